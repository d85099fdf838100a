package io.omegascope.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Property(tries = 400)
    void chooseWhatASearchThroughAllPointsChooses(
            @ForAll @IntRange(max = 3000) int count,
            @ForAll @IntRange(min = 1, max = 300) int width,
            @ForAll @DoubleRange(min = 0, max = 1) double gaps,
            @ForAll boolean logarithmic,
            @ForAll @DoubleRange(min = 0, max = 0.99) double first,
            @ForAll @DoubleRange(min = 0, max = 1) double part,
            @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = random.doubles(count, 1, 1000)
                .map(v -> seed % 3 == 0 ? Math.rint(v) : v)
                .sorted()
                .toArray();
        double[] y = values(random, count, gaps);
        double[] edges = edges(1 + 1000 * first, 1 + 1000 * (first + (1 - first) * part), width, logarithmic);
        assertEquals(SlowColumns.choose(x, y, edges), chosen(Points.at(x, y), edges));
    }

    @Property(tries = 100)
    void showEverySpikeWithAFewPointsAColumn(
            @ForAll @IntRange(min = 1, max = 1000) int width, @ForAll boolean logarithmic, @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int count = 100_000;
        double[] x = IntStream.range(0, count).mapToDouble(i -> i + 1).toArray();
        double[] y = random.doubles(count).toArray();
        int high = random.nextInt(count - 1);
        int low = random.nextInt(count - 1);
        y[high] = 40;
        y[low] = -40;
        List<Integer> chosen = chosen(Points.at(x, y), edges(1, count, width, logarithmic));
        assertTrue(chosen.contains(low) && (chosen.contains(high) || high == low));
        assertTrue(chosen.size() <= 4 * width + 2, "four points a column at most, not " + chosen.size());
        assertEquals(chosen.stream().sorted().toList(), chosen, "in order");
    }

    @Property(tries = 200)
    void areTheSameHoweverThePointsGrew(@ForAll @IntRange(max = 2000) int count, @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] y = values(random, count, 0.1);
        Points grown = new Points();
        grown.add(7, 7);
        grown.add(8, Double.NaN);
        grown.clear();
        for (int i = 0; i < count; i++) {
            grown.add(i, y[i]);
            int from = random.nextInt(i + 1);
            int to = from + random.nextInt(i + 2 - from);
            assertEquals(slow(y, from, to, -1), grown.lowest(from, to));
            assertEquals(slow(y, from, to, 1), grown.highest(from, to));
        }
    }

    @Test
    void lookingCloserShowsThePointsThemselves() {
        double[] x = IntStream.range(0, 1_000_000).mapToDouble(i -> i).toArray();
        double[] y = new SplittableRandom(1).doubles(x.length).toArray();
        double[] edges = edges(500_000, 500_100, 100, false);
        assertEquals(IntStream.rangeClosed(499_999, 500_100).boxed().toList(), chosen(Points.at(x, y), edges));
    }

    @Test
    void aGapStaysAGap() {
        double[] x = IntStream.range(0, 100).mapToDouble(i -> i).toArray();
        double[] y = DoubleStream.generate(() -> 1).limit(100).toArray();
        y[55] = Double.NaN;
        assertEquals(List.of(0, 49, 50, 54, -1, 56, 99), chosen(Points.at(x, y), edges(0, 100, 2, false)));
        Arrays.fill(y, 70, 90, Double.POSITIVE_INFINITY);
        assertEquals(
                List.of(40, 49, 50, 54, -1, 56, 59, 60, 69, -1, 90, 99),
                chosen(Points.at(x, y), edges(40, 100, 6, false)).subList(1, 13));
    }

    @Test
    void nothingAndOnePoint() {
        assertEquals(List.of(), chosen(new Points(), edges(0, 1, 10, false)));
        assertEquals(List.of(0), chosen(Points.at(new double[] {0.5}, new double[] {3}), edges(0, 1, 10, false)));
        assertEquals(List.of(0), chosen(Points.at(new double[] {9}, new double[] {3}), edges(0, 1, 10, false)));
    }

    private static double[] values(SplittableRandom random, int count, double gaps) {
        double[] odd = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        return random.doubles(count, -5, 5)
                .map(v -> random.nextDouble() < gaps * gaps ? odd[random.nextInt(3)] : Math.rint(v * 8))
                .toArray();
    }

    private static double[] edges(double first, double last, int width, boolean logarithmic) {
        return IntStream.rangeClosed(0, width)
                .mapToDouble(i -> logarithmic
                        ? first * Math.pow(last / first, (double) i / width)
                        : first + (last - first) * i / width)
                .toArray();
    }

    private static List<Integer> chosen(Points points, double[] edges) {
        Columns columns = new Columns();
        columns.choose(points, edges);
        return IntStream.range(0, columns.count()).mapToObj(columns::kept).toList();
    }

    private static int slow(double[] y, int from, int to, int sign) {
        return IntStream.range(from, to)
                .filter(i -> Double.isFinite(y[i]))
                .reduce((a, b) -> sign * y[b] > sign * y[a] ? b : a)
                .orElse(-1);
    }
}
