package io.omegascope.run;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Keeps the curves that phases are read from and labels them anew as they grow. While a run goes on, phases are read
/// up to the first epoch that is due and not yet measured: a gap would look like a peak or hide one. Thread-safe.
public final class PhaseTracker {
    private final NavigableMap<Integer, Double> synergy = new TreeMap<>();
    private final NavigableMap<Integer, Double> accuracy = new TreeMap<>();
    private final Set<Integer> passedOver = new HashSet<>();
    private final PhaseRule rule;
    private RunEvent.@Nullable PhasesChanged last;

    public PhaseTracker(PhaseRule rule) {
        this.rule = rule;
    }

    public synchronized void add(RunEvent.EpochMetrics metrics) {
        accuracy.put(metrics.epoch(), metrics.testAccuracy());
    }

    /// Snapshots that could not be measured are passed over.
    public synchronized void add(RunEvent.InfoProfile profile) {
        if (profile.profile().reason() == null) {
            add(profile.epoch(), profile.profile().synergy());
        } else {
            passedOver.add(profile.epoch());
        }
    }

    /// A measurement of synergy, or of what is to be read in its place.
    public synchronized void add(int epoch, double value) {
        synergy.put(epoch, value);
    }

    /// @param complete whether the run has ended
    /// @return the phases if they differ from those of the last call
    public synchronized Optional<RunEvent.PhasesChanged> update(boolean complete) {
        RunEvent.PhasesChanged now = detect(complete);
        if (now.equals(last)) {
            return Optional.empty();
        }
        last = now;
        return Optional.of(now);
    }

    private RunEvent.PhasesChanged detect(boolean complete) {
        PhaseReport report = report(rule, 1, complete);
        return new RunEvent.PhasesChanged(
                report.phases(), report.peak() == null ? null : nearestMeasured(report.peak(), complete));
    }

    /// Phases by another rule, from every n-th measurement and the last.
    synchronized List<PhaseInterval> detect(PhaseRule other, int every, boolean complete) {
        return report(other, every, complete).phases();
    }

    private PhaseReport report(PhaseRule by, int every, boolean complete) {
        NavigableMap<Integer, Double> known = known(complete);
        if (known.size() < 2 || accuracy.isEmpty()) {
            int end = accuracy.isEmpty() ? 0 : accuracy.lastKey();
            return new PhaseReport(List.of(new PhaseInterval(Phase.UNDETERMINED, 0, end)), null);
        }
        return PhaseDetector.detect(by, curve(by, every, known), curve(by, every, accuracy), known.lastKey(), complete);
    }

    private NavigableMap<Integer, Double> known(boolean complete) {
        return complete
                ? synergy
                : accuracy.keySet().stream()
                        .filter(epoch -> !synergy.containsKey(epoch) && !passedOver.contains(epoch))
                        .findFirst()
                        .map(gap -> synergy.headMap(gap, false))
                        .orElse(synergy);
    }

    private static LogCurve curve(PhaseRule by, int every, NavigableMap<Integer, Double> values) {
        int[] epochs = values.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[] all = values.values().stream().mapToDouble(Double::doubleValue).toArray();
        int[] kept = IntStream.range(0, epochs.length)
                .filter(i -> i % every == 0 || i == epochs.length - 1)
                .toArray();
        return LogCurve.of(
                by.smoothing(),
                IntStream.of(kept).map(i -> epochs[i]).toArray(),
                IntStream.of(kept).mapToDouble(i -> all[i]).toArray());
    }

    private int nearestMeasured(int epoch, boolean complete) {
        NavigableMap<Integer, Double> known = known(complete);
        Map.Entry<Integer, Double> below = known.floorEntry(epoch);
        Map.Entry<Integer, Double> above = known.ceilingEntry(epoch);
        if (below == null || above == null) {
            return below == null ? known.firstKey() : below.getKey();
        }
        double u = LogCurve.u(epoch);
        return LogCurve.u(above.getKey()) - u < u - LogCurve.u(below.getKey()) ? above.getKey() : below.getKey();
    }
}
