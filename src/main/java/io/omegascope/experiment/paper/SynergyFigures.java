package io.omegascope.experiment.paper;

import io.omegascope.figure.Figure;
import io.omegascope.figure.Ink;
import io.omegascope.figure.Panel;
import io.omegascope.figure.Panel.Axis;
import io.omegascope.figure.Panel.Band;
import io.omegascope.figure.Panel.Curve;
import io.omegascope.figure.Panel.Dots;
import io.omegascope.figure.Panel.Mark;
import io.omegascope.figure.Panel.Span;
import io.omegascope.figure.Panel.Stroke;
import io.omegascope.info.Spread;
import io.omegascope.run.Phase;
import io.omegascope.run.PhaseInterval;
import io.omegascope.run.Preset;
import io.omegascope.store.Remeasured.Null;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Figures 2 to 5: synergy and redundancy.
final class SynergyFigures {
    private static final int WIDTH = 5;
    private static final int PATH_WIDTH = 21;
    private static final Axis SCALED = Axis.linear("scaled 0 to 1 over the run");
    private static final List<Preset> DECAY = List.of(Preset.WD_0_1, Preset.WD_2, Preset.WD_10, Preset.WD_50);
    private static final List<Preset> ALPHA = List.of(Preset.ALPHA_1, Preset.ALPHA_8, Preset.ALPHA_50);

    private SynergyFigures() {}

    static Figure baseline(int number, String title, Evidence e, Preset preset) {
        List<SeenRun> runs = e.of(preset);
        SeenRun first = runs.getFirst();
        return new Figure(
                "Figure %d. %s. First row as in the paper, below every seed in nats".formatted(number, title),
                List.of(
                        List.of(scaled(first), pareto(first)),
                        List.of(
                                nats(
                                        "Synergy (-min O-information)",
                                        e,
                                        preset,
                                        Ink.BLUE,
                                        SeenRun::synergy,
                                        Null::synergy),
                                nats(
                                        "Redundancy (max O-information)",
                                        e,
                                        preset,
                                        Ink.ORANGE,
                                        SeenRun::redundancy,
                                        Null::redundancy)),
                        List.of(losses(runs), rawPareto(runs)),
                        List.of(
                                seeds(
                                        "Neurons of the synergistic sub-network",
                                        Axis.linear("neurons"),
                                        runs,
                                        SeenRun::neurons),
                                seeds("Mean pairwise mutual information", Axis.log("nats"), runs, SeenRun::pairwise))));
    }

    static Figure synergy(Evidence e) {
        return new Figure(
                "Figure 5. Above as in the paper, below every seed in nats",
                List.of(
                        List.of(
                                means("Weight decay: scaled, mean over seeds", e, DECAY),
                                means("Alpha: scaled, mean over seeds", e, ALPHA)),
                        List.of(all("Weight decay: every seed", e, DECAY), all("Alpha: every seed", e, ALPHA))));
    }

    private static Panel scaled(SeenRun run) {
        return new Panel(
                "First seed, medians of %d, scaled".formatted(WIDTH),
                Drawn.EPOCHS,
                SCALED,
                run.phases().stream().map(SynergyFigures::span).toList(),
                List.of(
                        Drawn.curve(
                                "synergy",
                                Ink.BLUE,
                                Stroke.STRONG,
                                run.synergy().smoothed(WIDTH).scaled()),
                        Drawn.curve(
                                "redundancy",
                                Ink.ORANGE,
                                Stroke.STRONG,
                                run.redundancy().smoothed(WIDTH).scaled()),
                        Drawn.curve(
                                "log train loss",
                                Ink.GREY,
                                Stroke.DOTTED,
                                log(run.trainLoss()).scaled()),
                        Drawn.curve(
                                "log test loss",
                                Ink.BLACK,
                                Stroke.DASHED,
                                log(run.testLoss()).scaled())));
    }

    private static Panel pareto(SeenRun run) {
        Series synergy = run.synergy().smoothed(PATH_WIDTH).scaled();
        Series redundancy = run.redundancy().smoothed(PATH_WIDTH).scaled();
        List<Mark> marks = new ArrayList<>();
        for (PhaseInterval p : run.phases()) {
            marks.add(new Curve(
                    p.phase().label(),
                    strong(p.phase()),
                    Stroke.STRONG,
                    redundancy.between(p.from(), p.to()).values(),
                    synergy.between(p.from(), p.to()).values()));
        }
        return new Panel(
                "First seed, medians of %d, scaled".formatted(PATH_WIDTH),
                Axis.linear("redundancy, scaled"),
                Axis.linear("synergy, scaled"),
                List.of(),
                marks);
    }

    private static Panel rawPareto(List<SeenRun> runs) {
        List<Mark> marks = new ArrayList<>();
        for (SeenRun run : runs) {
            for (PhaseInterval p : run.phases()) {
                marks.add(new Dots(
                        p.phase().label(),
                        strong(p.phase()),
                        run.redundancy().between(p.from(), p.to()).values(),
                        run.synergy().between(p.from(), p.to()).values()));
            }
        }
        return new Panel(
                "Every seed, by phase", Axis.log("redundancy, nats"), Axis.log("synergy, nats"), List.of(), marks);
    }

