package io.omegascope.cli;

import io.omegascope.experiment.SweepRow;
import io.omegascope.run.RunSummary;
import io.omegascope.run.RunSummary.SynergyPeak;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A sweep for people.
final class SweepText {
    private static final List<String> RESULTS =
            List.of("train .99", "test .9", "accuracy", "test loss", "synergy", "peak at");

    private SweepText() {}

    /// One line for each run and nothing else, for scripts.
    static String list(List<SweepRow> rows) {
        return aligned(rows.stream()
                .map(row -> List.of(String.valueOf(row.index()), Words.of(row.state()), row.run()))
                .toList());
    }

    /// @param keys what the runs differ in
    static String table(List<String> keys, List<SweepRow> rows) {
        Stream<List<String>> header = Stream.of(joined(Stream.of("run", "state"), keys.stream(), RESULTS.stream()));
        String table = aligned(Stream.concat(header, rows.stream().map(row -> cells(keys, row)))
                .toList());
        return Stream.of(Stream.of(table), failures(rows), Stream.of(counts(rows)))
                .flatMap(s -> s)
                .collect(Collectors.joining("\n"));
    }

    /// One run, as it ends.
    static String line(SweepRow row) {
        RunSummary s = row.summary();
        return row.failure() != null
                ? "%s %s: %s".formatted(row.run(), Words.of(row.state()), row.failure())
                : s == null
                        ? "%s %s".formatted(row.run(), Words.of(row.state()))
                        : "%s %s at epoch %d, test accuracy %s"
                                .formatted(row.run(), Words.of(row.state()), row.epoch(), real(s.finalTestAccuracy()));
    }

    private static List<String> cells(List<String> keys, SweepRow row) {
        return joined(
                Stream.of(String.valueOf(row.index()), Words.of(row.state())),
                keys.stream().map(key -> row.values().getOrDefault(key, "-")),
                results(row.summary()));
    }

    private static Stream<String> results(@Nullable RunSummary s) {
        if (s == null) {
            return Collections.nCopies(RESULTS.size(), "-").stream();
        }
        SynergyPeak peak = s.synergyPeak();
        return Stream.of(
                reached(s.trainAccuracy99Epoch()),
                reached(s.testAccuracy90Epoch()),
                real(s.finalTestAccuracy()),
                real(s.finalTestLoss()),
                peak == null ? "-" : String.format(Locale.ROOT, "%.4f", peak.value()),
                peak == null ? "-" : String.valueOf(peak.epoch()));
    }

    private static String reached(@Nullable Integer epoch) {
        return epoch == null ? "never" : epoch.toString();
    }

    private static String real(@Nullable Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static Stream<String> failures(List<SweepRow> rows) {
        return rows.stream().filter(row -> row.failure() != null).map(SweepText::line);
    }

    private static String counts(List<SweepRow> rows) {
        List<String> counts = new ArrayList<>();
        for (SweepRow.State state : SweepRow.State.values()) {
            long count = rows.stream().filter(row -> row.state() == state).count();
            if (count > 0) {
                counts.add("%d %s".formatted(count, Words.of(state)));
            }
        }
        return "%d runs: %s".formatted(rows.size(), String.join(", ", counts));
    }

    private static List<String> joined(Stream<String> first, Stream<String> then, Stream<String> last) {
        return Stream.of(first, then, last).flatMap(p -> p).toList();
    }

    /// Columns as wide as their widest cell, the last one without spaces behind it.
    private static String aligned(List<List<String>> rows) {
        int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
        int[] widths = IntStream.range(0, columns)
                .map(c -> rows.stream().mapToInt(r -> r.get(c).length()).max().orElse(0))
                .toArray();
        return rows.stream()
                .map(row -> IntStream.range(0, columns)
                        .mapToObj(c ->
                                row.get(c) + " ".repeat(widths[c] - row.get(c).length()))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .collect(Collectors.joining("\n"));
    }
}
