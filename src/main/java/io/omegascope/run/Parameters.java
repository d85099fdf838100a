package io.omegascope.run;

import static io.omegascope.run.Parameter.at;

import io.omegascope.run.Parameter.Group;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Every parameter of a configuration, once. Commands and the form in the window are made from this list.
public final class Parameters {
    private Parameters() {}

    public static final Parameter TASK = TaskParameters.TASK;

    private static final List<Parameter> OF_EVERY_TASK = List.of(
            at(
                    "network.encoding",
                    "encoding",
                    "Encoding",
                    Group.NETWORK,
                    "How a pair of symbols enters: one-hot as in the paper, or embedded, summed or side by side."),
            at(
                    "network.embedding",
                    "embedding",
                    "Embedding",
                    Group.NETWORK,
                    "Length of an embedded symbol, of no meaning for one-hot; 1 to 1024."),
            at("network.layers", "layers", "Hidden layers", Group.NETWORK, "Number of hidden layers; 1 to 3."),
            at("network.hidden", "hidden", "Hidden neurons", Group.NETWORK, "Neurons in a hidden layer; 3 to 4096."),
            at("network.activation", "activation", "Activation", Group.NETWORK, "What a hidden neuron computes."),
            at("network.biases", "biases", "Biases", Group.NETWORK, "Which layers have biases; the paper's: hidden."),
            at(
                    "network.initialiser",
                    "initialiser",
                    "Initialiser",
                    Group.NETWORK,
                    "How initial parameters are drawn; the paper's: uniform."),
            at("network.alpha", "alpha", "Alpha", Group.NETWORK, "Factor on every initial parameter; 0.01 to 1000."),
            at(
                    "network.zeroLastLayer",
                    "zero-last-layer",
                    "Zero last layer",
                    Group.NETWORK,
                    "Whether the output weights start at zero."),
            at(
                    "network.precision",
                    "precision",
                    "Precision",
                    Group.NETWORK,
                    "Floating-point type of the training; float64 is slower."),
            at("optimizer.method", "optimizer", "Method", Group.OPTIMISER, "The paper's is adamw."),
            at(
                    "optimizer.loss",
                    "loss",
                    "Loss",
                    Group.OPTIMISER,
                    "What training lowers; values need mean-squared-error."),
            at("optimizer.learningRate", "learning-rate", "Learning rate", Group.OPTIMISER, "Step size; 1e-7 to 10."),
            at(
                    "optimizer.weightDecay",
                    "weight-decay",
                    "Weight decay",
                    Group.OPTIMISER,
                    "Decay of every parameter, decoupled but for adam; 0 to 1000, its product with the learning rate below 2."),
            at(
                    "optimizer.beta1",
                    "beta1",
                    "Beta 1",
                    Group.OPTIMISER,
                    "Decay of Adam's mean of gradients; 0 to 0.99999."),
            at(
                    "optimizer.beta2",
                    "beta2",
                    "Beta 2",
                    Group.OPTIMISER,
                    "Decay of Adam's mean of squared gradients; 0 to 0.9999999."),
            at(
                    "optimizer.epsilon",
                    "epsilon",
                    "Epsilon",
                    Group.OPTIMISER,
                    "Added to Adam's denominator; 1e-15 to 0.1."),
            at("optimizer.momentum", "momentum", "Momentum", Group.OPTIMISER, "Of sgd; 0 to 0.99999."),
            at(
                    "optimizer.batch",
                    "batch",
                    "Batch size",
                    Group.OPTIMISER,
                    "Samples of an update; 0 for all, the full batch."),
            at(
                    "optimizer.warmUp",
                    "warm-up",
                    "Warm-up epochs",
                    Group.OPTIMISER,
                    "Epochs in which the learning rate rises from 0; 0 for none."),
            at("optimizer.rate", "rate", "Rate", Group.OPTIMISER, "What the learning rate does after its warm-up."),
            at(
                    "optimizer.slowFactor",
                    "slow-factor",
                    "Slow gradient factor",
                    Group.OPTIMISER,
                    "How much the slow part of the gradient is amplified (Grokfast); 0 for not at all, up to 100."),
            at(
                    "optimizer.slowMemory",
                    "slow-memory",
                    "Slow gradient memory",
                    Group.OPTIMISER,
                    "Of the running mean that is the slow part; 0 to 0.99999."),
            at(
                    "optimizer.holdNorm",
                    "hold-norm",
                    "Hold norm",
                    Group.OPTIMISER,
                    "Whether the global L2 norm of all parameters is held at its initial value."),
            at(
                    "dropout.target",
                    "dropout",
                    "Dropout of",
                    Group.OPTIMISER,
                    "Neurons silenced in training: of the most synergistic multiplet, or as many at random."),
            at(
                    "dropout.order",
                    "dropout-order",
                    "Dropout order",
                    Group.OPTIMISER,
                    "Clusters of that multiplet; 3 to 24."),
            at(
                    "dropout.rate",
                    "dropout-rate",
                    "Dropout rate",
                    Group.OPTIMISER,
                    "How often such a neuron is silent in an update; 0 to 1."),
            at(
                    "schedule.epochs",
                    "epochs",
                    "Epochs",
                    Group.SCHEDULE,
                    "Passes over the training samples; 1 to 10000000."),
            at(
                    "schedule.dense",
                    "dense",
                    "Dense epochs",
                    Group.SCHEDULE,
                    "Every epoch up to this one is measured; 0 to 10000."),
            at(
                    "schedule.perDecade",
                    "per-decade",
                    "Measurements per decade",
                    Group.SCHEDULE,
                    "Measured epochs for each factor of ten after the dense ones; 1 to 1000."),
            at(
                    "schedule.until",
                    "until",
                    "Until test accuracy",
                    Group.SCHEDULE,
                    "Test accuracy that ends the training, when it is first reached; 0.9 to 1, or 0 for all epochs."),
            at(
                    "measurement.epochs",
                    "measured",
                    "Measured epochs",
                    Group.MEASUREMENT,
                    "Where metrics are taken synergy is measured too (due), or nowhere, which is faster."),
            at(
                    "measurement.layer",
                    "layer",
                    "Measured layer",
                    Group.MEASUREMENT,
                    "The hidden layer whose neurons are measured; 1 to the number of hidden layers."),
            at(
                    "measurement.inputs",
                    "inputs",
                    "Measured inputs",
                    Group.MEASUREMENT,
                    "Inputs over which hidden activations are measured."),
            at(
                    "measurement.clustering",
                    "clustering",
                    "Clustering",
                    Group.MEASUREMENT,
                    "How neurons are grouped: Ward as the paper does, spectral, or by average linkage on the correlation of"
                            + " activations or of loss gradients."),
            at(
                    "measurement.clusters",
                    "clusters",
                    "Clusters",
                    Group.MEASUREMENT,
                    "Groups of neurons, the variables of the search; 3 to 24."),
            at(
                    "measurement.ties",
                    "ties",
                    "Ties",
                    Group.MEASUREMENT,
                    "Rank of equal activations; ordinal depends on the order of samples and inflates redundancy."),
            at(
                    "measurement.biasCorrection",
                    "bias-correction",
                    "Bias correction",
                    Group.MEASUREMENT,
                    "Whether entropies are corrected for the number of samples."),
            nullModel(),
            replicates(),
            at(
                    "measurement.bootstrap",
                    "bootstrap",
                    "Bootstrap",
                    Group.MEASUREMENT,
                    "How many times inputs are drawn anew for an error band over inputs; 0 for none, up to 10000."),
            at(
                    "measurement.progress",
                    "progress",
                    "Other measures",
                    Group.MEASUREMENT,
                    "Other measures of progress that are taken at every due epoch; none, or names with commas between."),
            at(
                    "measurement.seed",
                    "measurement-seed",
                    "Measurement seed",
                    Group.MEASUREMENT,
                    "Draws null models, bootstrap, random ties and random starts of measurements."),
            at(
                    "phases.smoothing",
                    "phase-smoothing",
                    "Smoothing",
                    Group.PHASES,
                    "Standard deviation of what smooths curves over log10(epoch + 1); 0 to 1."),
            at(
                    "phases.prominence",
                    "phase-prominence",
                    "First peak",
                    Group.PHASES,
                    "How far synergy, scaled to 0 to 1, falls on both sides of its first peak; 0.01 to 1."),
            at(
                    "phases.onset",
                    "phase-onset",
                    "Onset",
                    Group.PHASES,
                    "Share of the rise to that peak with which feature learning ends; 0 to 1."),
            at(
                    "phases.memorising",
                    "phase-memorising",
                    "Memorising",
                    Group.PHASES,
                    "Test accuracy below which a fall of synergy is divergence; 0 to 1."),
            at(
                    "phases.secondProminence",
                    "phase-second-prominence",
                    "Second peak",
                    Group.PHASES,
                    "How far synergy falls on both sides of its second peak; 0.01 to 1."),
            at(
                    "phases.secondRise",
                    "phase-second-rise",
                    "Second rise",
                    Group.PHASES,
                    "How far synergy rises to its second peak; 0 to 1."),
            at(
                    "phases.generalising",
                    "phase-generalising",
                    "Generalising",
                    Group.PHASES,
                    "Test accuracy of a network that generalises at all; 0 to 1."),
            at(
                    "phases.generalised",
                    "phase-generalised",
                    "Generalised",
                    Group.PHASES,
                    "Test accuracy at which the final phase begins; 0 to 1."),
            at("seeds.data", "data-seed", "Data seed", Group.SEEDS, "Draws the training samples."),
            at("seeds.initialisation", "init-seed", "Initialisation seed", Group.SEEDS, "Draws the initial weights."),
            at(
                    "seeds.training",
                    "training-seed",
                    "Training seed",
                    Group.SEEDS,
                    "Draws the order of mini-batches, and silent neurons."));

