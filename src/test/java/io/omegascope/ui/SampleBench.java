package io.omegascope.ui;

import io.omegascope.info.Multiplet;
import io.omegascope.info.OInformation;
import io.omegascope.info.OrderExtremes;
import io.omegascope.info.SearchResult;
import io.omegascope.run.Origin;
import io.omegascope.run.Phase;
import io.omegascope.run.PhaseInterval;
import io.omegascope.run.Preset;
import io.omegascope.run.Profile;
import io.omegascope.run.RetrainMode;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import io.omegascope.run.Seeds;
import io.omegascope.run.StartingWeights;
import io.omegascope.run.SubNetwork;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A workbench with runs that never trained, for tests of views and their models.
public final class SampleBench {
    private SampleBench() {}

    /// Nothing can be started here.
    public static Workbench empty() {
        return new Workbench(new Settings(), _ -> {
            throw new IOException("no disk in this test.");
        });
    }

    public static RunModel add(Workbench bench, RunModel run) {
        bench.show(run);
        return run;
    }

    /// A run that memorises by epoch 30 and generalises around epoch 170, as far as `epoch`.
    public static RunModel fresh(String id, String title, RunState state, int epoch) {
        RunModel run = new RunModel(id, title, Preset.WD_2.config(Seeds.all(3)), null);
        run.accept(history(run.config().orElseThrow(), state, epoch, 170));
        return run;
    }

    /// A retraining of order 5 at epoch 168.
    public static RunModel child(RunModel parent, RetrainMode mode, RunState state, int epoch, int half) {
        int size = mode == RetrainMode.INVERSE ? 100 : 150;
        SubNetwork part =
                new SubNetwork(1, new Multiplet(IntStream.range(0, size).toArray()), 250, new Multiplet(0, 2, 4, 6, 8));
        RunConfig config = parent.config()
                .orElseThrow()
                .withOrigin(new Origin.Retrained(parent.id(), 168, part, mode, StartingWeights.INITIAL, 1));
        String title = mode.name().charAt(0) + mode.name().substring(1).toLowerCase(java.util.Locale.ROOT);
        RunModel run = new RunModel(parent.id() + "-" + title, title + ", " + size + " neurons", config, parent);
        run.accept(history(config, state, epoch, half));
        return run;
    }

    private static List<RunEvent> history(RunConfig config, RunState state, int last, int half) {
        List<RunEvent> events = new ArrayList<>();
        for (int e = 0; e <= last; e++) {
            if (config.schedule().isDue(e)) {
                double test = 1 / (1 + Math.exp((half - e) / 40.0));
                double train = Math.min(1, 0.01 + e / 30.0);
                events.add(new RunEvent.EpochMetrics(e, 4.6 * (1 - train), 4.6 * (1 - test), train, test, 20, 0));
                events.add(new RunEvent.InfoProfile(e, profile(0.05 + 0.1 * Math.exp(-Math.abs(e - 168) / 80.0))));
            }
        }
        if (last > 200) {
            events.add(new RunEvent.PhasesChanged(
                    List.of(
                            new PhaseInterval(Phase.FEATURE_LEARNING, 0, 60),
                            new PhaseInterval(Phase.EMERGENCE, 60, 168)),
                    168));
        }
        events.add(new RunEvent.StateChanged(state, last));
        return events;
    }

    /// 250 neurons in ten clusters of 25, none constant; the best multiplet of order k is `{0, 2, 4, …}`.
    public static Profile profile(double synergy) {
        int[] labels = IntStream.range(0, 250).map(i -> i % 10).toArray();
        List<OrderExtremes> orders = IntStream.rangeClosed(3, 10)
                .mapToObj(k -> new OrderExtremes(
                        k,
                        new OInformation(-synergy * k / 10, best(k)),
                        new OInformation(
                                0.01, new Multiplet(IntStream.range(0, k).toArray()))))
                .toList();
        return new Profile(9409, labels, covariance(), new SearchResult(orders, 0), null);
    }

    private static double[][] covariance() {
        double[][] matrix = new double[10][10];
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < 10; j++) {
                matrix[i][j] = i == j ? 1 : (i + j) % 2 == 0 ? -0.1 : 0.08;
            }
        }
        return matrix;
    }

    private static Multiplet best(int order) {
        return new Multiplet(IntStream.concat(
                        IntStream.range(0, 5).map(i -> 2 * i),
                        IntStream.range(0, 5).map(i -> 2 * i + 1))
                .limit(order)
                .sorted()
                .toArray());
    }
}
