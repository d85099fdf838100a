package io.omegascope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.RunEvent.InfoProfile;
import io.omegascope.run.RunEvent.StateChanged;
import io.omegascope.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunExportTest {
    @TempDir
    Path root;

    @Test
    void otherMeasuresAreColumnsBehindSynergy() throws IOException {
        Path folder = root.resolve("run");
        RunWriter writer = RunWriter.create(folder, Samples.config());
        writer.append(Samples.metrics(0));
        writer.append(Samples.metrics(1));
        writer.append(new InfoProfile(0, Samples.profile(0)));
        writer.append(new InfoProfile(1, Samples.nothing()));
        writer.append(new StateChanged(new RunState.Stopped(), 1));
        Path file = root.resolve("metrics.csv");
        RunExport.metrics(RunReader.read(folder), file);
        List<String> lines = Files.readAllLines(file);
        assertTrue(lines.getFirst().endsWith(",synergistic_neurons,gradient_norm"), lines.getFirst());
        assertTrue(lines.get(1).endsWith("," + 1 / 3.0), lines.get(1));
        assertTrue(lines.get(2).endsWith(",,,,"), lines.get(2));
        long columns = lines.getFirst().chars().filter(c -> c == ',').count();
        for (String line : lines) {
            assertEquals(columns, line.chars().filter(c -> c == ',').count(), line);
        }
    }
}
