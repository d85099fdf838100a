package io.omegascope.ui.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.Seeds;
import io.omegascope.store.LibraryRow;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LibraryModelTest {
    private final LibraryModel model = new LibraryModel();

    @Test
    void aSearchWantsAllItsWords() {
        model.show(List.of(
                run("a", "Weight decay 2", 0, LibraryRow.State.FINISHED, 0.9, 100, List.of("odd"), "late"),
                run("b", "Weight decay 2", 1, LibraryRow.State.FINISHED, 0.9, 100, List.of(), "")));
        assertEquals(List.of("a", "b"), found("decay"));
        assertEquals(List.of("a"), found("DECAY odd"));
        assertEquals(List.of("a"), found("late weight"));
        assertEquals(List.of("b"), found("seed 1"));
        assertEquals(List.of(), found("odd seed 1"));
    }

    @Test
    void filtersGoByStateAndGrokking() {
        model.show(List.of(
                run("a", "x", 0, LibraryRow.State.FINISHED, 0.95, 100, List.of(), ""),
                run("b", "x", 1, LibraryRow.State.TRAINING, 0.1, null, List.of(), ""),
                run("c", "x", 2, LibraryRow.State.FINISHED, 0.1, null, List.of(), "")));
        model.grokkedProperty().set(LibraryModel.Grokked.NO);
        assertEquals(List.of("b", "c"), found(""));
        model.statesProperty().set(LibraryModel.States.GOING);
        assertEquals(List.of("b"), found(""));
    }

    @Test
    void whatIsMissingComesLastWhicheverWayItIsSorted() {
        model.show(List.of(
                run("a", "x", 0, LibraryRow.State.READY, null, null, List.of(), ""),
                run("b", "x", 1, LibraryRow.State.FINISHED, 0.2, null, List.of(), ""),
                run("c", "x", 2, LibraryRow.State.FINISHED, 0.9, 10, List.of(), "")));
        model.orderProperty().set(Field.ACCURACY);
        model.ascendingProperty().set(true);
        assertEquals(List.of("b", "c", "a"), names());
        model.ascendingProperty().set(false);
        assertEquals(List.of("c", "b", "a"), names());
    }

    @Test
    void aConditionHasMeanBandAndMedianOfItsSeeds() {
        model.show(List.of(
                run("a", "x", 0, LibraryRow.State.FINISHED, 0.9, 100, List.of("t"), ""),
                run("b", "x", 1, LibraryRow.State.FINISHED, 0.6, null, List.of("u", "t"), ""),
                run("c", "x", 2, LibraryRow.State.FINISHED, 0.3, 300, List.of(), ""),
                run("d", "y", 0, LibraryRow.State.FINISHED, 0.3, null, List.of(), "")));
        model.groupedProperty().set(true);
        model.orderProperty().set(Field.ACCURACY);
        List<Line> lines = model.lines();
        assertEquals(2, lines.size());
        Line x = lines.getFirst();
        assertEquals("3 runs", Field.CONDITION.text(x));
        assertEquals(".60 (.30–.90)", Field.ACCURACY.text(x));
        assertEquals("300 (2/3)", Field.GROKKED.text(x), "a run that never groks counts as infinite");
        assertEquals("0 of 1", Field.GROKKED.text(lines.getLast()));
        assertEquals("t, u", Field.TAGS.text(x));
        assertEquals(0.6, x.mean()[0], 1e-9);
        assertEquals(0.3, x.lowest()[0], 1e-9);
        assertEquals(0.9, x.highest()[0], 1e-9);
        model.fold(x);
        assertEquals(List.of("a", "a", "b", "c", "d"), names());
        assertTrue(model.lines().get(1).inside());
    }

    @Test
    void aCurveEndsWhereTheLongestOfItsRunsDoes() {
        Line line = Line.group(List.of(curve("a", List.of(100, 200, 300)), curve("b", List.of(300))));
        assertArrayEquals(new double[] {0.2, 0.2, 0.3}, Arrays.copyOf(line.mean(), 3), 1e-9);
        assertTrue(Double.isNaN(line.mean()[3]));
    }

    @Test
    void fiveThousandRunsAreSortedAndGroupedWithinAFrame() {
        Random random = new Random(1);
        model.show(IntStream.range(0, 5000)
                .mapToObj(i -> run(
                        "r" + i,
                        "Weight decay " + i % 250,
                        i,
                        LibraryRow.State.FINISHED,
                        random.nextDouble(),
                        random.nextInt(1000),
                        List.of(),
                        ""))
                .toList());
        model.searchProperty().set("weight");
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 40; i++) {
            model.groupedProperty().set(i % 2 == 0);
            long start = System.nanoTime();
            assertEquals(i % 2 == 0 ? 250 : 5000, model.lines().size());
            best = Math.min(best, System.nanoTime() - start);
        }
        assertTrue(best < 16e6, "took " + best / 1e6 + " ms");
    }

    private List<String> found(String words) {
        model.searchProperty().set(words);
        return names();
    }

    private List<String> names() {
        return model.lines().stream().map(l -> l.first().name()).toList();
    }

    private static ListedRun curve(String name, List<Integer> curve) {
        return run(name, "x", 0, LibraryRow.State.FINISHED, 0.1, null, List.of(), "", curve);
    }

    private static ListedRun run(
            String name,
            String condition,
            long seed,
            LibraryRow.State state,
            @Nullable Double accuracy,
            @Nullable Integer grokked,
            List<String> tags,
            String note) {
        List<Integer> curve = accuracy == null ? List.of() : Collections.nCopies(60, (int) Math.round(1000 * accuracy));
        return run(name, condition, seed, state, accuracy, grokked, tags, note, curve);
    }

    private static ListedRun run(
            String name,
            String condition,
            long seed,
            LibraryRow.State state,
            @Nullable Double accuracy,
            @Nullable Integer grokked,
            List<String> tags,
            String note,
            List<Integer> curve) {
        return ListedRun.of(
                Path.of("runs"),
                new LibraryRow(
                        name,
                        condition,
                        condition,
                        Seeds.all(seed),
                        state,
                        100,
                        100,
                        "2026-11-25T02:57:04Z",
                        accuracy,
                        grokked,
                        curve,
                        null,
                        1000,
                        tags,
                        note));
    }
}
