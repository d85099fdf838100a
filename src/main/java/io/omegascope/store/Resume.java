package io.omegascope.store;

import io.omegascope.run.Profile;
import io.omegascope.run.Resumption;
import io.omegascope.run.RunEvent.EpochMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.IntStream;

/// Takes up a run that was stopped or killed. What lies beyond the point from which it can be taken up is made again.
///
/// @param header     what the folder says of the run
/// @param journal    writes on in the folder; it is locked until the run ends
/// @param resumption empty where the run starts again from its first weights
public record Resume(RunHeader header, RunWriter journal, Optional<Resumption> resumption) {

    /// What the processor's kernels were and are, in one sentence, if they differ: then the run does not go on bit by
    /// bit as it would have.
    public Optional<String> otherKernels() {
        String before = header.machine().getOrDefault("kernels", "");
        String now = Provenance.machineWithKernels().getOrDefault("kernels", "");
        return before.isEmpty() || before.equals(now)
                ? Optional.empty()
                : Optional.of(
                        "It began on %s and goes on with %s: what comes may differ in the last bits from a run in one piece."
                                .formatted(before, now));
    }

    /// @throws IOException in one sentence, when the folder cannot be read or is being written
    public static Resume of(Path path) throws IOException {
        RunFolder folder = RunFolder.open(path);
        RunLock lock = RunLock.of(folder);
        try {
            return of(folder, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    static Resume of(RunFolder folder, RunLock lock) throws IOException {
        StoredRun run = RunReader.read(folder.path());
        Optional<ResumePoint.Kept> kept = new ResumePoint(folder).read();
        if (kept.isPresent()) {
            requireShapes(run, kept.get());
        }
        Optional<Resumption> resumption = kept.flatMap(k -> resumption(run, k));
        int epoch = resumption.map(r -> r.epoch()).orElse(-1);
        new Checkpoints(folder.checkpoints()).deleteAfter(epoch);
        return new Resume(run.header(), RunWriter.goOn(run.header(), lock, resumption), resumption);
    }

    /// A whole file of another network is no loss of power: starting again would throw away what there is.
    private static void requireShapes(StoredRun run, ResumePoint.Kept kept) throws IOException {
        Optional<String> difference = WeightShapes.trained(run.config()).difference(kept.state());
        if (difference.isPresent()) {
            throw new IOException("%s: resume.npz is of another network: %s."
                    .formatted(run.header().folder().path(), difference.get()));
        }
    }

    /// Empty if the files do not hold all that was due up to the state, as after a loss of power.
    private static Optional<Resumption> resumption(StoredRun run, ResumePoint.Kept kept) {
        int epoch = kept.epoch();
        if (epoch < 0 || epoch > run.config().schedule().epochs()) {
            return Optional.empty();
        }
        List<EpochMetrics> metrics =
                run.metrics().stream().filter(m -> m.epoch() <= epoch).toList();
        NavigableMap<Integer, Profile> profiles = run.profiles().headMap(epoch, true);
        Checkpoints checkpoints = new Checkpoints(run.header().folder().checkpoints());
        long due = IntStream.rangeClosed(0, epoch)
                .filter(run.config().schedule()::isDue)
                .count();
        boolean whole = metrics.size() == due
                && metrics.stream()
                        .allMatch(m ->
                                profiles.containsKey(m.epoch()) || Files.isRegularFile(checkpoints.file(m.epoch())))
                && metrics.stream().noneMatch(m -> checkpoints.isDamaged(m.epoch(), run.config()));
        return whole ? Optional.of(new Resumption(epoch, kept.state(), metrics, profiles)) : Optional.empty();
    }
}
