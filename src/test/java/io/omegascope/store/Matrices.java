package io.omegascope.store;

import io.omegascope.cluster.Activations;
import java.io.IOException;
import java.nio.file.Path;

/// Whole matrices out of files, for tests.
final class Matrices {
    private Matrices() {}

    /// @return `[units][samples]` of the only step
    static double[][] columns(Path file) throws IOException {
        try (ActivationFile opened = ActivationFile.open(file)) {
            Activations step = opened.steps().getFirst();
            double[][] columns = new double[step.units()][step.samples()];
            step.forEachBlock(block -> {
                for (int j = 0; j < columns.length; j++) {
                    System.arraycopy(block.columns()[j], block.start(), columns[j], block.from(), block.count());
                }
            });
            return columns;
        }
    }
}
