package io.omegascope.ui.sweep;

import io.omegascope.experiment.Outcome;
import io.omegascope.experiment.SweepRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/// Runs in the cells of a grid, by the values of one or two parameters.
///
/// @param across values from left to right
/// @param down   values from top to bottom; one that is empty where there is no second parameter
/// @param cells  `cells.get(row).get(column)`
record SweepGrid(List<String> across, List<String> down, List<List<Cell>> cells) {

    /// The runs with the same values.
    ///
    /// @param known outcomes of those of which it is known
    record Cell(List<SweepRow> runs, double[] known) {
        double mean() {
            return DoubleStream.of(known).average().orElse(Double.NaN);
        }

        double lowest() {
            return DoubleStream.of(known).min().orElse(Double.NaN);
        }

        double highest() {
            return DoubleStream.of(known).max().orElse(Double.NaN);
        }

        /// Whether every run has ended and none has come to it.
        boolean never() {
            return known.length == 0
                    && !runs.isEmpty()
                    && runs.stream().allMatch(r -> r.state() == SweepRow.State.FINISHED);
        }
    }

    /// @param across a key of the runs' values
    /// @param down   another, or null
    static SweepGrid of(List<SweepRow> runs, String across, @Nullable String down, Outcome outcome) {
        List<String> columns = values(runs, across);
        List<String> lines = down == null ? List.of("") : values(runs, down);
        List<List<Cell>> cells = new ArrayList<>();
        for (String line : lines) {
            List<Cell> cellsOfLine = new ArrayList<>();
            for (String column : columns) {
                List<SweepRow> inside = runs.stream()
                        .filter(r -> column.equals(r.values().get(across)))
                        .filter(r -> down == null || line.equals(r.values().get(down)))
                        .toList();
                double[] known = inside.stream()
                        .map(outcome::of)
                        .flatMapToDouble(java.util.OptionalDouble::stream)
                        .toArray();
                cellsOfLine.add(new Cell(inside, known));
            }
            cells.add(List.copyOf(cellsOfLine));
        }
        return new SweepGrid(columns, lines, List.copyOf(cells));
    }

    /// The values of a parameter: numbers ascending, words as they come.
    static List<String> values(List<SweepRow> runs, String key) {
        List<String> values = runs.stream()
                .map(r -> r.values().get(key))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return areNumbers(values)
                ? values.stream().sorted(Comparator.comparing(BigDecimal::new)).toList()
                : values;
    }

    static boolean areNumbers(List<String> values) {
        return values.stream().allMatch(v -> v.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?"));
    }

    double lowest() {
        return means().min().orElse(Double.NaN);
    }

    double highest() {
        return means().max().orElse(Double.NaN);
    }

    private DoubleStream means() {
        return cells.stream().flatMap(List::stream).mapToDouble(Cell::mean).filter(m -> !Double.isNaN(m));
    }
}