    public static final List<Parameter> ALL =
            Stream.concat(TaskParameters.ALL.stream(), OF_EVERY_TASK.stream()).toList();

    /// What came of setting several parameters at once.
    ///
    /// @param refusals what could not be set, and why
    public record Outcome(RunConfig config, Map<Parameter, String> refusals) {}

    /// Sets parameters from texts. Two values may be allowed together and not one by one, in either order, so
    /// whatever is allowed goes first.
    public static Outcome apply(RunConfig config, Map<Parameter, String> texts) {
        SequencedMap<Parameter, String> left = new LinkedHashMap<>(texts);
        if (left.containsKey(TASK)) {
            left.putFirst(TASK, left.get(TASK)); // it decides which others there are
        }
        RunConfig result = config;
        Map<Parameter, String> refusals = new LinkedHashMap<>();
        int before;
        do {
            before = left.size();
            refusals.clear();
            for (Map.Entry<Parameter, String> entry : List.copyOf(left.entrySet())) {
                try {
                    result = entry.getKey().set(result, entry.getValue());
                    left.remove(entry.getKey());
                } catch (IllegalArgumentException e) {
                    refusals.put(entry.getKey(), String.valueOf(e.getMessage()));
                }
            }
        } while (!left.isEmpty() && left.size() < before);
        return left.size() < 2 ? new Outcome(result, refusals) : together(result, left, refusals);
    }

