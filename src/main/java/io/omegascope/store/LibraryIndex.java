package io.omegascope.store;

import io.omegascope.file.Sha256;
import io.omegascope.info.SearchMonitor;
import io.omegascope.run.Condition;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunEvent.EpochMetrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Lists many runs fast: what was read of a run is kept in a file, and read again only where the run's files have
/// another size or time than they had. The file is never the truth; it may be deleted at any time.
///
/// @param cache the folder in which such files lie, one for each folder of runs
public record LibraryIndex(Path cache) {
    /// Another one, and the files are made again.
    private static final String VERSION = "omegascope library index 1";

    /// The user's own.
    public static LibraryIndex standard() {
        return new LibraryIndex(UserFolders.cache().resolve("library"));
    }

    /// @param rows       by their places
    /// @param unreadable one sentence for each run, or part of one, that cannot be read
    /// @param fresh      runs whose folders were read, since nothing or something else was known of them
    public record Listing(List<LibraryRow> rows, List<String> unreadable, int fresh) {}

    /// One line of the file.
    private record Line(String stamp, LibraryRow row) {}

    /// What was found of one run; the row is null where it cannot be read.
    private record Found(@Nullable Line line, @Nullable String refusal, boolean fresh) {}

    /// What a listing knows before and learns while it reads: lines by places, names by configurations.
    private record Knowledge(Map<String, Line> lines, Map<RunConfig, LibraryRow.Names> names) {
        LibraryRow.Names names(RunConfig config) {
            return names.computeIfAbsent(Condition.withoutSeeds(config), LibraryRow.Names::of);
        }
    }

    /// All runs under a folder, however deep.
    ///
    /// @throws java.util.concurrent.CancellationException when the monitor ends it
    public Listing list(Path root, SearchMonitor monitor) throws IOException {
        if (Files.notExists(root)) {
            return new Listing(List.of(), List.of(), 0);
        }
        Path file = file(root);
        Knowledge known = new Knowledge(known(file), new ConcurrentHashMap<>());
        List<Path> runs = RunTree.runs(root);
        AtomicInteger done = new AtomicInteger();
        List<Found> found = IntStream.range(0, runs.size())
                .parallel()
                .mapToObj(i -> {
                    Found one = look(root, runs.get(i), known);
                    int count = done.incrementAndGet();
                    synchronized (done) {
                        monitor.stopIfAsked((double) count / runs.size());
                    }
                    return one;
                })
                .toList();
        Listing listing = listing(root, found);
        if (listing.fresh > 0 || known.lines.size() != listing.rows.size()) {
            keep(file, found);
        }
        return listing;
    }

    private static Listing listing(Path root, List<Found> found) {
        List<LibraryRow> rows = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        int fresh = 0;
        for (Found one : found) {
            if (one.line != null) {
                rows.add(now(root, one.line.row));
            }
            if (one.refusal != null) {
                unreadable.add(one.refusal);
            }
            fresh += one.fresh ? 1 : 0;
        }
        return new Listing(List.copyOf(rows), List.copyOf(unreadable), fresh);
    }

    /// A run that says it trains may have been killed. What is kept is what its files say.
    private static LibraryRow now(Path root, LibraryRow row) {
        try {
            return row.state().isOpen() && !RunLock.isHeld(new RunFolder(row.folder(root)))
                    ? row.withState(LibraryRow.State.STOPPED)
                    : row;
        } catch (IOException _) {
            return row.withState(LibraryRow.State.STOPPED); // a folder that cannot be written to
        }
    }

    /// The file of the index for that folder.
    Path file(Path root) {
        String name = root.toAbsolutePath().normalize().toString();
        return cache.resolve(Sha256.of(name.getBytes(StandardCharsets.UTF_8)).substring(0, 24) + ".jsonl");
    }

    private static Found look(Path root, Path run, Knowledge known) {
        String place = root.relativize(run).toString().replace('\\', '/');
        try {
            RunTree.Look look = RunTree.look(run);
            @Nullable Line before = known.lines.get(place);
            return before != null && before.stamp.equals(look.stamp())
                    ? new Found(before, null, false)
                    : read(place, run, look, known);
        } catch (IOException e) {
            return new Found(null, String.valueOf(e.getMessage()), true);
        }
    }

    private static Found read(String place, Path run, RunTree.Look look, Knowledge known) throws IOException {
        RunHeader header = RunReader.header(run);
        RunFolder folder = header.folder();
        List<EpochMetrics> metrics = Files.exists(folder.metrics()) ? MetricsFile.read(folder.metrics()) : List.of();
        long weights = Files.isDirectory(folder.checkpoints()) ? new RunFolder(folder.checkpoints()).bytes() : 0;
        @Nullable String refusal = null;
        Annotations annotations = Annotations.NONE;
        try {
            annotations = Annotations.read(run);
        } catch (IOException e) {
            refusal = String.valueOf(e.getMessage());
        }
        LibraryRow row = LibraryRow.of(
                place, header, known.names(header.config()), metrics, look.bytes() + weights, annotations);
        return new Found(new Line(refusal == null ? look.stamp() : "", row), refusal, true);
    }

    /// What the file says; nothing where it is missing, damaged or of another version.
    private static Map<String, Line> known(Path file) {
        Map<String, Line> known = new HashMap<>();
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (lines.isEmpty() || !lines.getFirst().equals(VERSION)) {
                return Map.of();
            }
            List<Line> read = lines.subList(1, lines.size()).parallelStream()
                    .map(LibraryIndex::line)
                    .toList();
            read.forEach(line -> known.put(line.row.place(), line));
            return known;
        } catch (IOException | UncheckedIOException | IllegalArgumentException _) {
            return Map.of();
        }
    }

    private static Line line(String text) {
        try {
            return Json.MAPPER.readValue(text, Line.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A list without an index is slow, not wrong, so that a failure is no reason to stop.
    private static void keep(Path file, List<Found> found) {
        try {
            Files.createDirectories(file.resolveSibling(""));
            StringBuilder text = new StringBuilder(VERSION).append('\n');
            for (Found one : found) {
                if (one.line != null) {
                    text.append(Json.MAPPER.writeValueAsString(one.line)).append('\n');
                }
            }
            AtomicFile.replace(file, text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            System.getLogger(LibraryIndex.class.getName())
                    .log(System.Logger.Level.INFO, "The index of runs cannot be kept: " + e.getMessage());
        }
    }
}
