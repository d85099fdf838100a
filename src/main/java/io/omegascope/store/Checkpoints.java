package io.omegascope.store;

import io.omegascope.file.FileRefusal;
import io.omegascope.file.SoundNpz;
import io.omegascope.net.Precision;
import io.omegascope.net.Weights;
import io.omegascope.run.RunConfig;
import io.omegascope.run.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jetbrains.bio.npy.NpzFile;
import org.jspecify.annotations.Nullable;

/// Kept weights: one NumPy archive an epoch with the arrays `w1 [inputs][neurons]`, `b1 [neurons]` and `w2
/// [neurons][classes]`, in the precision that the network trains in; with `square_w1` and so on where a measurement
/// needs the optimiser's squares.
final class Checkpoints {
    private static final Pattern NAME = Pattern.compile("epoch-(\\d{6,9})\\.npz");

    private static final String SQUARES = "square_";

    private final Path folder;

    /// Written since they were last forced to the disk.
    private final Queue<Path> fresh = new ArrayDeque<>();

    Checkpoints(Path folder) {
        this.folder = folder;
    }

    Path file(int epoch) {
        return folder.resolve("epoch-%06d.npz".formatted(epoch));
    }

    void write(Snapshot snapshot, Precision precision) throws IOException {
        AtomicFile.replace(file(snapshot.epoch()), part -> {
            try (NpzFile.Writer npz = NpzFile.write(part, false)) {
                WeightArrays.write(npz, "", snapshot.weights(), precision);
                snapshot.squares().ifPresent(squares -> WeightArrays.write(npz, SQUARES, squares, precision));
            }
        });
        fresh.add(file(snapshot.epoch()));
    }

    /// Waits until all that was written is on the disk, so that it outlasts a loss of power.
    void force() throws IOException {
        for (Path file = fresh.peek(); file != null; file = fresh.peek()) {
            Path written = file;
            FileRefusal.writing(written, () -> AtomicFile.force(written));
            fresh.remove();
        }
    }

    /// Nothing is known of what is there: it may have been written and not been forced.
    void forceAllNext() throws IOException {
        epochs().forEach(epoch -> fresh.add(file(epoch)));
    }

    /// Whether the weights of an epoch are kept, but cannot be read as those of such a run.
    boolean isDamaged(int epoch, RunConfig config) {
        try {
            if (Files.exists(file(epoch))) {
                read(epoch, config);
            }
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    /// Deletes what is kept of later epochs.
    void deleteAfter(int epoch) throws IOException {
        for (int later : epochs().tailSet(epoch, false)) {
            FileRefusal.writing(folder, () -> Files.delete(file(later)));
        }
    }

    /// What the weights of one epoch take, in bytes; 0 before there are any.
    long bytes() throws IOException {
        NavigableSet<Integer> kept = epochs();
        return kept.isEmpty() ? 0 : FileRefusal.reading(folder, () -> Files.size(file(kept.getFirst())));
    }

    /// Deletes all but these.
    void retain(Predicate<Integer> wanted) throws IOException {
        for (int epoch : epochs()) {
            if (!wanted.test(epoch)) {
                FileRefusal.writing(file(epoch), () -> Files.deleteIfExists(file(epoch)));
            }
        }
    }

    /// The epochs of which weights are kept.
    NavigableSet<Integer> epochs() throws IOException {
        return FileRefusal.reading(folder, () -> {
            try (Stream<Path> files = Files.list(folder)) {
                return files.flatMap(Checkpoints::epoch).collect(Collectors.toCollection(TreeSet::new));
            }
        });
    }

    /// An epoch of which weights are kept: the one that is wanted, or the last.
    int kept(@Nullable Integer wanted) throws IOException {
        NavigableSet<Integer> kept = epochs();
        Path run = folder.getParent();
        if (kept.isEmpty()) {
            throw new IOException(run + " keeps no weights.");
        }
        if (wanted == null || kept.contains(wanted)) {
            return wanted == null ? kept.last() : wanted;
        }
        Integer below = kept.floor(wanted);
        Integer above = kept.ceiling(wanted);
        throw new IOException("%s keeps no weights of epoch %d; the nearest that it keeps: %s."
                .formatted(run, wanted, below == null ? above : above == null ? below : below + " and " + above));
    }

    /// The same, refused if they are not the weights of such a network.
    Snapshot read(int epoch, RunConfig config) throws IOException {
        Snapshot snapshot = read(epoch);
        WeightShapes shapes = WeightShapes.whole(config);
        Optional<String> wrong = shapes.difference(snapshot.weights())
                .or(() -> snapshot.squares().flatMap(shapes::difference));
        if (wrong.isPresent()) {
            throw new IOException("%s does not belong to this run: %s.".formatted(file(epoch), wrong.get()));
        }
        return snapshot;
    }

    /// The kept epoch that is nearest, the earlier of two; empty where none is kept or the folder cannot be read.
    Optional<Integer> nearest(int epoch) {
        try {
            NavigableSet<Integer> kept = epochs();
            Integer below = kept.floor(epoch);
            Integer above = kept.ceiling(epoch);
            return below == null || above == null
                    ? Optional.ofNullable(below == null ? above : below)
                    : Optional.of(above - epoch < epoch - below ? above : below);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    Snapshot read(int epoch) throws IOException {
        Path file = file(epoch);
        if (!Files.isRegularFile(file)) {
            throw new IOException("%s is missing: no weights are kept for epoch %d%s."
                    .formatted(
                            file,
                            epoch,
                            nearest(epoch)
                                    .map(near -> ", and the nearest are those of epoch " + near)
                                    .orElse("")));
        }
        return FileRefusal.reading(file, () -> read(epoch, file));
    }

    private static Stream<Integer> epoch(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches() ? Stream.of(Integer.valueOf(name.group(1))) : Stream.empty();
    }

    // The library reports a damaged archive through several kinds of RuntimeException.
    private static Snapshot read(int epoch, Path file) throws IOException {
        SoundNpz.require(file);
        try (NpzFile.Reader npz = NpzFile.read(file)) {
            boolean hasSquares =
                    npz.introspect().stream().anyMatch(e -> e.getName().equals(SQUARES + "w1"));
            Optional<Weights> squares = hasSquares ? Optional.of(WeightArrays.read(npz, SQUARES)) : Optional.empty();
            return new Snapshot(epoch, WeightArrays.read(npz, ""), squares);
        } catch (RuntimeException e) {
            throw new IOException("it is damaged", e);
        }
    }
}
