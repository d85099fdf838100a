package io.omegascope.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.task.ModularArithmetic.Operation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every task against its definition, said slowly.
class TasksTest {
    /// Of the training pairs that a run of the paper with seed 3 has.
    private static final int TRAIN_HASH = 955700894;

    static List<Task> tasks() {
        return Tasks.ALL.stream().filter(t -> !(t instanceof Table)).toList();
    }

    @ParameterizedTest
    @EnumSource
    void theArithmeticIsThatOfThePrimeField(Operation operation) {
        int p = 13;
        Dataset data = new ModularArithmetic(operation, p, 0.4, 0).dataset(3);
        Inputs.Pairs pairs = (Inputs.Pairs) data.all().inputs();
        int[] result = classes(data);
        int sample = 0;
        for (int a = 0; a < p; a++) {
            for (int b = operation == Operation.DIVISION ? 1 : 0; b < p; b++, sample++) {
                assertEquals(a, pairs.first()[sample]);
                assertEquals(b, pairs.second()[sample]);
                int c = result[sample];
                assertTrue(c >= 0 && c < p);
                int difference =
                        switch (operation) {
                            case ADDITION -> a + b - c;
                            case SUBTRACTION -> c + b - a;
                            case MULTIPLICATION -> a * b - c;
                            case DIVISION -> c * b - a;
                            case QUADRATIC -> a * a + a * b + b * b - c;
                        };
                assertEquals(0, difference % p, "%s of %d and %d is not %d".formatted(operation, a, b, c));
            }
        }
        assertEquals(sample, pairs.samples());
        assertEquals((int) (0.4 * sample), data.train().length);
    }