    private static Panel losses(List<SeenRun> runs) {
        return Drawn.panel(
                "Loss",
                Axis.log("nats"),
                Stream.concat(
                                Drawn.seeds(
                                        "train",
                                        Ink.GREY,
                                        runs.stream().map(SeenRun::trainLoss).toList())
                                        .stream(),
                                Drawn.seeds(
                                        "test",
                                        Ink.BLACK,
                                        runs.stream().map(SeenRun::testLoss).toList())
                                        .stream())
                        .toList());
    }

    private static Panel seeds(String title, Axis y, List<SeenRun> runs, Function<SeenRun, Series> of) {
        return Drawn.panel(
                title, y, Drawn.seeds("mean", Ink.GREEN, runs.stream().map(of).toList()));
    }

    private static Panel nats(
            String title,
            Evidence e,
            Preset preset,
            Ink ink,
            Function<SeenRun, Series> of,
            Function<Null, Spread> spread) {
        List<SeenRun> runs = e.of(preset);
        List<Mark> marks = new ArrayList<>(untrained(runs, spread));
        marks.addAll(randomClusters(e.again(preset, Variation.RANDOM_CLUSTERS), spread));
        marks.addAll(Drawn.seeds("mean", ink, runs.stream().map(of).toList()));
        return Drawn.panel(title, Axis.log("nats"), marks);
    }

    /// Over all seeds, from the lowest 2.5% to the highest 97.5%.
    private static List<Mark> untrained(List<SeenRun> runs, Function<Null, Spread> spread) {
        List<Spread> spreads =
                runs.stream().flatMap(r -> r.untrained().stream()).map(spread).toList();
        if (spreads.isEmpty()) {
            return List.of();
        }
        double low = spreads.stream().mapToDouble(Spread::low).min().orElseThrow();
        double high = spreads.stream().mapToDouble(Spread::high).max().orElseThrow();
        double end = runs.stream().mapToInt(SeenRun::epochs).max().orElseThrow() + 1.0;
        return List.of(new Band(
                "untrained networks, 95%",
                Ink.GREY, new double[] {1, end}, new double[] {low, low}, new double[] {high, high}));
    }

    /// Over all seeds, from the lowest 2.5% to the highest 97.5%.
    private static List<Mark> randomClusters(List<SeenAgain> runs, Function<Null, Spread> spread) {
        Series low = Bundle.of(runs.stream()
                        .map(r -> r.nulls(n -> spread.apply(n).low()))
                        .toList())
                .lowest();
        Series high = Bundle.of(runs.stream()
                        .map(r -> r.nulls(n -> spread.apply(n).high()))
                        .toList())
                .highest();
        return low.isEmpty()
                ? List.of()
                : List.of(new Band("random clusters, 95%", Ink.PINK, low.places(), low.values(), high.values()));
    }

    private static Panel means(String title, Evidence e, List<Preset> presets) {
        return Drawn.panel(
                title,
                SCALED,
                presets.stream()
                        .flatMap(p -> Drawn.mean(
                                p.title(),
                                Drawn.ink(p),
                                e.of(p).stream().map(r -> r.synergy().scaled()).toList())
                                .stream())
                        .toList());
    }

    private static Panel all(String title, Evidence e, List<Preset> presets) {
        List<SeenRun> runs = presets.stream().flatMap(p -> e.of(p).stream()).toList();
        List<Mark> marks = new ArrayList<>(untrained(runs, Null::synergy));
        presets.forEach(p -> marks.addAll(Drawn.seeds(
                p.title(), Drawn.ink(p), e.of(p).stream().map(SeenRun::synergy).toList())));
        return Drawn.panel(title, Axis.log("synergy, nats"), marks);
    }

    private static Series log(Series series) {
        return new Series(series.epochs(), series.stream().map(Math::log10).toArray());
    }

    private static Span span(PhaseInterval p) {
        return new Span(p.phase().label(), p.from() + 1.0, p.to() + 1.0, pale(p.phase()));
    }

    private static Ink pale(Phase phase) {
        return switch (phase) {
            case EMERGENCE, STILL_EMERGING -> Ink.PALE_BLUE;
            case DIVERGENCE -> Ink.PALE_RED;
            case DELAYED_EMERGENCE -> Ink.PALE_GREEN;
            case DECOUPLING -> Ink.PALE_YELLOW;
            case FINAL -> Ink.PALE_PINK;
            case FEATURE_LEARNING, NO_GENERALISATION, UNDETERMINED -> Ink.PALE_GREY;
        };
    }

    private static Ink strong(Phase phase) {
        return switch (phase) {
            case EMERGENCE, STILL_EMERGING -> Ink.BLUE;
            case DIVERGENCE -> Ink.ORANGE;
            case DELAYED_EMERGENCE -> Ink.GREEN;
            case DECOUPLING -> Ink.AMBER;
            case FINAL -> Ink.PINK;
            case FEATURE_LEARNING, NO_GENERALISATION, UNDETERMINED -> Ink.GREY;
        };
    }
}
