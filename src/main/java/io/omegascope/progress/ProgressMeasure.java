package io.omegascope.progress;

import io.omegascope.task.Task;
import java.util.Optional;

/// What can be computed of a snapshot beside synergy and redundancy.
public enum ProgressMeasure {
    /// The L2 norm of each layer's parameters.
    WEIGHT_NORM,
    /// The L2 norm of the loss gradient over the training samples, without any decay.
    GRADIENT_NORM,
    /// How few frequencies carry the embedding or the input weights of a modular task.
    FOURIER,
    /// Loss with the key frequencies of the outputs alone, and without them.
    KEY_FREQUENCIES,
    /// The effective rank of the hidden activations.
    EFFECTIVE_RANK,
    /// The largest eigenvalue of the loss's Hessian.
    SHARPNESS;

    /// What the measure needs of a task, if this one does not have it, as the end of a sentence.
    public Optional<String> missing(Task task) {
        return switch (this) {
            case FOURIER ->
                SymbolGroup.of(task).isPresent()
                        ? Optional.empty()
                        : Optional.of(
                                "symbols of a cyclic group, as sums, differences, products and quotients modulo p");
            case KEY_FREQUENCIES ->
                SymbolGroup.waveAnswer(task).isPresent()
                        ? Optional.empty()
                        : Optional.of("answers that are sums or differences modulo p");
            case WEIGHT_NORM, GRADIENT_NORM, EFFECTIVE_RANK, SHARPNESS -> Optional.empty();
        };
    }
}
