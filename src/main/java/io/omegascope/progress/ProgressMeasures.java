package io.omegascope.progress;

import io.omegascope.net.HiddenLayer;
import io.omegascope.net.LossFunction;
import io.omegascope.net.Weights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Takes measures of progress of one run. A function of the setting and the state alone; used by one thread at a
/// time.
public final class ProgressMeasures {
    private final Setting setting;
    private final List<ProgressMeasure> measures;
    private final LossFunction trainingLoss;
    private final Optional<KeyFrequencies> keyFrequencies;

    public ProgressMeasures(Setting setting, List<ProgressMeasure> measures) {
        this.setting = setting;
        this.measures = List.copyOf(measures);
        trainingLoss = new LossFunction(setting.architecture(), setting.loss(), setting.train());
        keyFrequencies = measures.contains(ProgressMeasure.KEY_FREQUENCIES)
                ? Optional.of(new KeyFrequencies(setting, trainingLoss))
                : Optional.empty();
    }

    /// @param goesOn whether the values are still wanted
    /// @return values by the name of their curve; one that is not finite, or was not found, is left out
    /// @throws CancellationException when they are not wanted any more
    public SortedMap<String, Double> of(TrainingState state, BooleanSupplier goesOn) {
        SortedMap<String, Double> values = new TreeMap<>();
        for (ProgressMeasure measure : measures) {
            stopIfAsked(goesOn);
            values.putAll(of(measure, state, goesOn));
        }
        values.values().removeIf(v -> !Double.isFinite(v));
        return values;
    }

    static void stopIfAsked(BooleanSupplier goesOn) {
        if (!goesOn.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private Map<String, Double> of(ProgressMeasure measure, TrainingState state, BooleanSupplier goesOn) {
        Weights weights = state.weights();
        return switch (measure) {
            case WEIGHT_NORM -> WeightNorms.of(weights);
            case GRADIENT_NORM ->
                Map.of("gradient-norm", trainingLoss.gradient(weights).norm());
            case FOURIER -> InputSpectrum.of(setting.task(), weights);
            case KEY_FREQUENCIES -> keyFrequencies.orElseThrow().of(weights);
            case EFFECTIVE_RANK ->
                Map.of(
                        "effective-rank",
                        EffectiveRank.of(HiddenLayer.activations(
                                setting.architecture(), weights, setting.measured(), setting.layer())));
            case SHARPNESS -> new Sharpness(setting.optimizer(), trainingLoss).of(state, goesOn);
        };
    }
}