    @Test
    void theSplitOfThePaperStaysWhatItWas() {
        int[] train =
                new ModularArithmetic(Operation.ADDITION, 97, 0.4, 0).dataset(3).train();
        assertEquals(3763, train.length);
        assertEquals(TRAIN_HASH, Arrays.hashCode(train));
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void everySampleIsInOneOfTheTwoParts(Task task) {
        Dataset data = task.dataset(5);
        int[] both = IntStream.concat(IntStream.of(data.train()), IntStream.of(data.test()))
                .sorted()
                .toArray();
        assertArrayEquals(IntStream.range(0, data.all().size()).toArray(), both);
        assertEquals(task.shape().width(), data.all().inputs().width());
        assertEquals(task.shape().outputs(), data.all().targets().outputs());
        assertEquals(task.hasClasses(), data.all().targets() instanceof Targets.Classes);
        assertEquals(task.symbols(), data.all().inputs() instanceof Inputs.Pairs p ? p.symbols() : 0);
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void aSeedDecidesEverything(Task task) {
        assertEquals(numbers(task.dataset(5)), numbers(task.dataset(5)));
        assertNotEquals(numbers(task.dataset(5)), numbers(task.dataset(6)));
    }

    private static List<Object> numbers(Dataset data) {
        Object inputs =
                switch (data.all().inputs()) {
                    case Inputs.Pairs p -> List.of(Arrays.hashCode(p.first()), Arrays.hashCode(p.second()));
                    case Inputs.Rows r -> Arrays.deepHashCode(r.rows());
                };
        Object targets =
                switch (data.all().targets()) {
                    case Targets.Classes c -> Arrays.hashCode(c.of());
                    case Targets.Values v -> Arrays.deepHashCode(v.rows());
                };
        return List.of(inputs, targets, Arrays.hashCode(data.train()), Arrays.hashCode(data.test()));
    }

    @Test
    void permutationsAreComposedFromRightToLeft() {
        Dataset data = new PermutationComposition(4, 0.5, 0).dataset(1);
        Inputs.Pairs pairs = (Inputs.Pairs) data.all().inputs();
        List<String> byName = IntStream.range(0, 10_000)
                .mapToObj("%04d"::formatted)
                .filter(name -> IntStream.range(0, 4).allMatch(i -> name.indexOf('0' + i) >= 0))
                .toList();
        assertEquals(24, byName.size());
        assertEquals(576, pairs.samples());
        for (int s = 0; s < pairs.samples(); s++) {
            String a = byName.get(pairs.first()[s]);
            String b = byName.get(pairs.second()[s]);
            String c = byName.get(classes(data)[s]);
            for (int thing = 0; thing < 4; thing++) {
                assertEquals(a.charAt(b.charAt(thing) - '0'), c.charAt(thing), a + " after " + b);
            }
        }
    }

    @Test
    void fiveThingsHaveAHundredAndTwentyPermutations() {
        Dataset data = new PermutationComposition(5, 0.5, 0).dataset(1);
        assertEquals(14_400, data.all().size());
        int[] product = classes(data);
        for (int a = 0; a < 120; a++) {
            assertEquals(a, product[a * 120], "0 is the identity");
            assertEquals(
                    120,
                    Arrays.stream(product, a * 120, (a + 1) * 120).distinct().count());
        }
    }

    @Test
    void parityIsTheProductOfTheFirstSigns() {
        Dataset data = new SparseParity(12, 3, 1500, 500, 0).dataset(7);
        double[][] rows = ((Inputs.Rows) data.all().inputs()).rows();
        Set<List<Double>> different = new HashSet<>();
        for (int s = 0; s < rows.length; s++) {
            assertEquals(rows[s][0] * rows[s][1] * rows[s][2], classes(data)[s] == 0 ? 1 : -1);
            assertTrue(Arrays.stream(rows[s]).allMatch(sign -> Math.abs(sign) == 1));
            different.add(Arrays.stream(rows[s]).boxed().toList());
        }
        assertEquals(2000, different.size());
        assertArrayEquals(IntStream.range(0, 1500).toArray(), data.train());
        assertEquals(1000, IntStream.of(classes(data)).sum(), 120);
    }

    @Test
    void allBitStringsCanBeDrawn() {
        Dataset data = new SparseParity(4, 2, 10, 6, 0).dataset(0);
        assertEquals(8, IntStream.of(classes(data)).sum());
    }

    @Test
    void xorClustersLieAlongTwoOrthogonalLines() {
        Dataset data = new XorClusters(50, 500, 300, 100, 0).dataset(2);
        double[][] rows = ((Inputs.Rows) data.all().inputs()).rows();
        int[] classes = classes(data);
        int alike = 0;
        for (int s = 1; s < rows.length; s++) {
            double cosine = Vectors.dot(Vectors.normalised(rows[0]), Vectors.normalised(rows[s]));
            assertEquals(classes[s] == classes[0] ? 1 : 0, Math.abs(cosine), 0.02);
            alike += cosine > 0.5 ? 1 : 0;
            assertEquals(500, Math.sqrt(Vectors.dot(rows[s], rows[s])), 5);
        }
        assertEquals(100, alike, 30, "a quarter in each cluster");
    }

    @Test
    void theNoiseOfXorClustersIsStandardNormal() {
        Dataset data = new XorClusters(50, 1e-9, 1000, 1000, 0).dataset(2);
        double[][] rows = ((Inputs.Rows) data.all().inputs()).rows();
        double squares = Arrays.stream(rows).mapToDouble(r -> Vectors.dot(r, r)).sum() / (2000 * 50);
        assertEquals(1, squares, 0.02);
    }

    @ParameterizedTest
    @EnumSource
    void aSingleIndexDependsOnOneDirection(SingleIndex.Link link) {
        double[] t = projections();
        Dataset data = new SingleIndex(6, link, 200, 100, 0).dataset(4);
        double[][] values = ((Targets.Values) data.all().targets()).rows();
        for (int s = 0; s < values.length; s++) {
            double expected =
                    switch (link) {
                        case HERMITE_2 -> (t[s] * t[s] - 1) / 1.4142135623730951;
                        case HERMITE_3 -> (t[s] * t[s] * t[s] - 3 * t[s]) / 2.449489742783178;
                        case RELU -> t[s] > 0 ? t[s] : 0;
                        case SINE -> Math.sin(t[s]);
                    };
            assertEquals(expected, values[s][0], 1e-9);
        }
    }

    /// The direction of seed 4 is found from the positive values of its ReLU, by gradient descent on the squares.
    private static double[] projections() {
        Dataset data = new SingleIndex(6, SingleIndex.Link.RELU, 200, 100, 0).dataset(4);
        double[][] rows = ((Inputs.Rows) data.all().inputs()).rows();
        double[][] values = ((Targets.Values) data.all().targets()).rows();
        double[] w = new double[6];
        for (int step = 0; step < 4000; step++) {
            for (int s = 0; s < rows.length; s++) {
                if (values[s][0] > 0) {
                    Vectors.add(w, 0.02 * (values[s][0] - Vectors.dot(w, rows[s])), rows[s]);
                }
            }
        }
        assertEquals(1, Vectors.dot(w, w), 1e-9);
        return Arrays.stream(rows).mapToDouble(x -> Vectors.dot(w, x)).toArray();
    }

    @Test
    void labelNoiseReplacesAnExactShareOfTheTrainingClasses() {
        for (double share : new double[] {0.1, 0.333, 1}) {
            Dataset clean = new ModularArithmetic(Operation.ADDITION, 23, 0.4, 0).dataset(8);
            Dataset noisy = new ModularArithmetic(Operation.ADDITION, 23, 0.4, share).dataset(8);
            assertArrayEquals(clean.train(), noisy.train());
            assertEquals(Math.round(share * clean.train().length), changed(clean, noisy, clean.train()));
            assertEquals(0, changed(clean, noisy, clean.test()));
        }
    }

    private static long changed(Dataset one, Dataset other, int... samples) {
        return IntStream.of(samples)
                .filter(s -> classes(one)[s] != classes(other)[s])
                .count();
    }

    @Test
    void theOtherClassIsDrawnUniformly() {
        int[] shifts = new int[7];
        for (int seed = 0; seed < 200; seed++) {
            Dataset clean = new ModularArithmetic(Operation.SUBTRACTION, 7, 0.5, 0).dataset(seed);
            Dataset noisy = new ModularArithmetic(Operation.SUBTRACTION, 7, 0.5, 1).dataset(seed);
            for (int s : clean.train()) {
                shifts[(classes(noisy)[s] - classes(clean)[s] + 7) % 7]++;
            }
        }
        assertEquals(0, shifts[0]);
        for (int shift = 1; shift < 7; shift++) {
            assertEquals(800, shifts[shift], 110, "24 of 49 pairs, 200 seeds, 6 other classes"); // four deviations
        }
    }

    @Test
    void labelNoiseOfValuesIsNormalAndLeavesTheTestAlone() {
        Dataset clean = new SingleIndex(5, SingleIndex.Link.SINE, 4000, 100, 0).dataset(8);
        Dataset noisy = new SingleIndex(5, SingleIndex.Link.SINE, 4000, 100, 0.3).dataset(8);
        double[][] from = ((Targets.Values) clean.all().targets()).rows();
        double[][] to = ((Targets.Values) noisy.all().targets()).rows();
        double[] noise = IntStream.of(clean.train())
                .mapToDouble(s -> to[s][0] - from[s][0])
                .toArray();
        assertEquals(0, Arrays.stream(noise).average().orElseThrow(), 0.02);
        assertEquals(0.09, Arrays.stream(noise).map(e -> e * e).average().orElseThrow(), 0.009);
        for (int s : clean.test()) {
            assertEquals(from[s][0], to[s][0]);
        }
    }

    @Test
    void keysDiffer() {
        assertEquals(
                Tasks.ALL.size(), Tasks.ALL.stream().map(Task::key).distinct().count());
        assertFalse(Tasks.ALL.stream().anyMatch(t -> t.title().isBlank()));
    }

    private static int[] classes(Dataset data) {
        return ((Targets.Classes) data.all().targets()).of();
    }
}
