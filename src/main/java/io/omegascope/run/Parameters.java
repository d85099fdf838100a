package io.omegascope.run;

import static io.omegascope.run.Parameter.choice;
import static io.omegascope.run.Parameter.flag;
import static io.omegascope.run.Parameter.integer;
import static io.omegascope.run.Parameter.real;
import static io.omegascope.run.Parameter.seed;

import io.omegascope.cluster.ClusteringMethod;
import io.omegascope.info.Ties;
import io.omegascope.net.Precision;
import io.omegascope.run.Parameter.Group;
import io.omegascope.task.TaskConfig;
import java.util.List;

/// Every parameter of a configuration, once. Commands and the form in the window are made from this list.
public final class Parameters {
    private Parameters() {}

    public static final List<Parameter> ALL = List.of(
            integer(
                    "modulus",
                    "Modulus",
                    Group.TASK,
                    "The prime p of a + b mod p; 3 to 199.",
                    c -> c.task().modulus(),
                    (c, v) -> c.withTask(new TaskConfig(v, c.task().trainFraction()))),
            real(
                    "train-fraction",
                    "Train fraction",
                    Group.TASK,
                    "Share of all pairs to learn from; above 0, below 1.",
                    c -> c.task().trainFraction(),
                    (c, v) -> c.withTask(new TaskConfig(c.task().modulus(), v))),
            integer(
                    "hidden",
                    "Hidden neurons",
                    Group.NETWORK,
                    "Neurons in the hidden layer; 3 to 4096.",
                    c -> c.network().hidden(),
                    (c, v) -> network(
                            c,
                            v,
                            c.network().alpha(),
                            c.network().zeroLastLayer(),
                            c.network().precision())),
            real(
                    "alpha",
                    "Alpha",
                    Group.NETWORK,
                    "Factor on every initial parameter; 0.01 to 1000.",
                    c -> c.network().alpha(),
                    (c, v) -> network(
                            c,
                            c.network().hidden(),
                            v,
                            c.network().zeroLastLayer(),
                            c.network().precision())),
            flag(
                    "zero-last-layer",
                    "Zero last layer",
                    Group.NETWORK,
                    "Whether the output weights start at zero.",
                    c -> c.network().zeroLastLayer(),
                    (c, v) -> network(
                            c,
                            c.network().hidden(),
                            c.network().alpha(),
                            v,
                            c.network().precision())),
            choice(
                    "precision",
                    "Precision",
                    Group.NETWORK,
                    "Floating-point type of the training; float64 is slower.",
                    Precision.class,
                    c -> c.network().precision(),
                    (c, v) -> network(
                            c,
                            c.network().hidden(),
                            c.network().alpha(),
                            c.network().zeroLastLayer(),
                            v)),
            real(
                    "learning-rate",
                    "Learning rate",
                    Group.OPTIMISER,
                    "Step size of AdamW; 1e-7 to 10.",
                    c -> c.optimizer().learningRate(),
                    (c, v) -> adamW(
                            c,
                            v,
                            c.optimizer().weightDecay(),
                            c.optimizer().beta1(),
                            c.optimizer().beta2(),
                            c.optimizer().epsilon())),
            real(
                    "weight-decay",
                    "Weight decay",
                    Group.OPTIMISER,
                    "Decoupled decay of every parameter; 0 to 1000, its product with the learning rate below 2.",
                    c -> c.optimizer().weightDecay(),
                    (c, v) -> adamW(
                            c,
                            c.optimizer().learningRate(),
                            v,
                            c.optimizer().beta1(),
                            c.optimizer().beta2(),
                            c.optimizer().epsilon())),
            real(
                    "beta1",
                    "Beta 1",
                    Group.OPTIMISER,
                    "Decay of the mean of gradients; 0 to 0.99999.",
                    c -> c.optimizer().beta1(),
                    (c, v) -> adamW(
                            c,
                            c.optimizer().learningRate(),
                            c.optimizer().weightDecay(),
                            v,
                            c.optimizer().beta2(),
                            c.optimizer().epsilon())),
            real(
                    "beta2",
                    "Beta 2",
                    Group.OPTIMISER,
                    "Decay of the mean of squared gradients; 0 to 0.9999999.",
                    c -> c.optimizer().beta2(),
                    (c, v) -> adamW(
                            c,
                            c.optimizer().learningRate(),
                            c.optimizer().weightDecay(),
                            c.optimizer().beta1(),
                            v,
                            c.optimizer().epsilon())),
            real(
                    "epsilon",
                    "Epsilon",
                    Group.OPTIMISER,
                    "Added to the denominator of AdamW; 1e-15 to 0.1.",
                    c -> c.optimizer().epsilon(),
                    (c, v) -> adamW(
                            c,
                            c.optimizer().learningRate(),
                            c.optimizer().weightDecay(),
                            c.optimizer().beta1(),
                            c.optimizer().beta2(),
                            v)),
            flag(
                    "hold-norm",
                    "Hold norm",
                    Group.OPTIMISER,
                    "Whether the global L2 norm of all parameters is held at its initial value.",
                    c -> c.optimizer().holdNorm(),
                    (c, v) -> c.withOptimizer(new OptimizerConfig(
                            c.optimizer().learningRate(),
                            c.optimizer().weightDecay(),
                            c.optimizer().beta1(),
                            c.optimizer().beta2(),
                            c.optimizer().epsilon(),
                            v))),
            integer(
                    "epochs",
                    "Epochs",
                    Group.SCHEDULE,
                    "Number of updates; 1 to 10000000.",
                    c -> c.schedule().epochs(),
                    (c, v) -> c.withSchedule(
                            new Schedule(v, c.schedule().dense(), c.schedule().perDecade()))),
            integer(
                    "dense",
                    "Dense epochs",
                    Group.SCHEDULE,
                    "Every epoch up to this one is measured; 0 to 10000.",
                    c -> c.schedule().dense(),
                    (c, v) -> c.withSchedule(
                            new Schedule(c.schedule().epochs(), v, c.schedule().perDecade()))),
            integer(
                    "per-decade",
                    "Measurements per decade",
                    Group.SCHEDULE,
                    "Measured epochs for each factor of ten after the dense ones; 1 to 1000.",
                    c -> c.schedule().perDecade(),
                    (c, v) -> c.withSchedule(
                            new Schedule(c.schedule().epochs(), c.schedule().dense(), v))),
            choice(
                    "inputs",
                    "Measured inputs",
                    Group.MEASUREMENT,
                    "Inputs over which hidden activations are measured.",
                    MeasuredInputs.class,
                    c -> c.measurement().inputs(),
                    (c, v) -> c.withMeasurement(c.measurement().withInputs(v))),
            choice(
                    "clustering",
                    "Clustering",
                    Group.MEASUREMENT,
                    "How neurons are grouped: Ward as the paper does, spectral or by average linkage on correlation.",
                    ClusteringMethod.class,
                    c -> c.measurement().clustering(),
                    (c, v) -> c.withMeasurement(c.measurement().withClustering(v))),
            integer(
                    "clusters",
                    "Clusters",
                    Group.MEASUREMENT,
                    "Groups of neurons, the variables of the search; 3 to 24.",
                    c -> c.measurement().clusters(),
                    (c, v) -> c.withMeasurement(c.measurement().withClusters(v))),
            choice(
                    "ties",
                    "Ties",
                    Group.MEASUREMENT,
                    "Rank of equal activations; ordinal depends on the order of samples and inflates redundancy.",
                    Ties.class,
                    c -> c.measurement().ties(),
                    (c, v) -> c.withMeasurement(c.measurement().withTies(v))),
            flag(
                    "bias-correction",
                    "Bias correction",
                    Group.MEASUREMENT,
                    "Whether entropies are corrected for the number of samples.",
                    c -> c.measurement().biasCorrection(),
                    (c, v) -> c.withMeasurement(c.measurement().withBiasCorrection(v))),
            nullModel(),
            integer(
                    "replicates",
                    "Null replicates",
                    Group.MEASUREMENT,
                    "How many times the null model is drawn; 1 to 10000.",
                    c -> c.measurement().replicates(),
                    (c, v) -> c.withMeasurement(
                            c.measurement().withNull(c.measurement().nullModel(), v))),
            integer(
                    "bootstrap",
                    "Bootstrap",
                    Group.MEASUREMENT,
                    "How many times inputs are drawn anew for an error band over inputs; 0 for none, up to 10000.",
                    c -> c.measurement().bootstrap(),
                    (c, v) -> c.withMeasurement(c.measurement().withBootstrap(v))),
            seed(
                    "measurement-seed",
                    "Measurement seed",
                    "Draws null models, bootstrap, random ties and random starts of measurements.",
                    c -> c.measurement().seed(),
                    (c, v) -> c.withMeasurement(c.measurement().withSeed(v))),
            seed(
                    "data-seed",
                    "Data seed",
                    "Draws the training pairs.",
                    c -> c.seeds().data(),
                    (c, v) -> c.withSeeds(new Seeds(v, c.seeds().initialisation()))),
            seed(
                    "init-seed",
                    "Initialisation seed",
                    "Draws the initial weights.",
                    c -> c.seeds().initialisation(),
                    (c, v) -> c.withSeeds(new Seeds(c.seeds().data(), v))));

