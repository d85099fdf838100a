package io.omegascope.cli;

import io.omegascope.run.Phase;
import io.omegascope.run.PhaseStability;
import io.omegascope.run.PhaseStability.Label;
import io.omegascope.run.PhaseStability.Sequence;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Phases and how sure they are, for people.
final class PhasesText {
    private PhasesText() {}

    static String of(String run, PhaseStability stability) {
        String labels = stability.labels().stream().map(PhasesText::line).collect(Collectors.joining("\n"));
        String sequences = stability.sequences().stream().map(PhasesText::line).collect(Collectors.joining("\n"));
        return """
                Phases of %s
                phase                 from      to  confidence  begins from  to
                %s

                %d variations of the rule: smoothing times 0.5 to 2, prominence of the first peak times 0.6 to 1.4, every,
                every second and every third measurement. Confidence is the share of them that give an epoch of the phase
                the same label; beginnings are of those with the same phases.
                %s""".formatted(run, labels, stability.variations().size(), sequences);
    }

    private static String line(Label label) {
        return String.format(
                Locale.ROOT,
                "%-18s  %6d  %6d  %10.2f  %11d  %d",
                label.phase().phase().label(),
                label.phase().from(),
                label.phase().to(),
                label.confidence(),
                label.earliestBegin(),
                label.latestBegin());
    }

    private static String line(Sequence sequence) {
        return "%4d  %s".formatted(sequence.variations(), names(sequence.phases()));
    }

    private static String names(List<Phase> phases) {
        return phases.stream().map(Phase::label).collect(Collectors.joining(", "));
    }
}
