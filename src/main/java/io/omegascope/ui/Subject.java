package io.omegascope.ui;

import io.omegascope.run.MeasurementConfig;
import io.omegascope.run.RunConfig;
import java.nio.file.Path;

/// What measurements are made of.
public sealed interface Subject {
    MeasurementConfig measurement();

    /// Neurons of the hidden layer, or columns of the file.
    int units();

    /// The number of the last measurement that is planned.
    int last();

    /// A network that trains here or did so once.
    record Network(RunConfig config) implements Subject {
        @Override
        public MeasurementConfig measurement() {
            return config.measurement();
        }

        @Override
        public int units() {
            return config.network().hidden();
        }

        @Override
        public int last() {
            return config.schedule().epochs();
        }
    }

    /// Activations from a file, whatever network they are of.
    ///
    /// @param clustered whether units are put into clusters; otherwise each is a variable of its own
    record Recording(Path file, int steps, int samples, int units, boolean clustered, MeasurementConfig measurement)
            implements Subject {
        @Override
        public int last() {
            return steps - 1;
        }
    }
}
