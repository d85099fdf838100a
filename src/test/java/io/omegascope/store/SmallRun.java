package io.omegascope.store;

import io.omegascope.net.Precision;
import io.omegascope.run.DropoutConfig;
import io.omegascope.run.MeasurementConfig;
import io.omegascope.run.NetworkConfig;
import io.omegascope.run.NullModel;
import io.omegascope.run.OptimizerConfig;
import io.omegascope.run.Origin;
import io.omegascope.run.PhaseRule;
import io.omegascope.run.RunConfig;
import io.omegascope.run.Schedule;
import io.omegascope.run.Seeds;
import io.omegascope.task.ModularArithmetic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A run that takes milliseconds, and the bytes of its folder.
final class SmallRun {
    static final RunConfig CONFIG = new RunConfig(
            new ModularArithmetic(ModularArithmetic.Operation.ADDITION, 5, 0.5, 0),
            NetworkConfig.paper(8, 2, true, Precision.FLOAT32),
            OptimizerConfig.paper(0.03, 0.1, true),
            DropoutConfig.NONE,
            new Schedule(40, 4, 8),
            MeasurementConfig.PAPER.withClusters(3).withNull(NullModel.NONE, 1),
            PhaseRule.PAPER,
            new Seeds(1, 2, 2),
            new Origin.Fresh());

    private SmallRun() {}

    static Map<Path, byte[]> content(Path folder) throws IOException {
        Map<Path, byte[]> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file), Files.readAllBytes(file));
            }
        }
        return content;
    }

    /// Makes the folder hold that and nothing else.
    static void restore(Path folder, Map<Path, byte[]> content) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(SmallRun::delete);
        }
        for (Map.Entry<Path, byte[]> file : content.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
