package io.omegascope.ui.sweep;

import io.omegascope.experiment.Outcome;
import io.omegascope.experiment.SweepRow;
import io.omegascope.ui.sweep.SweepGrid.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An outcome of runs over one parameter.
///
/// @param places   one for each value of the parameter: the number, or 1, 2, … for words
/// @param cells    the runs there
/// @param runs     of which the outcome is known
/// @param x        places of those
/// @param y        their outcomes
/// @param isNumber whether the places are the values
record Spread(double[] places, List<Cell> cells, List<SweepRow> runs, double[] x, double[] y, boolean isNumber) {
    private static final double WIDE = 8;

    static Spread of(List<SweepRow> rows, String across, Outcome outcome) {
        SweepGrid grid = SweepGrid.of(rows, across, null, outcome);
        boolean isNumber = SweepGrid.areNumbers(grid.across());
        List<Cell> cells = grid.cells().getFirst();
        double[] places = IntStream.range(0, cells.size())
                .mapToDouble(i -> isNumber ? Double.parseDouble(grid.across().get(i)) : i + 1)
                .toArray();
        List<SweepRow> runs = new ArrayList<>();
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            for (SweepRow run : cells.get(i).runs()) {
                double place = places[i];
                outcome.of(run).ifPresent(value -> {
                    runs.add(run);
                    points.add(new double[] {place, value});
                });
            }
        }
        return new Spread(
                places,
                cells,
                List.copyOf(runs),
                points.stream().mapToDouble(p -> p[0]).toArray(),
                points.stream().mapToDouble(p -> p[1]).toArray(),
                isNumber);
    }

    /// Whether the parameter goes over so wide a range that its logarithm shows more.
    boolean logX() {
        return isNumber && places.length > 0 && places[0] > 0 && places[places.length - 1] / places[0] >= WIDE;
    }

    double[] mean() {
        return each(cells.stream().map(Cell::mean));
    }

    double[] low() {
        return each(cells.stream().map(Cell::lowest));
    }

    double[] high() {
        return each(cells.stream().map(Cell::highest));
    }

    private static double[] each(Stream<Double> values) {
        return values.mapToDouble(Double::doubleValue).toArray();
    }
}
