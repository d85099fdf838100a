package io.omegascope.experiment.paper;

import io.omegascope.info.Spread;
import io.omegascope.run.Phase;
import io.omegascope.run.PhaseInterval;
import io.omegascope.store.Remeasured.Null;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// A run whose curves are lines between knots over log10(epoch + 1). Seeds differ by two percent.
final class MadeUp {
    static final String CONDITION = "made up";

    private final int epochs;
    private final List<PhaseInterval> phases = new ArrayList<>();
    private final Map<String, double[]> curves = new LinkedHashMap<>();
    private OptionalInt peak = OptionalInt.empty();
    private boolean pairwiseIsTheSame;

    private MadeUp(int epochs) {
        this.epochs = epochs;
        for (String name : List.of("train", "test", "loss", "synergy", "redundancy", "neurons")) {
            curves.put(name, new double[] {0, 0.01});
        }
    }

    static MadeUp of(int epochs) {
        return new MadeUp(epochs);
    }

    MadeUp phase(Phase phase, int to) {
        phases.add(
                new PhaseInterval(phase, phases.isEmpty() ? 0 : phases.getLast().to(), to));
        return this;
    }

    MadeUp peak(int epoch) {
        peak = OptionalInt.of(epoch);
        return this;
    }

    MadeUp pairwiseIsTheSame() {
        pairwiseIsTheSame = true;
        return this;
    }

    /// @param knots epoch, value, epoch, value, …
    MadeUp curve(String name, double... knots) {
        curves.put(name, knots);
        return this;
    }

    /// Train accuracy .99 at one epoch, test accuracy .1 and .9 at others, and where it ends.
    MadeUp accuracy(int train, int begun, int generalised, double last) {
        curve("train", 0, 0, train - 1, 0.5, train, 1);
        return curve("test", 0, 0, begun - 1, 0.05, begun, 0.1, generalised - 1, 0.89, generalised, 0.92, epochs, last);
    }

    Map<Long, SeenRun> seeds(int count) {
        Map<Long, SeenRun> seeds = new TreeMap<>();
        for (long seed = 0; seed < count; seed++) {
            seeds.put(seed, run(1 + 0.02 * seed));
        }
        return seeds;
    }

    /// The same phases again, or none.
    Map<Long, SeenAgain> again(int count, boolean isSame) {
        Map<Long, SeenAgain> seeds = new TreeMap<>();
        for (long seed = 0; seed < count; seed++) {
            seeds.put(seed, new SeenAgain(isSame ? phases : List.of(), List.of()));
        }
        return seeds;
    }

    private SeenRun run(double factor) {
        Series synergy = series("synergy", factor);
        return new SeenRun(
                CONDITION,
                epochs,
                series("train", 1),
                series("test", 1),
                series("loss", factor),
                series("loss", factor),
                synergy,
                series("redundancy", factor),
                series("neurons", factor),
                synergy,
                phases,
                pairwiseIsTheSame ? phases : List.of(new PhaseInterval(Phase.UNDETERMINED, 0, epochs)),
                peak,
                Optional.of(new Null(new Spread(0.002, 0.003, 0.004, 1.0), new Spread(1e-3, 2e-3, 3e-3, 1.0))));
    }

    private Series series(String name, double factor) {
        double[] knots = Objects.requireNonNull(curves.get(name));
        int[] all = IntStream.rangeClosed(0, epochs).filter(this::isDue).toArray();
        return new Series(
                all, IntStream.of(all).mapToDouble(e -> factor * at(knots, e)).toArray());
    }

    /// Every epoch up to 500, so that knots are met, and every tenth after that.
    private boolean isDue(int epoch) {
        return epoch <= 500 || epoch % 10 == 0;
    }

    private static double at(double[] knots, int epoch) {
        double u = Math.log10(epoch + 1.0);
        for (int k = 2; k < knots.length; k += 2) {
            if (epoch <= knots[k]) {
                double left = Math.log10(knots[k - 2] + 1);
                double share = (u - left) / (Math.log10(knots[k] + 1) - left);
                return knots[k - 1] + share * (knots[k + 1] - knots[k - 1]);
            }
        }
        return knots[knots.length - 1];
    }
}
