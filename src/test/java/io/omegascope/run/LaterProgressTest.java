package io.omegascope.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.net.Optimizer;
import io.omegascope.progress.ProgressMeasure;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LaterProgressTest {
    private static RunConfig config(String... settings) {
        Map<String, String> all = new TreeMap<>(Map.of("hidden", "16", "epochs", "12", "null", "none"));
        if (settings.length == 0 || !settings[0].equals("task")) {
            all.put("modulus", "11");
        }
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return NamedSettings.apply(Preset.WD_2.config(Seeds.all(0)), all);
    }

    /// Two runs of one seed: one asks for the measures beforehand, the other is measured afterwards.
    @Test
    void valuesAreThoseThatTheRunWouldHaveHad() throws IOException {
        List<ProgressMeasure> measures = Arrays.stream(ProgressMeasure.values())
                .filter(m -> m != ProgressMeasure.SHARPNESS)
                .toList();
        RunConfig plain = config();
        RunConfig asking = plain.withMeasurement(plain.measurement().withProgress(measures));
        MemoryJournal before = new MemoryJournal();
        MemoryJournal after = new MemoryJournal();
        new TrainingRun(asking, before).train();
        new TrainingRun(plain, after).train();
        for (int epoch : new int[] {0, 5, 12}) {
            Map<String, Double> later = new TreeMap<>();
            for (ProgressMeasure measure : measures) {
                later.putAll(new LaterProgress(plain, measure).of(after.snapshot(epoch), () -> true));
            }
            assertTrue(later.size() >= 8, later.toString());
            assertEquals(before.profile(epoch).progress(), later);
            assertEquals(Map.of(), after.profile(epoch).progress());
        }
    }

    @Test
    void whatARunHasNotKeptIsSaid() {
        assertEquals(
                "it needs the optimiser's squares, which this run does not keep",
                LaterProgress.missing(config(), ProgressMeasure.SHARPNESS).orElseThrow());
        assertFalse(LaterProgress.missing(config("optimizer", "sgd"), ProgressMeasure.SHARPNESS)
                .isPresent());
        assertEquals(
                Optimizer.Method.SGD, config("optimizer", "sgd").optimizer().method());
        RunConfig parity = config("task", "sparse-parity");
        assertThrows(IllegalArgumentException.class, () -> new LaterProgress(parity, ProgressMeasure.FOURIER));
    }
}
