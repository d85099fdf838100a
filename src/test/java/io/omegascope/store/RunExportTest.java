package io.omegascope.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.Profile;
import io.omegascope.run.RunEvent.InfoProfile;
import io.omegascope.run.RunEvent.StateChanged;
import io.omegascope.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jetbrains.bio.npy.NpzFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunExportTest {
    @TempDir
    Path root;

    @Test
    void multipletsAreThoseOfTheMeasurement() throws IOException {
        StoredRun run = RunReader.read(Path.of("sample-runs", "wd-2.0"));
        Path file = root.resolve("multiplets.npz");
        assertEquals(164, RunExport.multiplets(run, 164, file));
        Profile profile = Objects.requireNonNull(run.profiles().get(164));
        try (NpzFile.Reader npz = NpzFile.read(file)) {
            byte[] members = (byte[]) npz.get("clusters", 1 << 18).getData();
            int[] orders = npz.get("order", 1 << 18).asIntArray();
            double[] values = npz.get("o_information", 1 << 18).asDoubleArray();
            assertEquals((1 << 10) - 1 - 10 - 45 - profile.result().degenerate(), values.length);
            assertEquals(-profile.synergy(), Arrays.stream(values).min().orElseThrow(), 1e-12);
            assertEquals(profile.redundancy(), Arrays.stream(values).max().orElseThrow(), 1e-12);
            for (int i = 0; i < orders.length; i++) {
                int order = 0;
                for (int c = 0; c < 10; c++) {
                    order += members[10 * i + c];
                }
                assertEquals(orders[i], order);
            }
            assertArrayEquals(profile.labels(), npz.get("labels", 1 << 18).asIntArray());
        }
        assertTrue(Samples.refusal(() -> RunExport.multiplets(run, 164, file)).endsWith("is in the way."));
        assertTrue(Samples.refusal(() -> RunExport.multiplets(run, 165, root.resolve("x")))
                .endsWith("wd-2.0 has no measurement of epoch 165; the last before that is of epoch 164."));
    }

    @Test
    void otherMeasuresAreColumnsBehindSynergy() throws IOException {
        Path folder = root.resolve("run");
        RunWriter writer = RunWriter.create(folder, Samples.config());
        writer.append(Samples.metrics(0));
        writer.append(Samples.metrics(1));
        writer.append(new InfoProfile(0, Samples.profile(0)));
        writer.append(new InfoProfile(1, Samples.nothing()));
        writer.append(new StateChanged(new RunState.Stopped(), 1));
        writer.settle();
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
