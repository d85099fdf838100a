package io.omegascope.run;

import io.omegascope.net.Batch;
import io.omegascope.net.Initialisation;
import io.omegascope.net.Weights;
import io.omegascope.task.Dataset;
import io.omegascope.task.ModularAddition;
import java.util.stream.IntStream;

/// The batches of a configuration, and its first weights.
///
/// @param measured the inputs that hidden activations are measured over
record Problem(Batch train, Batch test, Batch measured) {

    static Problem of(RunConfig config) {
        Dataset data = ModularAddition.dataset(config.task(), config.seeds().data());
        Batch train = batch(data, data.train());
        Batch measured =
                switch (config.measurement().inputs()) {
                    case ALL ->
                        batch(data, IntStream.range(0, data.target().length).toArray());
                    case TRAINING -> train;
                };
        return new Problem(train, batch(data, data.test()), measured);
    }

    private static Batch batch(Dataset data, int[] samples) {
        return new Batch(
                IntStream.of(samples).map(i -> data.first()[i]).toArray(),
                IntStream.of(samples).map(i -> data.second()[i]).toArray(),
                IntStream.of(samples).map(i -> data.target()[i]).toArray());
    }

    /// The weights that a fresh run of this configuration starts from.
    static Weights initialWeights(RunConfig config) {
        int p = config.task().modulus();
        NetworkConfig network = config.network();
        return Initialisation.uniform(
                2 * p,
                network.hidden(),
                p,
                network.alpha(),
                network.zeroLastLayer(),
                network.precision(),
                config.seeds().initialisation());
    }
}
