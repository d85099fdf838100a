package io.omegascope.ui.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.experiment.Outcome;
import io.omegascope.experiment.RunTable;
import io.omegascope.experiment.SweepRow;
import io.omegascope.ui.Theme;
import io.omegascope.ui.sweep.SweepGrid.Cell;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SweepGridTest {
    @Test
    void numbersAscendAndWordsStayAsTheyCome() {
        assertEquals(List.of("4", "8", "32"), SweepGrid.values(MadeUpRows.ALL, "hidden"));
        List<SweepRow> words = List.of(
                MadeUpRows.row("relu", "0", null, 0),
                MadeUpRows.row("gelu", "0", null, 0),
                MadeUpRows.row("4", "0", null, 0));
        assertEquals(List.of("relu", "gelu", "4"), SweepGrid.values(words, "hidden"));
        assertTrue(SweepGrid.areNumbers(List.of("1e-3", "0.5", "-2")));
        assertFalse(SweepGrid.areNumbers(List.of("1e-3", "e")));
    }

    @Test
    void aCellIsTheMeanOfTheRunsThatCameToIt() {
        SweepGrid grid = SweepGrid.of(MadeUpRows.ALL, "hidden", null, Outcome.TEST_90);
        List<Cell> cells = grid.cells().getFirst();
        assertTrue(cells.get(0).never());
        assertEquals(850, cells.get(1).mean());
        assertEquals(3200, cells.get(2).mean());
        assertEquals(1, cells.get(2).known().length);
        assertEquals(2, cells.get(2).runs().size());
        assertEquals(850, grid.lowest());
        assertEquals(3200, grid.highest());
    }

    @Test
    void twoParametersMakeAGrid() {
        SweepGrid grid = SweepGrid.of(MadeUpRows.ALL, "hidden", "seed", Outcome.HIGHEST_SYNERGY);
        assertEquals(List.of("0", "1"), grid.down());
        assertEquals(0.34, grid.cells().get(1).get(2).mean());
    }

    @Test
    void theShareThatGeneralisesIsAMeanToo() {
        SweepGrid grid = SweepGrid.of(MadeUpRows.ALL, "hidden", null, Outcome.GENERALISES);
        assertArrayEquals(
                new double[] {0, 1, 0.5},
                grid.cells().getFirst().stream().mapToDouble(Cell::mean).toArray());
    }

    @Test
    void wideEpochsLieOnALogarithmicScale() {
        OutcomeScale scale = OutcomeScale.of(Outcome.TEST_90, DoubleStream.of(100, 10_000, Double.NaN));
        assertEquals(0.5, scale.fraction(1000), 1e-12);
        assertEquals(1000, scale.at(0.5), 1e-9);
        assertFalse(OutcomeScale.of(Outcome.TEST_90, DoubleStream.of(800, 3200)).logarithmic());
        assertEquals("0.320", OutcomeScale.text(Outcome.HIGHEST_SYNERGY, MadeUpRows.ALL.get(2)));
        assertEquals("never", OutcomeScale.text(Outcome.TEST_90, MadeUpRows.ALL.getFirst()));
        OutcomeScale synergy = OutcomeScale.of(Outcome.HIGHEST_SYNERGY, DoubleStream.of(0, 1));
        for (Theme theme : Theme.values()) {
            assertFalse(synergy.color(0, theme).equals(synergy.color(1, theme)));
        }
    }

    @Test
    void aParameterOverOneParameterHasAPlaceForEachValue() {
        Spread spread = Spread.of(MadeUpRows.ALL, "hidden", Outcome.TEST_90);
        assertArrayEquals(new double[] {4, 8, 32}, spread.places());
        assertArrayEquals(new double[] {Double.NaN, 850, 3200}, spread.mean());
        assertArrayEquals(new double[] {8, 8, 32}, spread.x());
        assertArrayEquals(new double[] {800, 900, 3200}, spread.y());
        assertEquals("hidden-8_seed-1", spread.runs().get(1).run());
        assertTrue(spread.logX());
        assertFalse(Spread.of(MadeUpRows.ALL, "seed", Outcome.TEST_90).logX());
    }

    @Test
    void aLineIsFoundBetweenTheAxes() {
        ParallelAxes axes = ParallelAxes.of(MadeUpRows.ALL, List.of("hidden", "seed"), List.of(Outcome.TEST_90));
        assertEquals(3, axes.axes().size());
        assertArrayEquals(
                new double[] {0, 0, 1, 1, 0.5, 0.5}, axes.axes().getFirst().places());
        assertEquals(ParallelAxes.SHELF, axes.axes().getLast().places()[0]);
        SweepRow half = axes.nearest(0.5, 0.74, 0.05, _ -> true);
        assertEquals(MadeUpRows.ALL.get(5), half, "half way from 8 neurons to seed 1");
        assertEquals(null, axes.nearest(0.5, 0.74, 0.05, i -> i < 5));
        assertEquals(null, axes.nearest(0.5, 0.6, 0.05, _ -> true));
    }

    @Test
    void theModelShowsWhatIsKnown() {
        SweepModel model = new SweepModel();
        assertEquals(List.of(), model.grid().across());
        model.show(new RunTable(Path.of("runs"), List.of("hidden", "seed"), MadeUpRows.ALL.subList(0, 2), List.of()));
        assertEquals(Outcome.TEST_LOSS, model.outcomeProperty().get(), "no run groks");
        model.show(new RunTable(Path.of("runs"), List.of("seed", "hidden"), MadeUpRows.ALL, List.of()));
        assertEquals("hidden", model.acrossProperty().get());
        assertEquals("", model.downProperty().get(), "seeds are averaged over");
        assertEquals("hidden 4, seed 0", SweepModel.name(MadeUpRows.ALL.getFirst()));
    }
}
