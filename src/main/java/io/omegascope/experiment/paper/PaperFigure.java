package io.omegascope.experiment.paper;

import io.omegascope.figure.Figure;
import io.omegascope.run.Preset;
import java.util.List;
import java.util.function.Function;

/// A figure of the paper: first as it is drawn there, below it the same raw, with every seed.
///
/// @param number     in the paper
/// @param conditions that it shows
/// @param hasParts   whether it shows retrained sub-networks
/// @param says       what the paper says about it
record PaperFigure(
        int number,
        String title,
        List<Preset> conditions,
        boolean hasParts,
        String says,
        Function<Evidence, Figure> drawing) {
    static final List<PaperFigure> ALL = List.of(
            new PaperFigure(
                    1,
                    "Accuracy at weight decay 0.1 and 2, and at alpha 8",
                    List.of(Preset.WD_0_1, Preset.WD_2, Preset.ALPHA_8),
                    false,
                    "A low weight decay results in delayed generalisation; increasing it, or a high initialisation, reduces"
                            + " the gap and increases its sharpness.",
                    AccuracyFigures::first),
            baseline(
                    2,
                    "Weight decay 0.1",
                    Preset.WD_0_1,
                    "Five phases: feature learning, emergence, divergence, delayed emergence and decoupling."),
            baseline(
                    3,
                    "Weight decay 2",
                    Preset.WD_2,
                    "Emergence follows directly, with a larger peak in synergy and a larger sub-network."),
            baseline(
                    4,
                    "Alpha 8, norm held",
                    Preset.ALPHA_8,
                    "A rapid drop in redundancy, followed by a delayed rapid increase in synergy."),
            new PaperFigure(
                    5,
                    "Synergy for weight decay 0.1, 2, 10, 50 and for alpha 1, 8, 50",
                    List.of(Preset.values()),
                    false,
                    "Networks that grok show a peak of synergy before; those that do not have lower synergy.",
                    SynergyFigures::synergy),
            new PaperFigure(
                    6,
                    "Sub-networks retrained at weight decay 0.1 and 2",
                    List.of(Preset.WD_0_1, Preset.WD_2),
                    true,
                    "At 0.1 the synergistic sub-network performs like the original; at 2 it groks in fewer epochs.",
                    e -> AccuracyFigures.parts(6, e, List.of(Preset.WD_0_1, Preset.WD_2))),
            new PaperFigure(
                    7,
                    "Sub-networks retrained at alpha 8",
                    List.of(Preset.ALPHA_8),
                    true,
                    "The synergistic sub-network groks in a similar time as the original.",
                    e -> AccuracyFigures.parts(7, e, List.of(Preset.ALPHA_8))),
            new PaperFigure(
                    8,
                    "Accuracy for weight decay 0.1, 2, 10, 50",
                    List.of(Preset.WD_0_1, Preset.WD_2, Preset.WD_10, Preset.WD_50),
                    false,
                    "Weight decay 10 and 50 do not grok.",
                    e -> AccuracyFigures.both(8, e, List.of(Preset.WD_0_1, Preset.WD_2, Preset.WD_10, Preset.WD_50))),
            new PaperFigure(
                    9,
                    "Accuracy for alpha 1, 8, 50",
                    List.of(Preset.ALPHA_1, Preset.ALPHA_8, Preset.ALPHA_50),
                    false,
                    "Alpha 1 and 50 do not grok.",
                    e -> AccuracyFigures.both(9, e, List.of(Preset.ALPHA_1, Preset.ALPHA_8, Preset.ALPHA_50))));

    private static PaperFigure baseline(int number, String title, Preset preset, String says) {
        return new PaperFigure(
                number, title, List.of(preset), false, says, e -> SynergyFigures.baseline(number, title, e, preset));
    }

    /// Whether there is anything to draw.
    boolean hasData(Evidence evidence) {
        return conditions.stream().anyMatch(c -> !evidence.of(c).isEmpty());
    }

    String name() {
        return "figure-" + number;
    }
}
