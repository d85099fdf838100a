package io.omegascope.store;

import io.omegascope.run.OptimizerConfig;
import io.omegascope.run.PhaseTracker;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunEvent.EpochMetrics;
import io.omegascope.run.RunEvent.InfoProfile;
import io.omegascope.run.RunState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/// Follows a run that another program writes, from what was read of it before. Keeps no file open. For one thread at a
/// time.
public final class RunFollower {
    private final RunFolder folder;
    private final GrowingLines metrics;
    private final GrowingLines profiles;
    private final int lastKnown;
    private final Set<Integer> known;
    /// Epochs with a hash of their lines: what was handed out.
    private final NavigableMap<Integer, Integer> metricLines = new TreeMap<>();

    private final NavigableMap<Integer, Integer> profileLines = new TreeMap<>();
    private PhaseTracker phases;
    private List<OptimizerConfig.Change> rates;
    private RunState state;

    private RunFollower(StoredRun run) {
        folder = run.header().folder();
        metrics = new GrowingLines(folder.metrics());
        profiles = new GrowingLines(folder.profiles());
        lastKnown = run.metrics().isEmpty() ? -1 : run.metrics().getLast().epoch();
        known = Set.copyOf(run.profiles().keySet());
        phases = new PhaseTracker(run.config().phases());
        rates = run.config().optimizer().changes();
        state = run.header().state();
    }

    /// What the run does, as far as it was read before: not stopped, as one is of which nobody writes.
    public RunState state() {
        return state;
    }

    /// A follower of a run that is being written now; nothing where it is not, or where that cannot be told since the
    /// folder is read-only.
    public static Optional<RunFollower> of(StoredRun run) {
        return !run.header().state().isEnded() && isHeld(run.header().folder(), false)
                ? Optional.of(new RunFollower(run))
                : Optional.empty();
    }

    private static boolean isHeld(RunFolder folder, boolean ifUnknown) {
        try {
            return RunLock.isHeld(folder);
        } catch (IOException _) {
            return ifUnknown;
        }
    }

    /// What is new.
    ///
    /// @param rewind the epoch after which all is to be forgotten before the events are taken in; empty for nothing
    /// @param ended  whether nothing will come any more
    public record News(OptionalInt rewind, List<RunEvent> events, boolean ended) {}

    /// Reads what was written since the last time.
    ///
    /// @throws IOException in one sentence, where the folder cannot be read any more
    public News read() throws IOException {
        // In this order: what is written last is looked at first, so that at the end nothing is missed.
        boolean held = isHeld(folder, true);
        RunHeader header = RunFile.read(folder);
        List<RunEvent> events = new ArrayList<>();
        OptionalInt rewind = OptionalInt.empty();
        if (metrics.isAnother() || profiles.isAnother()) {
            rewind = readAnew(events);
        } else {
            events.addAll(readOn());
        }
        rates(header, events);
        phases(header, events);
        state(header, held, rewind.isPresent(), events);
        return new News(rewind, events, !held || header.state().isEnded());
    }

    private List<RunEvent> readOn() throws IOException {
        boolean first = metricLines.isEmpty() && profileLines.isEmpty();
        List<RunEvent> lines = lines();
        lines.removeIf(line -> first
                && switch (line) {
                    case EpochMetrics m -> m.epoch() <= lastKnown;
                    case InfoProfile p -> known.contains(p.epoch());
                    default -> false;
                });
        return lines;
    }

    /// Reads both files from their beginning. A run that ended has the same lines in another order; one that was taken
    /// up again has fewer.
    private OptionalInt readAnew(List<RunEvent> events) throws IOException {
        NavigableMap<Integer, Integer> metricsBefore = new TreeMap<>(metricLines);
        NavigableMap<Integer, Integer> profilesBefore = new TreeMap<>(profileLines);
        metrics.restart();
        profiles.restart();
        metricLines.clear();
        profileLines.clear();
        phases = new PhaseTracker(RunFile.read(folder).config().phases());
        List<RunEvent> lines = lines();
        int sound = Math.min(sound(metricsBefore, metricLines), sound(profilesBefore, profileLines));
        for (RunEvent line : lines) {
            boolean told =
                    switch (line) {
                        case EpochMetrics m -> m.epoch() <= sound && metricsBefore.containsKey(m.epoch());
                        case InfoProfile p -> p.epoch() <= sound && profilesBefore.containsKey(p.epoch());
                        default -> false;
                    };
            if (!told) {
                events.add(line);
            }
        }
        return sound == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(sound);
    }

    /// The epoch up to which what was handed out still holds.
    private static int sound(NavigableMap<Integer, Integer> before, NavigableMap<Integer, Integer> now) {
        return before.entrySet().stream()
                .filter(line -> !line.getValue().equals(now.get(line.getKey())))
                .mapToInt(line -> line.getKey() - 1)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private List<RunEvent> lines() throws IOException {
        List<RunEvent> lines = new ArrayList<>();
        int number = metrics.next();
        for (String line : metrics.read()) {
            if (number > 1) {
                EpochMetrics read = MetricsFile.parse(line, folder.metrics(), number);
                metricLines.put(read.epoch(), line.hashCode());
                phases.add(read);
                lines.add(read);
            }
            number++;
        }
        number = profiles.next();
        for (String line : profiles.read()) {
            InfoProfile read = ProfilesFile.parse(line, folder.profiles() + ", line " + number++);
            profileLines.put(read.epoch(), line.hashCode());
            phases.add(read);
            lines.add(read);
        }
        return lines;
    }

    private void rates(RunHeader header, List<RunEvent> events) {
        List<OptimizerConfig.Change> now = header.config().optimizer().changes();
        now.stream()
                .filter(change -> !rates.contains(change))
                .map(RunEvent.RatesChanged::new)
                .forEach(events::add);
        rates = now;
    }

    /// Phases are written from time to time only, so they are looked for here until the run has ended.
    private void phases(RunHeader header, List<RunEvent> events) {
        if (header.state().isEnded()) {
            events.add(new RunEvent.PhasesChanged(header.phases(), header.synergyPeak()));
        } else if (!events.isEmpty()) {
            phases.update(false).ifPresent(events::add);
        }
    }

    private void state(RunHeader header, boolean held, boolean rewound, List<RunEvent> events) {
        RunState now = held || header.state().isEnded() ? header.state() : new RunState.Stopped();
        if (rewound || !now.equals(state)) {
            state = now;
            events.add(new RunEvent.StateChanged(now, header.epoch()));
        }
    }
}
