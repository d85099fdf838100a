package io.omegascope.ui.sweep;

import io.omegascope.experiment.SweepRow;
import io.omegascope.run.RunSummary;
import io.omegascope.run.RunSummary.SynergyPeak;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows of a sweep over width and seed, made up.
final class MadeUpRows {
    /// Test accuracy .9 at epoch 100 · width, never at width 4; synergy is width / 100.
    static final List<SweepRow> ALL = List.of(
            row("4", "0", null, 0.04),
            row("4", "1", null, 0.04),
            row("32", "0", 3200, 0.32),
            row("32", "1", null, 0.34),
            row("8", "0", 800, 0.08),
            row("8", "1", 900, 0.1));

    private MadeUpRows() {}

    static SweepRow row(String width, String seed, @Nullable Integer grokked, double synergy) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("hidden", width);
        values.put("seed", seed);
        RunSummary summary = new RunSummary(
                20,
                null,
                grokked,
                null,
                1.0,
                grokked == null ? 0.1 : 0.95,
                0.01,
                2.0,
                null,
                null,
                3,
                null,
                new SynergyPeak(50, synergy),
                List.of());
        return new SweepRow(
                0, "hidden-" + width + "_seed-" + seed, values, SweepRow.State.FINISHED, 5000, null, summary);
    }
}
