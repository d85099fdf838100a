package io.omegascope.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rule that labels a run with the paper's phases (section 5), from its synergy and test accuracy.
///
/// Both curves are smoothed over log10(epoch + 1), synergy is scaled to 0–1 over the run. With P1 the first peak of
/// synergy: feature learning, then emergence until P1; divergence until the minimum T1 and delayed emergence until a
/// second peak P2, if synergy falls while the network does not generalise yet; then decoupling, and a final phase
/// once the network has generalised. The rule was made by looking at runs and needs dense measurements. Its numbers are
/// those of a [PhaseRule].
final class PhaseDetector {
    private final PhaseRule rule;

    private final double[] synergy;
    private final double[] accuracy;
    private final boolean complete;
    private final int end;
    private final int lastEpoch;
    private final List<PhaseInterval> phases = new ArrayList<>();

    /// @param complete whether the run has ended, so that nothing can overturn what is seen
    private PhaseDetector(PhaseRule rule, LogCurve synergy, LogCurve accuracy, int lastEpoch, boolean complete) {
        this.rule = rule;
        this.end = Math.min(synergy.size(), accuracy.size()) - 1;
        this.synergy = synergy.scaled().values();
        this.accuracy = accuracy.values();
        this.lastEpoch = lastEpoch;
        this.complete = complete;
    }

    static PhaseReport detect(PhaseRule rule, LogCurve synergy, LogCurve accuracy, int lastEpoch, boolean complete) {
        PhaseDetector detector = new PhaseDetector(rule, synergy, accuracy, lastEpoch, complete);
        Integer peak = detector.detect();
        return new PhaseReport(List.copyOf(detector.phases), peak);
    }

    /// @return the epoch of P1, or null
    private @Nullable Integer detect() {
        int p1 = firstPeak();
        if (p1 < 0 || (!complete && !isPassed(p1))) {
            to(end, Phase.UNDETERMINED);
            return null;
        }
        to(onset(p1), Phase.FEATURE_LEARNING);
        if (p1 >= end) {
            to(end, Phase.STILL_EMERGING);
            return LogCurve.epoch(p1);
        }
        to(p1, Phase.EMERGENCE);
        int half = first(rule.generalising());
        if (half < 0) {
            to(end, complete ? Phase.NO_GENERALISATION : Phase.UNDETERMINED);
        } else {
            afterThePeak(p1, Math.max(half, p1 + 1));
        }
        return LogCurve.epoch(p1);
    }

    /// The first peak that synergy has risen to: what it starts from is none.
    private int firstPeak() {
        return Peaks.of(synergy, rule.prominence()).stream()
                .filter(p -> p > 0)
                .findFirst()
                .orElse(-1);
    }

    /// Whether synergy has fallen as far after a peak as makes a peak.
    private boolean isPassed(int peak) {
        return synergy[peak] - synergy[lowest(peak, end)] >= rule.prominence();
    }

    private void afterThePeak(int p1, int t50) {
        int t1 = lowest(p1, t50);
        double middle = (synergy[p1] + synergy[t1]) / 2;
        int half = p1 + 1;
        while (half < t1 && synergy[half] > middle) {
            half++;
        }
        if (accuracy[half] < rule.memorising() && t1 < t50) {
            to(t1, Phase.DIVERGENCE);
            int p2 = secondPeak(t1);
            to(p2, Phase.DELAYED_EMERGENCE);
            to(end, Phase.DECOUPLING);
        } else {
            int generalised = first(rule.generalised());
            to(generalised < 0 ? end : Math.max(generalised, p1), Phase.DECOUPLING);
            to(end, Phase.FINAL);
        }
    }

    /// The last point up to P1 at which synergy has made no more than the onset of its rise from the minimum before it.
    private int onset(int p1) {
        int minimum = lowest(0, p1);
        double level = synergy[minimum] + rule.onset() * (synergy[p1] - synergy[minimum]);
        int onset = p1;
        while (onset > minimum && synergy[onset] > level) {
            onset--;
        }
        return onset;
    }

    private int secondPeak(int t1) {
        int generalised = first(rule.generalised());
        int limit = generalised < 0 ? end + 1 : Math.max(generalised, t1 + 1);
        for (int peak : Peaks.of(synergy, rule.secondProminence())) {
            if (peak > t1 && peak < limit && synergy[peak] - synergy[t1] >= rule.secondRise()) {
                return peak;
            }
        }
        int highest = t1;
        for (int i = t1; i < limit; i++) {
            highest = synergy[i] > synergy[highest] ? i : highest;
        }
        return highest;
    }

    private int lowest(int from, int to) {
        int lowest = from;
        for (int i = from; i <= to; i++) {
            lowest = synergy[i] < synergy[lowest] ? i : lowest;
        }
        return lowest;
    }

    /// The first step at which test accuracy reaches a level, or -1.
    private int first(double level) {
        for (int i = 0; i <= end; i++) {
            if (accuracy[i] >= level) {
                return i;
            }
        }
        return -1;
    }

    /// Continues the phases up to a step; the last step stands for the last epoch. Empty phases are left out.
    private void to(int index, Phase phase) {
        int from = phases.isEmpty() ? 0 : phases.getLast().to();
        int to = index >= end ? lastEpoch : LogCurve.epoch(index);
        if (to > from || phases.isEmpty()) {
            phases.add(new PhaseInterval(phase, from, to));
        }
    }
}