    private static Parameter byKey(String key) {
        return ALL.stream().filter(p -> p.key().equals(key)).findFirst().orElseThrow();
    }

    private static RunConfig network(
            RunConfig c, int hidden, double alpha, boolean zeroLastLayer, Precision precision) {
        return c.withNetwork(new NetworkConfig(hidden, alpha, zeroLastLayer, precision));
    }

    private static RunConfig adamW(RunConfig c, double rate, double decay, double beta1, double beta2, double epsilon) {
        return c.withOptimizer(new OptimizerConfig(
                rate, decay, beta1, beta2, epsilon, c.optimizer().holdNorm()));
    }

    /// A null model by its name, or with the number of replicates behind a colon.
    private static Parameter nullModel() {
        Parameter words = choice(
                "null",
                "Null model",
                Group.MEASUREMENT,
                "What measurements are compared with, as a name or as permutation:200 with the number of replicates.",
                NullModel.class,
                c -> c.measurement().nullModel(),
                (c, v) -> c.withMeasurement(
                        c.measurement().withNull(v, c.measurement().replicates())));
        return words.writtenBy((c, text) -> {
            int colon = text.indexOf(':');
            return colon < 0
                    ? words.set(c, text)
                    : byKey("replicates").set(words.set(c, text.substring(0, colon)), text.substring(colon + 1));
        });
    }
}
