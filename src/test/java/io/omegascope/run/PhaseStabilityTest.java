package io.omegascope.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.PhaseStability.Label;
import io.omegascope.run.PhaseStability.Variation;
import io.omegascope.store.RunReader;
import io.omegascope.store.StoredRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhaseStabilityTest {
    private static PhaseStability of(PhaseRule rule) throws IOException {
        StoredRun run = RunReader.read(Path.of("sample-runs", "wd-2.0"));
        return PhaseStability.of(rule, run.metrics(), run.profiles(), true);
    }

    @Test
    void theRuleItselfIsAmongTheVariations() throws IOException {
        PhaseStability stability = of(PhaseRule.PAPER);
        StoredRun run = RunReader.read(Path.of("sample-runs", "wd-2.0"));
        assertEquals(run.phases(), stability.labels().stream().map(Label::phase).toList());
        assertEquals(75, stability.variations().size());
        Variation own = stability.variations().stream()
                .filter(v -> v.rule().equals(PhaseRule.PAPER) && v.every() == 1)
                .findFirst()
                .orElseThrow();
        assertEquals(run.phases(), own.phases());
        assertEquals(
                75,
                stability.sequences().stream()
                        .mapToInt(PhaseStability.Sequence::variations)
                        .sum());
    }

    /// The oracle counts epoch by epoch on a fine grid, where the fast one adds up intervals.
    @Test
    void confidenceIsTheShareOfVariationsThatAgree() throws IOException {
        PhaseStability stability = of(PhaseRule.PAPER);
        for (Label label : stability.labels()) {
            double from = Math.log10(label.phase().from() + 1.0);
            double to = Math.log10(label.phase().to() + 1.0);
            int agree = 0;
            int points = 4000;
            for (int i = 0; i < points; i++) {
                double epoch = Math.pow(10, from + (i + 0.5) / points * (to - from)) - 1;
                for (Variation variation : stability.variations()) {
                    agree += variation.phases().stream()
                                    .anyMatch(p ->
                                            p.phase() == label.phase().phase() && p.from() <= epoch && epoch < p.to())
                            ? 1
                            : 0;
                }
            }
            assertEquals(agree / 75.0 / points, label.confidence(), 2e-3, label.toString());
            assertTrue(label.earliestBegin() <= label.phase().from());
            assertTrue(label.latestBegin() >= label.phase().from());
        }
    }

    @Test
    void theRuleOfTheConfigurationDecides() throws IOException {
        PhaseRule strict = new PhaseRule(0.08, 0.25, 0.15, 0.03, 0.1, 0.2, 1, 1);
        List<Phase> phases =
                of(strict).labels().stream().map(l -> l.phase().phase()).toList();
        assertEquals(List.of(Phase.FEATURE_LEARNING, Phase.EMERGENCE, Phase.NO_GENERALISATION), phases);
        assertEquals(
                "Phase prominence is 0; allowed is 0.01 to 1.",
                assertThrows(IllegalArgumentException.class, () -> PhaseRule.PAPER.withProminence(0))
                        .getMessage());
    }
}
