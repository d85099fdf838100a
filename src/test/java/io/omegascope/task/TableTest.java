package io.omegascope.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.task.Table.TargetKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {
    @TempDir
    Path folder;

    @Test
    void classesAreNumberedInSortedOrder() throws IOException {
        DataFile file = file("a.csv", "x,kind\n1,rose\n2,iris\n3,rose\n4,lily\n");
        Batch all = table(file, DataFile.NONE, "kind", TargetKind.CLASSES)
                .dataset(0)
                .all();
        assertArrayEquals(new double[][] {{1}, {2}, {3}, {4}}, ((Inputs.Rows) all.inputs()).rows());
        assertArrayEquals(new int[] {2, 0, 2, 1}, ((Targets.Classes) all.targets()).of());
        assertEquals(3, all.targets().outputs());
    }

    @Test
    void integersAreSortedAsNumbers() throws IOException {
        DataFile labels = file("labels.csv", "10\n9\n-1\n10\n");
        Batch all = table(file("a.csv", "1\n2\n3\n4\n"), labels, "", TargetKind.CLASSES)
                .dataset(0)
                .all();
        assertArrayEquals(new int[] {2, 1, 0, 2}, ((Targets.Classes) all.targets()).of());
    }

    @Test
    void valuesAreTakenAsTheyAre() throws IOException {
        Table table = table(file("a.csv", "1,0.25\n2,-1e3\n3,7\n"), DataFile.NONE, "", TargetKind.VALUES);
        Batch all = table.dataset(0).all();
        assertArrayEquals(new double[][] {{0.25}, {-1000}, {7}}, ((Targets.Values) all.targets()).rows());
        assertEquals(new Task.Shape(1, 1), table.shape());
        assertTrue(!table.hasClasses());
    }

    @Test
    void featuresAreStandardisedOverTheTrainingSamples() throws IOException {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, 40).forEach(i -> text.append("%d,5,%d\n".formatted(i * i, i % 2)));
        DataFile file = file("a.csv", text.toString());
        Dataset data = new Table(file, DataFile.NONE, "", TargetKind.CLASSES, true, 0.5, 0).dataset(3);
        double[][] rows = ((Inputs.Rows) data.all().inputs()).rows();
        double[] first = IntStream.of(data.train()).mapToDouble(s -> rows[s][0]).toArray();
        assertEquals(20, first.length);
        assertEquals(0, Arrays.stream(first).average().orElseThrow(), 1e-12);
        assertEquals(1, Arrays.stream(first).map(v -> v * v).average().orElseThrow(), 1e-12);
        assertTrue(Arrays.stream(rows).allMatch(row -> row[1] == 0), "A feature that never changes says nothing.");
        double step = (rows[1][0] - rows[0][0]);
        assertEquals(9 * step, rows[3][0] - rows[0][0], 1e-12);
    }

    @Test
    void aChangedFileIsRefusedByItsName() throws IOException {
        DataFile file = file("a.csv", "1,0\n2,1\n3,0\n");
        DataFile labels = file("b.csv", "0\n1\n0\n");
        Table pinned = table(file, labels, "", TargetKind.CLASSES).pinned();
        assertEquals(64, pinned.features().sha256().length());
        assertEquals(64, pinned.labels().sha256().length());
        assertEquals(pinned, pinned.pinned());
        file("b.csv", "0\n1\n1\n");
        table(file, DataFile.NONE, "", TargetKind.CLASSES).pinned(); // another table is the last one read
        String refusal = refusal(pinned);
        assertTrue(refusal.startsWith(folder.resolve("b.csv") + " has changed since the run was started"), refusal);
    }

    @Test
    void pathsDoNotDependOnTheWorkingFolder() throws IOException {
        String path = file("a.csv", "1,0\n2,1\n3,0\n").path();
        String relative = Path.of("").toAbsolutePath().relativize(Path.of(path)).toString();
        Table table = table(DataFile.of(relative), DataFile.NONE, "", TargetKind.CLASSES);
        assertEquals(path, table.pinned().features().path());
    }

    @Test
    void noiseAndSplitAreThoseOfEveryTask() throws IOException {
        DataFile file = file("a.csv", "1,0\n2,1\n3,0\n4,1\n5,0\n");
        Table clean = new Table(file, DataFile.NONE, "", TargetKind.CLASSES, false, 0.8, 0);
        Table noisy = new Table(file, DataFile.NONE, "", TargetKind.CLASSES, false, 0.8, 0.5);
        int[] from = ((Targets.Classes) clean.dataset(1).all().targets()).of();
        int[] to = ((Targets.Classes) noisy.dataset(1).all().targets()).of();
        assertEquals(2, IntStream.range(0, 5).filter(s -> from[s] != to[s]).count());
        assertNotEquals(
                Arrays.toString(clean.dataset(1).test()),
                Arrays.toString(clean.dataset(2).test()));
    }

    @Test
    void whatIsNotAllowedIsSaidInOneSentence() throws IOException {
        DataFile file = file("a.csv", "1,0\n2,1\n3,x\n");
        String name = folder.resolve("a.csv").toString();
        assertEquals(
                "Features is ''; allowed is a file that ends in .csv or .npy.",
                refusal(table(DataFile.NONE, DataFile.NONE, "", TargetKind.CLASSES)));
        assertEquals(
                name + ": the label of row 2 is 'x'; allowed are finite numbers (rows count from 0).",
                refusal(table(file, DataFile.NONE, "", TargetKind.VALUES)));
        assertEquals(
                folder.resolve("none.csv") + " cannot be read: there is no such file.",
                refusal(table(
                        DataFile.of(folder.resolve("none.csv").toString()), DataFile.NONE, "", TargetKind.CLASSES)));
        assertEquals(
                folder.resolve("b.csv")
                        + ": it has 1 different labels; allowed are 2 to 1000 classes, or targets that are values.",
                refusal(table(file("b.csv", "1,0\n2,0\n"), DataFile.NONE, "", TargetKind.CLASSES)));
        assertEquals(
                "Train fraction is 0.1; allowed is above 0 and below 1, with a sample on either side.",
                refusal(new Table(file, DataFile.NONE, "", TargetKind.CLASSES, false, 0.1, 0)));
        IllegalArgumentException suffix = assertThrows(
                IllegalArgumentException.class, () -> table(file, DataFile.of("labels.txt"), "", TargetKind.CLASSES));
        assertEquals("Labels is 'labels.txt'; allowed is a file that ends in .csv or .npy.", suffix.getMessage());
    }

    @Test
    void whatCannotBeAClassIsRefused() throws IOException {
        DataFile real = file("real.csv", "1,0.5\n2,1.5\n3,0.5\n");
        assertEquals(
                real.path() + ": the labels are numbers that are not whole; allowed as classes are words or whole"
                        + " numbers, or choose targets that are values.",
                refusal(table(real, DataFile.NONE, "", TargetKind.CLASSES)));
        DataFile gap = file("gap.csv", "1,a\n2,\n3,b\n");
        assertEquals(
                gap.path() + ": the label of row 1 is empty; allowed is a class for every row (rows count from 0).",
                refusal(table(gap, DataFile.NONE, "", TargetKind.CLASSES)));
        DataFile twice = file("twice.csv", "x,y,y\n1,0,1\n2,1,0\n");
        assertTrue(refusal(table(twice, DataFile.NONE, "y", TargetKind.CLASSES))
                .endsWith(": more than one column has the name 'y'; allowed is a number from 0 to 2."));
        DataFile empty = file("empty.csv", "");
        assertTrue(refusal(table(empty, DataFile.NONE, "", TargetKind.CLASSES)).endsWith(": it holds nothing."));
    }

    @Test
    void wholeNumbersMayBeWrittenWithAPoint() throws IOException {
        DataFile file = file("a.csv", "1,10.0\n2,9.0\n3,10.0\n");
        Batch all =
                table(file, DataFile.NONE, "", TargetKind.CLASSES).dataset(0).all();
        assertArrayEquals(new int[] {1, 0, 1}, ((Targets.Classes) all.targets()).of());
    }

    private static String refusal(Table table) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, table::pinned).getMessage());
    }

    private static Table table(DataFile features, DataFile labels, String column, TargetKind targets) {
        return new Table(features, labels, column, targets, false, 0.5, 0);
    }

    private DataFile file(String name, String text) throws IOException {
        return DataFile.of(Files.writeString(folder.resolve(name), text).toString());
    }
}
