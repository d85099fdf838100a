package io.omegascope.experiment.study;

import io.omegascope.experiment.SweepRow;
import io.omegascope.experiment.SweepRow.State;
import io.omegascope.experiment.study.StudyCase.Group;
import io.omegascope.experiment.study.StudyPlan.Member;
import io.omegascope.run.RunSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.jspecify.annotations.Nullable;

/// What the retrainings of a study say. The outcome of each is the epoch of test accuracy .9; those that never come to
/// it are later than all that do, the later the lower their last test accuracy.
///
/// The test within a run is the rank of the synergistic set among its random controls: with K of them p is at least
/// 1 / (K + 1). Over runs these p are combined by Fisher's method, and corrected for the number of comparisons by
/// Holm's. Effects are log2 of the epoch over the median epoch of the controls: −1 is twice as early. Where one of the
/// two never comes to .9, its last epoch is taken, which makes the effect too small; where neither does, there is none.
/// Their interval is that of Student's t over runs, 95%.
///
/// @param cases       each choice of neurons of each run
/// @param comparisons over runs; empty where there is nothing to compare yet
public record StudyResult(List<CaseResult> cases, List<Comparison> comparisons) {
    /// Of no study at all.
    public static final StudyResult NONE = new StudyResult(List.of(), List.of());

    /// What the numbers of a comparison are, for people.
    public static final String EXPLAINED = "The effect is log2 of the epoch of test accuracy .9 over the median of the"
            + " controls: −1 is twice as early, and – that neither comes to it. p is the rank among the controls, by the"
            + " last accuracy where none comes to it, combined over runs by Fisher's method and corrected by Holm's for"
            + " the number of comparisons.";

    private static final double LEVEL = 0.95;

    /// What the claim is.
    public enum Claim {
        /// The synergistic neurons generalise earlier than random ones of equal number.
        ISOLATED_EARLIER("isolated earlier than controls of its size"),
        /// Than random ones of equal number and norm.
        ISOLATED_EARLIER_THAN_NORM("isolated earlier than controls of its size and norm"),
        /// The others generalise later than random ones of their number.
        INVERSE_LATER("inverse later than controls of its size");

        private final String label;

