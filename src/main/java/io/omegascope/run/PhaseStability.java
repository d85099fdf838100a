package io.omegascope.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// How much the labels of a run's phases hang on the numbers of the rule and on how densely it was measured.
///
/// The rule is applied again with every combination of [#SMOOTHING], [#PROMINENCE] and [#EVERY]. Where nearly all of
/// them agree the label is a matter of the run, not of the rule. It says nothing of other seeds.
///
/// @param labels     phases by the rule of the configuration, each with how sure it is
/// @param variations every combination, with what it makes of the run
public record PhaseStability(List<Label> labels, List<Variation> variations) {
    /// Factors on the smoothing of the rule.
    static final List<Double> SMOOTHING = List.of(0.5, 0.75, 1.0, 1.5, 2.0);
    /// Factors on its prominence of the first peak.
    static final List<Double> PROMINENCE = List.of(0.6, 0.8, 1.0, 1.2, 1.4);
    /// Every how many-th measurement is kept.
    static final List<Integer> EVERY = List.of(1, 2, 3);

    public PhaseStability {
        labels = List.copyOf(labels);
        variations = List.copyOf(variations);
    }

    /// @param every which measurements were kept: every one, every second, …
    public record Variation(PhaseRule rule, int every, List<PhaseInterval> phases) {
        public List<Phase> sequence() {
            return phases.stream().map(PhaseInterval::phase).toList();
        }
    }

    /// @param confidence    the share of variations that give an epoch of the phase the same label, 0 to 1: the mean
    ///     over the phase, in log10(epoch + 1)
    /// @param earliestBegin among variations with the same sequence of phases
    /// @param latestBegin   likewise
    public record Label(PhaseInterval phase, double confidence, int earliestBegin, int latestBegin) {}

    /// How often a sequence of phases comes out.
    public record Sequence(List<Phase> phases, int variations) {}

    /// @param complete whether the run has ended
    public static PhaseStability of(
            PhaseRule rule,
            Collection<RunEvent.EpochMetrics> metrics,
            Map<Integer, Profile> profiles,
            boolean complete) {
        PhaseTracker tracker = new PhaseTracker(rule);
        metrics.forEach(tracker::add);
        profiles.forEach((epoch, profile) -> tracker.add(new RunEvent.InfoProfile(epoch, profile)));
        List<Variation> variations = new ArrayList<>();
        for (double smoothing : SMOOTHING) {
            for (double prominence : PROMINENCE) {
                PhaseRule other = rule.withSmoothing(Math.min(1, smoothing * rule.smoothing()))
                        .withProminence(Math.clamp(prominence * rule.prominence(), PhaseRule.LEAST, 1));
                for (int every : EVERY) {
                    variations.add(new Variation(other, every, tracker.detect(other, every, complete)));
                }
            }
        }
        List<PhaseInterval> phases = tracker.detect(rule, 1, complete);
        return new PhaseStability(
                IntStream.range(0, phases.size())
                        .mapToObj(i -> label(phases, i, variations))
                        .toList(),
                variations);
    }

    /// The sequences that come out, the most frequent first.
    public List<Sequence> sequences() {
        Map<List<Phase>, Integer> counts = new LinkedHashMap<>();
        variations.forEach(v -> counts.merge(v.sequence(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> new Sequence(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt(Sequence::variations).reversed())
                .toList();
    }

    private static Label label(List<PhaseInterval> phases, int index, List<Variation> variations) {
        PhaseInterval phase = phases.get(index);
        List<Phase> sequence = phases.stream().map(PhaseInterval::phase).toList();
        int[] begins = variations.stream()
                .filter(v -> v.sequence().equals(sequence))
                .mapToInt(v -> v.phases().get(index).from())
                .toArray();
        return new Label(
                phase,
                confidence(phase, variations),
                IntStream.of(begins).min().orElse(phase.from()),
                IntStream.of(begins).max().orElse(phase.from()));
    }

    private static double confidence(PhaseInterval phase, List<Variation> variations) {
        double from = LogCurve.u(phase.from());
        double to = LogCurve.u(phase.to());
        return variations.stream()
                .mapToDouble(v -> to > from ? overlap(phase.phase(), from, to, v.phases()) / (to - from) : 1)
                .average()
                .orElse(1);
    }

    /// How much of the stretch from `from` to `to` has that label, in log10(epoch + 1).
    private static double overlap(Phase phase, double from, double to, List<PhaseInterval> phases) {
        return phases.stream()
                .filter(p -> p.phase() == phase)
                .mapToDouble(p -> Math.max(0, Math.min(to, LogCurve.u(p.to())) - Math.max(from, LogCurve.u(p.from()))))
                .sum();
    }
}
