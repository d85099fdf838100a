package io.omegascope.info;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Where the replicates of a number lie, in its unit.
///
/// @param low    2.5% of the replicates are below, by linear interpolation
/// @param median half of them are below
/// @param high   97.5% are below
/// @param p      (1 + k) / (1 + m), where k of m replicates are at least as extreme as what was measured; null where
///     the replicates are not a null model's
public record Spread(
        double low, double median, double high, @Nullable Double p) {

    /// Of resamples, which test nothing.
    ///
    /// @param replicates not empty
    public static Spread of(double[] replicates) {
        return of(replicates, null);
    }

    /// Of a null model.
    ///
    /// @param replicates not empty
    /// @param measured   tested against the replicates: extreme is what is high
    public static Spread testing(double measured, double[] replicates) {
        long beyond = Arrays.stream(replicates).filter(r -> r >= measured).count();
        return of(replicates, (1.0 + beyond) / (1 + replicates.length));
    }

    static Spread of(Replicates.Source source, double measured, double[] replicates) {
        return source == Replicates.Source.BOOTSTRAP ? of(replicates) : testing(measured, replicates);
    }

    private static Spread of(double[] replicates, @Nullable Double p) {
        double[] sorted = replicates.clone();
        Arrays.sort(sorted);
        return new Spread(quantile(sorted, 0.025), quantile(sorted, 0.5), quantile(sorted, 0.975), p);
    }

    /// The same replicates, each times -1.
    Spread negated() {
        return new Spread(-high, -median, -low, p);
    }

    /// Linear between the two nearest, as NumPy's default.
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
