package io.omegascope.store;

import io.omegascope.net.LearnerState;
import io.omegascope.run.Phase;
import io.omegascope.run.Profile;
import io.omegascope.run.Resumption;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunJournal;
import io.omegascope.run.RunState;
import io.omegascope.run.Snapshot;
import io.omegascope.run.StepStatistics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Writes a run into its folder as it happens. Whatever happens to the program, the folder can be opened: lines are
/// only appended, and files that change are replaced as a whole.
public final class RunWriter implements RunJournal {
    private final RunFolder folder;
    private final RunLock lock;
    private final Checkpoints checkpoints;
    private final LineFile metrics;
    private final LineFile profiles;
    private final EventsFile events;
    private final KeptEpochs kept;
    private final Set<Integer> measured = ConcurrentHashMap.newKeySet();
    private int epoch;
    private RunHeader header;

    private RunWriter(RunHeader header, RunLock lock, EventsFile events, List<String> metrics, List<String> profiles)
            throws IOException {
        this.kept = new KeptEpochs(header.keep(), header.config().schedule());
        this.events = events;
        this.header = header;
        this.lock = lock;
        this.folder = header.folder();
        this.checkpoints = new Checkpoints(folder.checkpoints());
        RunFile.write(header);
        this.metrics = LineFile.goOn(folder.metrics(), metrics);
        this.profiles = LineFile.goOn(folder.profiles(), profiles);
    }

    /// Starts a run in a folder that is missing or empty.
    public static RunWriter create(Path path, RunConfig config) throws IOException {
        return create(path, config, CheckpointPolicy.USUAL);
    }

    /// @param keep of which epochs weights are kept
    public static RunWriter create(Path path, RunConfig config, CheckpointPolicy keep) throws IOException {
        RunFolder folder = RunFolder.create(path);
        return begin(folder, config, keep, RunLock.of(folder));
    }

    /// Starts a run in a folder that holds no other.
    static RunWriter begin(RunFolder folder, RunConfig config, CheckpointPolicy keep, RunLock lock) throws IOException {
        RunHeader header = new RunHeader(
                folder,
                config,
                new RunState.Ready(),
                0,
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                Provenance.software(),
                Provenance.machine(),
                List.of(),
                null,
                null,
                keep);
        return new RunWriter(header, lock, EventsFile.create(folder), List.of(MetricsFile.HEADER), List.of());
    }

    /// Goes on with a run that was stopped or killed, with the lines that are to stay in its files.
    static RunWriter goOn(RunHeader header, RunLock lock, Optional<Resumption> resumption) throws IOException {
        List<String> metrics = new ArrayList<>(List.of(MetricsFile.HEADER));
        List<String> profiles = new ArrayList<>();
        if (resumption.isPresent()) {
            resumption.get().metrics().forEach(m -> metrics.add(MetricsFile.row(m)));
            for (Map.Entry<Integer, Profile> e : resumption.get().profiles().entrySet()) {
                profiles.add(ProfilesFile.line(e.getKey(), e.getValue()));
            }
        }
        RunWriter writer = new RunWriter(header, lock, EventsFile.goOn(header.folder()), metrics, profiles);
        resumption.ifPresent(r -> {
            r.metrics().forEach(m -> writer.kept.reach(m.epoch()));
            writer.measured.addAll(r.profiles().keySet());
        });
        return writer;
    }

    public RunFolder folder() {
        return folder;
    }

    @Override
    public String id() {
        return folder.id();
    }

    @Override
    public synchronized void append(RunEvent event) throws IOException {
        switch (event) {
            case RunEvent.EpochMetrics m -> append(m);
            case RunEvent.InfoProfile p -> append(p);
            case RunEvent.PhasesChanged p -> change(p);
            case RunEvent.RatesChanged r -> change(r);
            case RunEvent.StateChanged s -> change(s);
        }
    }

    @Override
    public void append(Snapshot snapshot) throws IOException {
        checkpoints.write(snapshot, header().config().network().precision());
    }

    @Override
    public synchronized void append(StepStatistics speed) throws IOException {
        replace(header.withSpeed(speed));
    }

    @Override
    public void keep(int reached, LearnerState state) throws IOException {
        checkpoints.force();
        Set<Integer> done = Set.copyOf(measured);
        force();
        new ResumePoint(folder)
                .write(
                        new ResumePoint.Kept(reached, state),
                        header().config().network().precision());
        thin(done);
    }

    /// Weights that the policy does not keep go once they are measured, and only when the point to go on from is on the
    /// disk with all that was made of them.
    private synchronized void thin(Set<Integer> done) throws IOException {
        NavigableSet<Integer> wanted = kept.epochs(checkpoints.bytes());
        checkpoints.retain(epoch -> wanted.contains(epoch) || !done.contains(epoch));
    }

    @Override
    public Snapshot snapshot(int epoch) throws IOException {
        return checkpoints.read(epoch, header().config());
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

    /// What a resume point needs is on the disk before it is.
    private synchronized void force() throws IOException {
        metrics.force();
        profiles.force();
        events.force();
    }

    private void change(RunEvent.StateChanged change) throws IOException {
        events.append(change);
        epoch = change.epoch();
        if (change.state() instanceof RunState.Training) {
            header = header.withMachine(Provenance.machineWithKernels());
        }
        if (change.state().isEnded()) {
            metrics.close();
            profiles.close();
            events.close();
            ProfilesFile.sort(folder.profiles());
        }
        if (change.state() instanceof RunState.Finished || change.state() instanceof RunState.Stopped) {
            thin(measured); // a failure must come to be written, whatever has become of the weights
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
    private void change(RunEvent.PhasesChanged change) throws IOException {
        RunHeader changed = header.withPhases(change);
        if (changed.phaseNames().equals(header.phaseNames())) {
            header = changed;
        } else {
            for (Phase phase : changed.phaseNames()) {
                if (!header.phaseNames().contains(phase)) {
                    events.append(epoch, phase);
                }
            }
            replace(changed);
        }
    }

    private void change(RunEvent.RatesChanged change) throws IOException {
        events.append(change);
        RunConfig config = header.config();
        replace(header.withConfig(config.withOptimizer(config.optimizer().changed(change.change()))));
    }

    private void replace(RunHeader newHeader) throws IOException {
        header = newHeader;
        RunFile.write(newHeader);
    }

    private synchronized RunHeader header() {
        return header;
    }
}
