package io.omegascope.store;

import io.omegascope.run.Phase;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import io.omegascope.run.Snapshot;
import io.omegascope.run.StepStatistics;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.stream.Stream;

/// Writes a run into one folder. Whatever happens to the program, the folder can be opened: lines are only appended,
/// and files that change are replaced as a whole. After a failure it is given up: what was being written may be there
/// in part, and another one writes it again from what is known in memory.
final class FolderWriter {
    private final RunFolder folder;
    private final RunLock lock;
    private final Checkpoints checkpoints;
    private final LineFile metrics;
    private final LineFile profiles;
    private final EventsFile events;
    private final KeptEpochs kept;
    private final Set<Integer> measured = new HashSet<>();
    private int epoch;
    private RunHeader header;

    /// Writes all that is known of a run, and goes on from there.
    ///
    /// @param lock of the folder
    FolderWriter(RunHeader header, RunLock lock, WrittenRun written) throws IOException {
        this.header = header;
        this.lock = lock;
        this.folder = header.folder();
        this.kept = new KeptEpochs(header.keep(), header.config().schedule());
        this.checkpoints = new Checkpoints(folder.checkpoints());
        RunFile.write(header);
        this.events = new EventsFile(folder, written.events(), written.isResumed());
        this.metrics = LineFile.holding(
                folder.metrics(),
                Stream.concat(
                        Stream.of(MetricsFile.HEADER),
                        written.metrics().stream().map(MetricsFile::row)));
        this.profiles = LineFile.holding(folder.profiles(), written.profileLines());
        written.metrics().forEach(m -> kept.reach(m.epoch()));
        measured.addAll(written.profiles().keySet());
        checkpoints.forceAllNext();
    }

    RunHeader header() {
        return header;
    }

    RunLock lock() {
        return lock;
    }

    /// The lines of `events.jsonl`, without notes that others added meanwhile.
    List<String> events() {
        return events.lines();
    }

    /// @param time when it happened
    void append(RunEvent event, Instant time) throws IOException {
        switch (event) {
            case RunEvent.EpochMetrics m -> append(m);
            case RunEvent.InfoProfile p -> append(p);
            case RunEvent.PhasesChanged p -> change(p, time);
            case RunEvent.RatesChanged r -> change(r, time);
            case RunEvent.StateChanged s -> change(s, time);
        }
    }

    void append(Snapshot snapshot) throws IOException {
        checkpoints.write(snapshot, header.config().network().precision());
    }

    void append(StepStatistics speed) throws IOException {
        replace(header.withSpeed(speed));
    }

    /// What the point needs is on the disk before it is.
    void keep(ResumePoint.Kept point) throws IOException {
        checkpoints.force();
        metrics.force();
        profiles.force();
        events.force();
        new ResumePoint(folder).write(point, header.config().network().precision());
        thin();
    }

    /// Weights that the policy does not keep go once they are measured, and only when the point to go on from is on the
    /// disk with all that was made of them.
    private void thin() throws IOException {
        NavigableSet<Integer> wanted = kept.epochs(checkpoints.bytes());
        checkpoints.retain(epoch -> wanted.contains(epoch) || !measured.contains(epoch));
    }

    private void append(RunEvent.InfoProfile p) throws IOException {
        profiles.append(ProfilesFile.line(p.epoch(), p.profile()));
        measured.add(p.epoch());
    }

    private void append(RunEvent.EpochMetrics m) throws IOException {
        metrics.append(MetricsFile.row(m));
        kept.reach(m.epoch());
        epoch = m.epoch();
    }

    private void change(RunEvent.StateChanged change, Instant time) throws IOException {
        events.append(change, time);
        epoch = change.epoch();
        if (change.state() instanceof RunState.Training) {
            header = header.withMachine(Provenance.machineWithKernels());
        }
        if (change.state().isEnded()) {
            close();
            ProfilesFile.sort(folder.profiles());
        }
        if (change.state() instanceof RunState.Finished || change.state() instanceof RunState.Stopped) {
            thin(); // a failure must come to be written, whatever has become of the weights
        }
        if (change.state() instanceof RunState.Finished) {
            new ResumePoint(folder).delete();
        }
        replace(header.withState(change.state(), change.epoch()));
        if (change.state().isEnded()) {
            lock.close();
        }
    }

    /// The last phase grows with every measurement, which is written with the next change of anything else.
    private void change(RunEvent.PhasesChanged change, Instant time) throws IOException {
        RunHeader changed = header.withPhases(change);
        if (changed.phaseNames().equals(header.phaseNames())) {
            header = changed;
        } else {
            for (Phase phase : changed.phaseNames()) {
                if (!header.phaseNames().contains(phase)) {
                    events.append(epoch, phase, time);
                }
            }
            replace(changed);
        }
    }

    private void change(RunEvent.RatesChanged change, Instant time) throws IOException {
        events.append(change, time);
        RunConfig config = header.config();
        replace(header.withConfig(config.withOptimizer(config.optimizer().changed(change.change()))));
    }

    private void replace(RunHeader newHeader) throws IOException {
        header = newHeader;
        RunFile.write(newHeader);
    }

    /// Lets go of the files, but not of the lock.
    void close() throws IOException {
        try (metrics;
                profiles) {
            events.close();
        }
    }
}