    /// Sets at once what was refused one by one. If that is refused too, the sentence is about the values that were
    /// given, and not about those that they replace.
    private static Outcome together(RunConfig config, Map<Parameter, String> left, Map<Parameter, String> refusals) {
        Map<String, Object> changes = new HashMap<>();
        for (Map.Entry<Parameter, String> entry : left.entrySet()) {
            Parameter.Place place = entry.getKey().place();
            try {
                if (place != null && entry.getKey().isOf(config)) {
                    changes.put(
                            place.path(), place.value().apply(entry.getValue().strip()));
                }
            } catch (IllegalArgumentException _) {
                return new Outcome(config, refusals); // it has said so already
            }
        }
        if (changes.size() < left.size()) {
            return new Outcome(config, refusals);
        }
        try {
            return new Outcome(Components.with(config, changes), Map.of());
        } catch (IllegalArgumentException e) {
            String sentence = String.valueOf(e.getMessage());
            Parameter named = left.keySet().stream()
                    .filter(p -> sentence.startsWith(p.label()))
                    .findFirst()
                    .orElse(left.keySet().iterator().next());
            Map<Parameter, String> said = new LinkedHashMap<>();
            said.put(named, sentence);
            refusals.forEach(said::putIfAbsent);
            return new Outcome(config, said);
        }
    }

    private static Parameter replicates() {
        return at(
                "measurement.replicates",
                "replicates",
                "Null replicates",
                Group.MEASUREMENT,
                "How many times the null model is drawn; 1 to 10000.");
    }

    /// A null model by its name, or with the number of replicates behind a colon.
    private static Parameter nullModel() {
        Parameter words = at(
                "measurement.nullModel",
                "null",
                "Null model",
                Group.MEASUREMENT,
                "What measurements are compared with, as a name or as permutation:200 with the number of replicates.");
        return words.writtenBy((c, text) -> {
            int colon = text.indexOf(':');
            return colon < 0
                    ? words.set(c, text)
                    : replicates().set(words.set(c, text.substring(0, colon)), text.substring(colon + 1));
        });
    }
}
