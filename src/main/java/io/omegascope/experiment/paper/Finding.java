package io.omegascope.experiment.paper;

import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/// One number over seeds and what it says. Seeds are the replicates; with fewer than three nothing is decided.
///
/// @param what     is measured
/// @param value    with its unit
/// @param interval 95%; empty where there is none
public record Finding(String what, String value, String interval, Verdict verdict) {
    private static final int FEWEST = 3;
    private static final double CONFIDENCE = 0.95;
    private static final double MOST_SEEDS = 0.8;

    /// `5 of 5 [.48 to 1.0]`.
    public String words() {
        return interval.isEmpty() ? value : "%s [%s]".formatted(value, interval);
    }

    /// Of data that were not asked for.
    static Finding missing(String what, String reason) {
        return new Finding(what, reason, "", Verdict.UNDETERMINED);
    }

    /// How many runs show something: it holds if at least 80% do, does not if at most 20% do, and holds in part in
    /// between. The interval is that of Clopper and Pearson.
    static Finding share(String what, List<Boolean> runs) {
        if (runs.size() < FEWEST) {
            return tooFew(what, runs.size());
        }
        int n = runs.size();
        int k = (int) runs.stream().filter(b -> b).count();
        double share = (double) k / n;
        Verdict verdict = share >= MOST_SEEDS
                ? Verdict.HOLDS
                : share <= 1 - MOST_SEEDS + 1e-9 ? Verdict.DOES_NOT_HOLD : Verdict.HOLDS_IN_PART;
        return new Finding(what, "%d of %d".formatted(k, n), Share.of(k, n).words(), verdict);
    }

    /// Whether a mean over seeds is above 0: it holds if the 95% interval of Student's t lies above, does not if it
    /// lies below or within `margin` of 0, and is undetermined otherwise.
    ///
    /// @param margin the largest difference that counts for none
    static Finding above(String what, List<Double> values, double margin, String unit) {
        if (values.size() < FEWEST) {
            return tooFew(what, values.size());
        }
        Mean mean = Mean.of(values);
        Verdict verdict =
                mean.high <= margin ? Verdict.DOES_NOT_HOLD : mean.low > 0 ? Verdict.HOLDS : Verdict.UNDETERMINED;
        return mean.finding(what, unit, verdict);
    }

    /// Whether a mean over seeds is near 0: it holds if its interval lies within `margin` of 0, does not if it lies
    /// beyond, and is undetermined otherwise.
    static Finding near(String what, List<Double> values, double margin, String unit) {
        if (values.size() < FEWEST) {
            return tooFew(what, values.size());
        }
        Mean mean = Mean.of(values);
        Verdict verdict = mean.low >= -margin && mean.high <= margin
                ? Verdict.HOLDS
                : mean.low > margin || mean.high < -margin ? Verdict.DOES_NOT_HOLD : Verdict.UNDETERMINED;
        return mean.finding(what, unit, verdict);
    }

    /// The same with another test beside it, without which it does not hold.
    Finding onlyIf(boolean isPassed, String says) {
        return new Finding(
                what,
                value + ", " + says,
                interval,
                verdict == Verdict.HOLDS && !isPassed ? Verdict.UNDETERMINED : verdict);
    }

    /// Limits of a share, as quantiles of Beta distributions (Clopper and Pearson 1934).
    record Share(double low, double high) {
        static Share of(int k, int n) {
            double tail = (1 - CONFIDENCE) / 2;
            return new Share(
                    k == 0 ? 0 : new BetaDistribution(k, n - k + 1.0).inverseCumulativeProbability(tail),
                    k == n ? 1 : new BetaDistribution(k + 1.0, n - k).inverseCumulativeProbability(1 - tail));
        }

        String words() {
            return number(low) + " to " + number(high);
        }
    }

    /// With two digits that count, without what they do not need.
    static String number(double value) {
        if (value == 0) {
            return "0";
        }
        int digits = Math.max(0, 1 - (int) Math.floor(Math.log10(Math.abs(value))));
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        return text.replaceFirst("^(-?)0\\.", "$1.");
    }

    private static Finding tooFew(String what, int n) {
        return missing(what, n == 0 ? "no data" : "%d of %d seeds needed".formatted(n, FEWEST));
    }

    private record Mean(double value, double low, double high) {
        static Mean of(List<Double> values) {
            SummaryStatistics s = new SummaryStatistics();
            values.forEach(s::addValue);
            double t = new TDistribution(values.size() - 1.0).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
            double half = t * s.getStandardDeviation() / Math.sqrt(values.size());
            return new Mean(s.getMean(), s.getMean() - half, s.getMean() + half);
        }

        Finding finding(String what, String unit, Verdict verdict) {
            String behind = unit.isEmpty() ? "" : " " + unit;
            return new Finding(what, number(value) + behind, number(low) + " to " + number(high), verdict);
        }
    }
}
