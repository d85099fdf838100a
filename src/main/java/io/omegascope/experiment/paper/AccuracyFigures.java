package io.omegascope.experiment.paper;

import io.omegascope.experiment.paper.Evidence.Part;
import io.omegascope.figure.Figure;
import io.omegascope.figure.Ink;
import io.omegascope.figure.Panel;
import io.omegascope.figure.Panel.Axis;
import io.omegascope.figure.Panel.Curve;
import io.omegascope.figure.Panel.Mark;
import io.omegascope.figure.Panel.Stroke;
import io.omegascope.run.Preset;
import io.omegascope.run.RetrainMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Figures 1 and 6 to 9: accuracy over epochs.
final class AccuracyFigures {
    private AccuracyFigures() {}

    /// How the curves of a condition are drawn.
    private interface Style {
        List<Mark> marks(String name, Ink ink, List<Series> series);
    }

    static Figure first(Evidence e) {
        List<Preset> decay = List.of(Preset.WD_0_1, Preset.WD_2);
        List<Preset> alpha = List.of(Preset.ALPHA_8);
        return new Figure(
                "Figure 1. Above as in the paper, below every seed",
                List.of(
                        List.of(
                                accuracy("Weight decay: mean over seeds", e, decay),
                                accuracy("Alpha: mean over seeds", e, alpha)),
                        List.of(
                                conditions(
                                        "Test accuracy, every seed",
                                        Drawn.TEST,
                                        e,
                                        decay,
                                        SeenRun::testAccuracy,
                                        Drawn::seeds),
                                conditions(
                                        "Test accuracy, every seed",
                                        Drawn.TEST,
                                        e,
                                        alpha,
                                        SeenRun::testAccuracy,
                                        Drawn::seeds))));
    }

    static Figure both(int number, Evidence e, List<Preset> presets) {
        return new Figure(
                "Figure %d. Above as in the paper, below every seed".formatted(number),
                List.of(row("mean over seeds", e, presets, Drawn::mean), row("every seed", e, presets, Drawn::seeds)));
    }

    static Figure parts(int number, Evidence e, List<Preset> presets) {
        return new Figure(
                "Figure %d. Above as in the paper, below with controls".formatted(number),
                List.of(
                        presets.stream()
                                .map(p -> parts(
                                        p.title() + ": mean over seeds",
                                        e,
                                        p,
                                        List.of(RetrainMode.ISOLATED, RetrainMode.INVERSE),
                                        Drawn::mean))
                                .toList(),
                        presets.stream()
                                .map(p -> parts(
                                        p.title() + ": every seed", e, p, List.of(RetrainMode.values()), Drawn::seeds))
                                .toList()));
    }

    private static List<Panel> row(String what, Evidence e, List<Preset> presets, Style style) {
        return List.of(
                conditions("Train accuracy: " + what, Drawn.TRAIN, e, presets, SeenRun::trainAccuracy, style),
                conditions("Test accuracy: " + what, Drawn.TEST, e, presets, SeenRun::testAccuracy, style));
    }

    private static Panel conditions(
            String title, Axis y, Evidence e, List<Preset> presets, Function<SeenRun, Series> of, Style style) {
        return Drawn.panel(
                title,
                y,
                presets.stream()
                        .flatMap(p -> style
                                .marks(
                                        p.title(),
                                        Drawn.ink(p),
                                        e.of(p).stream().map(of).toList())
                                .stream())
                        .toList());
    }

    /// Train accuracy dashed, test accuracy solid.
    private static Panel accuracy(String title, Evidence e, List<Preset> presets) {
        List<Mark> marks = new ArrayList<>();
        for (Preset p : presets) {
            List<Series> train = e.of(p).stream().map(SeenRun::trainAccuracy).toList();
            for (Mark mark : Drawn.mean(p.title() + ", train", Drawn.ink(p), train)) {
                marks.add(mark instanceof Curve c ? new Curve(c.name(), c.ink(), Stroke.DASHED, c.x(), c.y()) : mark);
            }
            marks.addAll(Drawn.mean(
                    p.title() + ", test",
                    Drawn.ink(p),
                    e.of(p).stream().map(SeenRun::testAccuracy).toList()));
        }
        return Drawn.panel(title, Axis.linear("accuracy"), marks);
    }

    private static Panel parts(String title, Evidence e, Preset preset, List<RetrainMode> modes, Style style) {
        List<Mark> marks = new ArrayList<>(style.marks(
                "whole network",
                Ink.BLACK,
                e.of(preset).stream().map(SeenRun::testAccuracy).toList()));
        for (RetrainMode mode : modes) {
            marks.addAll(style.marks(
                    name(mode),
                    ink(mode),
                    e.of(new Part(preset, mode)).stream()
                            .map(SeenRun::testAccuracy)
                            .toList()));
        }
        return Drawn.panel(title, Drawn.TEST, marks);
    }

    private static String name(RetrainMode mode) {
        return switch (mode) {
            case ISOLATED -> "synergistic";
            case INVERSE -> "inverse";
            case CONTROL -> "random, equal size";
        };
    }

    private static Ink ink(RetrainMode mode) {
        return switch (mode) {
            case ISOLATED -> Ink.BLUE;
            case INVERSE -> Ink.ORANGE;
            case CONTROL -> Ink.GREEN;
        };
    }
}
