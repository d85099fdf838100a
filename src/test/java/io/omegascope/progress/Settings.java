package io.omegascope.progress;

import io.omegascope.net.Activation;
import io.omegascope.net.Architecture;
import io.omegascope.net.Biases;
import io.omegascope.net.Encoding;
import io.omegascope.net.Initialisation;
import io.omegascope.net.Initialiser;
import io.omegascope.net.Loss;
import io.omegascope.net.Optimizer;
import io.omegascope.net.Precision;
import io.omegascope.net.Weights;
import io.omegascope.task.Batch;
import io.omegascope.task.Dataset;
import io.omegascope.task.ModularArithmetic;
import java.util.Map;
import java.util.Objects;

/// Tiny networks of modular addition for the tests of this package.
final class Settings {
    static final int P = 7;
    static final Architecture TINY = new Architecture(Encoding.ONE_HOT, 4, 1, 5, Activation.TANH, Biases.HIDDEN);

    private Settings() {}

    static Setting of(Architecture architecture, Loss loss, Optimizer optimizer) {
        ModularArithmetic task = new ModularArithmetic(ModularArithmetic.Operation.ADDITION, P, 0.5, 0);
        Dataset data = task.dataset(3);
        Batch train = data.all().select(data.train());
        return new Setting(
                task,
                architecture,
                loss,
                optimizer,
                data.all(),
                train,
                data.all().select(data.test()),
                data.all(),
                1);
    }

    /// One that was measured.
    static double value(Map<String, Double> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    static Weights weights(Architecture architecture, long seed) {
        return new Initialisation(Initialiser.UNIFORM, 2, false, Precision.FLOAT64)
                .weights(architecture, P, 2 * P, P, seed);
    }
}
