package io.omegascope.run;

import io.omegascope.cluster.Activations;
import io.omegascope.net.Architecture;
import io.omegascope.net.HiddenLayer;
import io.omegascope.net.Weights;
import io.omegascope.progress.Setting;
import io.omegascope.task.Batch;
import io.omegascope.task.Dataset;
import io.omegascope.task.Task;

/// The batches of a configuration, and its first weights.
///
/// @param measured the inputs that hidden activations are measured over
record Problem(RunConfig config, Batch all, Batch train, Batch test, Batch measured) {

    static Problem of(RunConfig config) {
        Dataset data = config.task().dataset(config.seeds().data());
        Batch train = data.all().select(data.train());
        Batch measured =
                switch (config.measurement().inputs()) {
                    case ALL -> data.all();
                    case TRAINING -> train;
                };
        return new Problem(config, data.all(), train, data.all().select(data.test()), measured);
    }

    /// The neurons of the measured layer over the measured inputs.
    Neurons neurons(Weights weights) {
        Architecture architecture = config.network().architecture();
        int layer = config.measurement().layer();
        Activations activations = Activations.of(HiddenLayer.activations(architecture, weights, measured, layer));
        return config.measurement().clustering().needsGradients()
                ? new Neurons(
                        activations,
                        Activations.of(HiddenLayer.gradients(
                                architecture, config.optimizer().loss(), weights, measured, layer)))
                : Neurons.of(activations);
    }

    /// What other measures of progress are computed from.
    Setting setting() {
        return new Setting(
                config.task(),
                config.network().architecture(),
                config.optimizer().loss(),
                config.optimizer().optimizer(),
                all,
                train,
                test,
                measured,
                config.measurement().layer());
    }

    /// The weights that a fresh run of this configuration starts from.
    static Weights initialWeights(RunConfig config) {
        Task.Shape shape = config.task().shape();
        NetworkConfig network = config.network();
        return network.initialisation()
                .weights(
                        network.architecture(),
                        config.task().symbols(),
                        shape.width(),
                        shape.outputs(),
                        config.seeds().initialisation());
    }
}
