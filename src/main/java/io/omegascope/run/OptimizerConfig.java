package io.omegascope.run;

import io.omegascope.net.GradientFilter;
import io.omegascope.net.Loss;
import io.omegascope.net.Optimizer;
import java.util.List;
import java.util.stream.Stream;

/// How a network is trained.
///
/// @param learningRate η, 1e-7 to 10, before warm-up and shape
/// @param weightDecay  λ, 0 to 1000: decoupled for AdamW and SGD, an L2 term in the gradient for Adam
/// @param beta1        of AdamW and Adam
/// @param beta2        of AdamW and Adam
/// @param epsilon      of AdamW and Adam
/// @param momentum     of SGD
/// @param batch        samples of an update; 0 for all, the full batch
/// @param warmUp       epochs in which the learning rate rises linearly from 0
/// @param rate         what the learning rate does afterwards
/// @param slowFactor   how much the slow part of the gradient is amplified (Grokfast); 0 for not at all
/// @param slowMemory   of the running mean that is the slow part
/// @param holdNorm     whether all parameters are rescaled after each update to the global L2 norm they started with
/// @param changes      of learning rate and weight decay, by ascending epoch
public record OptimizerConfig(
        Optimizer.Method method,
        Loss loss,
        double learningRate,
        double weightDecay,
        double beta1,
        double beta2,
        double epsilon,
        double momentum,
        int batch,
        int warmUp,
        RateShape rate,
        double slowFactor,
        double slowMemory,
        boolean holdNorm,
        List<Change> changes) {

    /// From this epoch on the learning rate and the weight decay are others.
    public record Change(int epoch, double learningRate, double weightDecay) {
        public Change {
            Check.range("Epoch of a change", epoch, 0, Schedule.MOST_EPOCHS);
            checkRates(learningRate, weightDecay, true);
        }
    }

    public OptimizerConfig {
        Check.range("Beta 1", beta1, 0, 0.99999);
        Check.range("Beta 2", beta2, 0, 0.9999999);
        Check.range("Epsilon", epsilon, 1e-15, 0.1);
        Check.range("Momentum", momentum, 0, 0.99999);
        Check.range("Batch size", batch, 0, 10_000_000);
        Check.range("Warm-up epochs", warmUp, 0, Schedule.MOST_EPOCHS);
        Check.range("Slow gradient factor", slowFactor, 0, 100);
        Check.range("Slow gradient memory", slowMemory, 0, 0.99999);
        checkRates(learningRate, weightDecay, method != Optimizer.Method.ADAM);
        changes = List.copyOf(changes);
        for (int i = 1; i < changes.size(); i++) {
            if (changes.get(i).epoch() <= changes.get(i - 1).epoch()) {
                throw new IllegalArgumentException("Changes need ascending epochs, and epoch %d comes after epoch %d."
                        .formatted(changes.get(i).epoch(), changes.get(i - 1).epoch()));
            }
        }
    }

    /// @param decoupled whether the decay multiplies the weights by 1 − ηλ
    private static void checkRates(double learningRate, double weightDecay, boolean decoupled) {
        Check.range("Learning rate", learningRate, 1e-7, 10);
        Check.range("Weight decay", weightDecay, 0, 1000);
        if (decoupled && learningRate * weightDecay >= 2) {
            throw new IllegalArgumentException(
                    "Weight decay is %s at a learning rate of %s; their product must be below 2, or the decay alone makes the weights grow."
                            .formatted(Check.plain(weightDecay), Check.plain(learningRate)));
        }
    }

    /// Full-batch AdamW on cross-entropy, as the paper trains.
    public static OptimizerConfig paper(double learningRate, double weightDecay, boolean holdNorm) {
        return new OptimizerConfig(
                Optimizer.Method.ADAMW,
                Loss.CROSS_ENTROPY,
                learningRate,
                weightDecay,
                0.9,
                0.999,
                1e-8,
                0.9,
                0,
                0,
                RateShape.CONSTANT,
                0,
                0.98,
                holdNorm,
                List.of());
    }

    /// A number as people write it: `2`, `0.03`, `1e-8`.
    public static String plain(double value) {
        return Check.plain(value);
    }

    public OptimizerConfig withLoss(Loss l) {
        return Components.with(this, "loss", l);
    }

    Optimizer optimizer() {
        return new Optimizer(
                method, beta1, beta2, epsilon, momentum, new GradientFilter(slowFactor, slowMemory), holdNorm);
    }

    /// The same with other rates from an epoch on, in place of what was to change from there on.
    public OptimizerConfig changed(Change change) {
        List<Change> before =
                changes.stream().filter(c -> c.epoch() < change.epoch()).toList();
        List<Change> all = Stream.concat(before.stream(), Stream.of(change)).toList();
        return Components.with(this, "changes", all);
    }

    /// The learning rate and the weight decay of an update that is made after `epoch` epochs, before warm-up and
    /// shape.
    public Change at(int epoch) {
        return changes.stream()
                .filter(c -> c.epoch() <= epoch)
                .reduce((_, later) -> later)
                .orElse(new Change(0, learningRate, weightDecay));
    }
}
