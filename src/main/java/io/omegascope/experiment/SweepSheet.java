package io.omegascope.experiment;

import io.omegascope.run.PhaseInterval;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A sweep as a table: a row for each run, its values, and what came of it. Synergy is in nats; an empty cell stands
/// for what was never reached or is not known.
public final class SweepSheet {
    private static final List<Column> BEFORE = List.of(
            new Column("index", SweepRow::index),
            new Column("run", SweepRow::run),
            new Column("state", row -> row.state().name().toLowerCase(Locale.ROOT)),
            new Column("epoch", SweepRow::epoch));

    private static final List<Column> AFTER = List.of(
            new Column(
                    "last_phase",
                    row -> row.summary() == null ? null : last(row.summary().phases())),
            new Column("failure", SweepRow::failure));

    private record Column(String name, Function<SweepRow, @Nullable Object> value) {
        String cell(SweepRow row) {
            @Nullable Object object = value.apply(row);
            return object == null ? "" : object.toString();
        }
    }

    private SweepSheet() {}

    /// @param keys what the runs differ in
    public static List<String> header(List<String> keys) {
        return columns(keys).map(Column::name).toList();
    }

    /// One cell a column.
    public static List<String> cells(List<String> keys, SweepRow row) {
        return columns(keys).map(c -> c.cell(row)).toList();
    }

    private static Stream<Column> columns(List<String> keys) {
        return Stream.of(
                        BEFORE.stream(),
                        keys.stream()
                                .map(key ->
                                        new Column(own(key), row -> row.values().get(key))),
                        Outcome.ALL.stream().map(outcome -> new Column(outcome.key(), outcome::cell)),
                        AFTER.stream())
                .flatMap(c -> c);
    }

    /// No column has the name of another.
    private static String own(String key) {
        return BEFORE.stream().anyMatch(column -> column.name().equals(key)) ? "of_" + key : key;
    }

    private static @Nullable Object last(List<PhaseInterval> phases) {
        return phases.isEmpty() ? null : phases.getLast().phase().label();
    }
}
