package io.omegascope.ui.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BrushTest {
    @Test
    void aColumnReachesFromItsLowestToItsHighestAndToTheNext() {
        double[] x = {3.1, 3.2, 3.9, 4.5, 5.0};
        double[] y = {10, 90, 50, 60, 200};
        double[][] outline = Brush.outline(x, y, 1);
        assertArrayEquals(new double[] {3, 4, 4, 5, 5, 6, 6, 5, 5, 4, 4, 3}, outline[0]);
        assertArrayEquals(new double[] {9, 9, 59, 59, 199, 199, 201, 201, 201, 201, 91, 91}, outline[1]);
    }

    @Property(tries = 200)
    void everyPointIsCovered(@ForAll @IntRange(min = 2, max = 2000) int count, @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = new double[count];
        double at = random.nextDouble(-3, 3);
        for (int i = 0; i < count; i++) {
            x[i] = at;
            at += random.nextDouble(0.9);
        }
        double[] y = random.doubles(count, 0, 200).toArray();
        double[][] outline = Brush.outline(x, y, 0.75);
        int columns = outline[0].length / 4;
        for (int i = 0; i < count; i++) {
            int column = (int) (Math.floor(x[i]) - Math.floor(x[0]));
            double top = outline[1][2 * column];
            double foot = outline[1][4 * columns - 1 - 2 * column];
            assertTrue(top <= y[i] - 0.75 && y[i] + 0.75 <= foot, "point " + i);
            assertEquals(Math.floor(x[i]), outline[0][2 * column]);
        }
    }

    @Test
    void onlyManyPointsThatGoUpAndDownAreRestless() {
        SplittableRandom random = new SplittableRandom(1);
        double[] x = IntStream.range(0, 3000).mapToDouble(i -> i / 4.0).toArray();
        double[] noise = random.doubles(3000, 0, 200).toArray();
        double[] smooth = IntStream.range(0, 3000).mapToDouble(i -> i / 15.0).toArray();
        assertTrue(Brush.isRestless(x, noise, 3000));
        assertFalse(Brush.isRestless(x, smooth, 3000));
        double[] wide = IntStream.range(0, 3000).mapToDouble(i -> i).toArray();
        assertFalse(Brush.isRestless(wide, noise, 3000), "a point a column");
    }
}