        Claim(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// One run.
    ///
    /// @param isolated epoch of test accuracy .9, or null if never
    /// @param inverse  likewise
    /// @param whole    of the parent
    /// @param p        of each claim that can be tested
    /// @param effect   of each claim of which there is one
    public record CaseResult(
            StudyCase of,
            @Nullable Integer isolated,
            @Nullable Integer inverse,
            @Nullable Integer whole,
            Map<Claim, Double> p,
            Map<Claim, Double> effect) {
        /// `531`, `never`, or `–` where it was not trained yet, or nothing beside it.
        public String isolatedText() {
            boolean isKnown = p.containsKey(Claim.ISOLATED_EARLIER) || p.containsKey(Claim.ISOLATED_EARLIER_THAN_NORM);
            return isKnown ? text(isolated) : "–";
        }

        /// Likewise.
        public String inverseText() {
            return p.containsKey(Claim.INVERSE_LATER) ? text(inverse) : "–";
        }

        public String wholeText() {
            return text(whole);
        }

        private static String text(@Nullable Integer epoch) {
            return epoch == null ? "never" : epoch.toString();
        }
    }

    /// Over runs.
    ///
    /// @param runs      that were compared
    /// @param effect    mean over the runs that have one; null if none has
    /// @param low       lower end of its interval; null with fewer than two of them
    /// @param p         combined
    /// @param corrected for the number of comparisons
    public record Comparison(
            Group group,
            Claim claim,
            int runs,
            @Nullable Double effect,
            @Nullable Double low,
            @Nullable Double high,
            double p,
            double corrected) {
        /// The effect: `+0.21`, or `–`.
        public String effectText() {
            return effect == null ? "–" : signed(effect);
        }

        /// `-0.02 to +0.44`; empty where there is none.
        public String interval() {
            return low == null || high == null ? "" : signed(low) + " to " + signed(high);
        }

        private static String signed(double value) {
            double rounded = Math.rint(100 * value) / 100 + 0.0; // -0 is 0
            return String.format(Locale.ROOT, "%+.2f", rounded);
        }
    }

    public StudyResult {
        cases = List.copyOf(cases);
        comparisons = List.copyOf(comparisons);
    }

    /// @param rows   of the members, in their order
    /// @param parent of every run, by its name
    public static StudyResult of(StudyPlan plan, List<SweepRow> rows, Map<String, RunSummary> parent) {
        Map<Integer, SweepRow> byIndex = new LinkedHashMap<>();
        rows.forEach(row -> byIndex.put(row.index(), row));
        List<CaseResult> cases = new ArrayList<>();
        plan.cases().forEach((of, members) -> {
            RunSummary whole = parent.get(of.run());
            cases.add(result(of, members, byIndex, whole == null ? null : whole.testAccuracy90Epoch()));
        });
        return new StudyResult(cases, corrected(compared(cases)));
    }

    private static CaseResult result(
            StudyCase of, List<Member> members, Map<Integer, SweepRow> rows, @Nullable Integer whole) {
        Map<Kind, List<Double>> epochs = new LinkedHashMap<>();
        double budget = 1;
        Set<Kind> open = EnumSet.noneOf(Kind.class);
        for (Member member : members) {
            budget = member.point().config().schedule().epochs() + 1.0;
            SweepRow row = rows.get(member.point().index());
            if (row == null || (row.state() != State.FINISHED && row.state() != State.FAILED)) {
                open.add(member.kind());
            }
            if (row != null && row.state() == State.FINISHED && row.summary() != null) {
                epochs.computeIfAbsent(member.kind(), _ -> new ArrayList<>()).add(outcome(row.summary(), budget));
            }
        }
        Map<Claim, Double> p = new LinkedHashMap<>();
        Map<Claim, Double> effect = new LinkedHashMap<>();
        Compared compared = new Compared(epochs, open, budget, p, effect);
        compared.add(Claim.ISOLATED_EARLIER, Kind.ISOLATED, Kind.CONTROL, 1);
        compared.add(Claim.ISOLATED_EARLIER_THAN_NORM, Kind.ISOLATED, Kind.NORM_CONTROL, 1);
        compared.add(Claim.INVERSE_LATER, Kind.INVERSE, Kind.INVERSE_CONTROL, -1);
        return new CaseResult(
                of, reached(epochs, Kind.ISOLATED, budget), reached(epochs, Kind.INVERSE, budget), whole, p, effect);
    }

    private static double outcome(RunSummary run, double budget) {
        Integer reached = run.testAccuracy90Epoch();
        Double last = run.finalTestAccuracy();
        return reached != null ? reached : budget + 1 - (last == null ? 0 : last);
    }

    private static @Nullable Integer reached(Map<Kind, List<Double>> epochs, Kind kind, double budget) {
        List<Double> known = epochs.getOrDefault(kind, List.of());
        return known.isEmpty() || known.getFirst() >= budget
                ? null
                : (Integer) known.getFirst().intValue();
    }

    /// @param epochs of test accuracy .9, from `budget` on for those that never come to it
    /// @param open   of which some are still to be trained: a rank among some of the controls is not the test
    private record Compared(
            Map<Kind, List<Double>> epochs,
            Set<Kind> open,
            double budget,
            Map<Claim, Double> p,
            Map<Claim, Double> effect) {
        /// @param sign 1 where earlier is claimed, −1 where later is
        void add(Claim claim, Kind tested, Kind among, int sign) {
            List<Double> one = epochs.getOrDefault(tested, List.of());
            double[] controls = epochs.getOrDefault(among, List.of()).stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            if (one.isEmpty() || controls.length == 0 || open.contains(among)) {
                return;
            }
            double own = one.getFirst();
            long asGood =
                    Arrays.stream(controls).filter(c -> sign * (c - own) <= 0).count();
            p.put(claim, (1.0 + asGood) / (1.0 + controls.length));
            double median = StatUtils.percentile(controls, 50);
            if (own < budget || median < budget) {
                effect.put(claim, Math.log(place(own) / place(median)) / Math.log(2));
            }
        }

        private double place(double epoch) {
            return Math.min(epoch, budget - 1) + 1;
        }
    }

    private static List<Comparison> compared(List<CaseResult> cases) {
        Map<Group, List<CaseResult>> groups = new LinkedHashMap<>();
        cases.forEach(c ->
                groups.computeIfAbsent(c.of().group(), _ -> new ArrayList<>()).add(c));
        List<Comparison> comparisons = new ArrayList<>();
        groups.forEach((group, members) -> {
            for (Claim claim : Claim.values()) {
                compared(group, claim, members, comparisons);
            }
        });
        return comparisons;
    }

    private static void compared(Group group, Claim claim, List<CaseResult> members, List<Comparison> into) {
        double[] p = known(members, c -> c.p().getOrDefault(claim, Double.NaN));
        double[] effects = known(members, c -> c.effect().getOrDefault(claim, Double.NaN));
        if (p.length == 0) {
            return;
        }
        Double mean = effects.length == 0 ? null : (Double) StatUtils.mean(effects);
        Double half = effects.length < 2 ? null : (Double) halfWidth(effects);
        Double low = mean == null || half == null ? null : (Double) (mean - half);
        Double high = mean == null || half == null ? null : (Double) (mean + half);
        into.add(new Comparison(group, claim, p.length, mean, low, high, combined(p), 1));
    }

    private static double[] known(List<CaseResult> members, ToDoubleFunction<CaseResult> value) {
        return members.stream().mapToDouble(value).filter(v -> !Double.isNaN(v)).toArray();
    }

    /// Fisher's method: −2 Σ ln p is chi-squared with 2n degrees of freedom. Ranks are discrete, so that it errs on the
    /// side of no effect.
    static double combined(double... p) {
        double statistic = 0;
        for (double value : p) {
            statistic -= 2 * Math.log(value);
        }
        return 1 - new ChiSquaredDistribution(2.0 * p.length).cumulativeProbability(statistic);
    }

    private static double halfWidth(double[] values) {
        double t = new TDistribution(values.length - 1.0).inverseCumulativeProbability((1 + LEVEL) / 2);
        return t * Math.sqrt(StatUtils.variance(values) / values.length);
    }

    /// Holm's step-down correction (1979).
    private static List<Comparison> corrected(List<Comparison> comparisons) {
        List<Integer> order = IntStream.range(0, comparisons.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> comparisons.get(i).p()))
                .toList();
        double[] corrected = new double[comparisons.size()];
        double least = 0;
        for (int rank = 0; rank < order.size(); rank++) {
            int i = order.get(rank);
            least = Math.max(least, Math.min(1, comparisons.get(i).p() * (order.size() - rank)));
            corrected[i] = least;
        }
        return IntStream.range(0, comparisons.size())
                .mapToObj(i -> {
                    Comparison c = comparisons.get(i);
                    return new Comparison(
                            c.group(), c.claim(), c.runs(), c.effect(), c.low(), c.high(), c.p(), corrected[i]);
                })
                .toList();
    }
}
