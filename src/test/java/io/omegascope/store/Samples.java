package io.omegascope.store;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.omegascope.info.Multiplet;
import io.omegascope.info.OInformation;
import io.omegascope.info.OrderExtremes;
import io.omegascope.info.OrderSpread;
import io.omegascope.info.Replicates;
import io.omegascope.info.SearchResult;
import io.omegascope.info.Spread;
import io.omegascope.net.Weights;
import io.omegascope.run.Origin;
import io.omegascope.run.Preset;
import io.omegascope.run.Profile;
import io.omegascope.run.RetrainMode;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunEvent;
import io.omegascope.run.Seeds;
import io.omegascope.run.Snapshot;
import io.omegascope.run.StartingWeights;
import io.omegascope.run.SubNetwork;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;

/// Small made-up pieces of a run.
final class Samples {
    private Samples() {}

    static RunConfig config() {
        return Preset.WD_2.config(Seeds.all(3));
    }

    static RunConfig retrained() {
        return config().withOrigin(new Origin.Retrained(
                "2026-11-24-2219-wd-2.0-seed-3",
                340,
                new SubNetwork(1, new Multiplet(0, 7, 249), 250, new Multiplet(1, 2, 4)),
                RetrainMode.CONTROL,
                StartingWeights.SNAPSHOT,
                Long.MAX_VALUE));
    }

    static RunEvent.EpochMetrics metrics(int epoch) {
        Random random = new Random(epoch);
        return new RunEvent.EpochMetrics(
                epoch,
                random.nextDouble() * 1e-9,
                random.nextDouble() * 30,
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble() * 100,
                random.nextDouble());
    }

    static Profile profile(int seed) {
        double value = new Random(seed).nextGaussian();
        OInformation low = new OInformation(-Math.abs(value), new Multiplet(0, 1, 2));
        OInformation high = new OInformation(Math.abs(value) / 3, new Multiplet(0, 1, 2));
        return new Profile(
                529,
                new int[] {0, 1, -1, 2, 1},
                new double[] {0, 0.25, 1 / 3.0},
                new double[][] {{1, value, 0}, {value, 1, 1e-300}, {0, 1e-300, 1}},
                new SearchResult(List.of(new OrderExtremes(3, low, high)), 2),
                List.of(
                        replicates(Replicates.Source.RANDOM_CLUSTERS, 1 / 201.0),
                        replicates(Replicates.Source.BOOTSTRAP, null)),
                Map.of("gradient-norm", 1 / 3.0),
                null);
    }

    private static Replicates replicates(Replicates.Source source, @Nullable Double p) {
        Spread spread = new Spread(-1e-5, 0.1, 2 / 3.0, p);
        return new Replicates(source, 200, spread, spread, List.of(new OrderSpread(3, spread, spread)));
    }

    /// Not measured.
    static Profile nothing() {
        return new Profile(
                529,
                new int[] {-1, 0, 1, -1, -1},
                new double[0][],
                SearchResult.EMPTY,
                "Only 2 neurons are not “constant”.");
    }

    /// @param exact whether the values need all bits of a double
    static Snapshot snapshot(int epoch, boolean exact) {
        Random random = new Random(epoch);
        return new Snapshot(
                epoch,
                Weights.of(6, 4, 3, values(random, 24, exact), values(random, 4, exact), values(random, 12, exact)));
    }

    /// The sentence with which something is refused.
    static String refusal(Executable action) {
        return String.valueOf(assertThrows(IOException.class, action).getMessage());
    }

    private static double[] values(Random random, int count, boolean exact) {
        return random.doubles(count, -1, 1).map(v -> exact ? v : (float) v).toArray();
    }
}
