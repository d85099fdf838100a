package io.omegascope.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.omegascope.task.Batch;
import java.util.Arrays;
import java.util.stream.Stream;
import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FusedLearnerTest {
    @ParameterizedTest
    @CsvSource({"7, 8, 1", "23, 30, 1", "31, 33, 1", "97, 250, 3"})
    void agreesWithThePlainOneInFloat64(int p, int hidden, int divisor) {
        Batch train = Networks.every(p, divisor + 1, 0);
        Batch test = Networks.every(p, divisor + 1, 1);
        Weights start = Networks.weights(p, hidden, Precision.FLOAT32, 1);
        try (Learner fused = new FusedLearner(Networks.paper(Precision.FLOAT32, false), start, 2);
                Learner plain = new PlainLearner(Networks.paper(Precision.FLOAT64, false), start, 1)) {
            for (int i = 0; i < 6; i++) {
                Evaluation expected = plain.evaluate(test);
                assertEquals(expected.loss(), fused.evaluate(test).loss(), 2e-5 * expected.loss());
                assertEquals(
                        plain.evaluate(train).accuracy(), fused.evaluate(train).accuracy(), 2.0 / train.size());
                fused.step(train, 0.03, 2);
                plain.step(train, 0.03, 2);
            }
            assertEquals(
                    plain.weights().norm(),
                    fused.weights().norm(),
                    1e-5 * plain.weights().norm());
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void everyOptimizerAgreesWithThePlainOne(Optimizer optimizer) {
        Batch train = Networks.every(23, 2, 0);
        Weights start = Networks.weights(23, 30, Precision.FLOAT32, 1);
        for (Loss loss : Loss.values()) {
            Recipe recipe = Networks.recipe(Architecture.paper(30), Precision.FLOAT32, loss, optimizer);
            Recipe precise = Networks.recipe(Architecture.paper(30), Precision.FLOAT64, loss, optimizer);
            try (Learner fused = new FusedLearner(recipe, start, 2);
                    Learner plain = new PlainLearner(precise, start, 1)) {
                for (int i = 0; i < 5; i++) {
                    fused.step(train, 0.01, 0.5);
                    plain.step(train, 0.01, 0.5);
                }
                same(plain.weights(), fused.weights(), 3e-5);
            }
        }
    }

    static Stream<Optimizer> optimizers() {
        return Arrays.stream(Optimizer.Method.values())
                .flatMap(method -> Stream.of(GradientFilter.NONE, new GradientFilter(2, 0.9))
                        .map(filter -> new Optimizer(method, 0.9, 0.99, 1e-3, 0.8, filter, false)));
    }

    private static void same(Weights expected, Weights actual, double tolerance) {
        for (int i = 0; i < expected.parts().size(); i++) {
            assertArrayEquals(
                    expected.parts().get(i).values(), actual.parts().get(i).values(), tolerance);
        }
    }

    @Test
    void holdsTheNorm() {
        Batch train = Networks.every(23, 2, 0);
        Weights start = new Initialisation(Initialiser.UNIFORM, 8, true, Precision.FLOAT32)
                .weights(Architecture.paper(20), 23, 46, 23, 5);
        try (Learner learner = new FusedLearner(Networks.paper(Precision.FLOAT32, true), start, 1)) {
            for (int i = 0; i < 20; i++) {
                learner.step(train, 0.03, 0);
                assertEquals(start.norm(), learner.weights().norm(), 1e-6 * start.norm());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void sameBitsForAnyNumberOfThreads(Precision precision) {
        Weights one = trained(precision, 1);
        for (int threads : new int[] {2, 3, 4, 9}) {
            same(one, trained(precision, threads), 0);
        }
    }

    private static Weights trained(Precision precision, int threads) {
        Weights start = Networks.weights(61, 70, Precision.FLOAT32, 9);
        Batch train = Networks.every(61, 2, 1);
        try (Learner learner = Learner.of(Networks.paper(precision, false), start, train, threads)) {
            for (int i = 0; i < 30; i++) {
                learner.step(train, 0.03, 2);
            }
            return learner.weights();
        }
    }

    @Test
    void aStateGoesOnAsTheLearnerItCameFrom() {
        Optimizer optimizer = new Optimizer(Optimizer.Method.SGD, 0, 0, 0, 0.9, new GradientFilter(2, 0.9), false);
        Recipe recipe = Networks.recipe(Architecture.paper(12), Precision.FLOAT32, Loss.CROSS_ENTROPY, optimizer);
        Batch train = Networks.every(11, 2, 1);
        Weights start = Networks.weights(11, 12, Precision.FLOAT32, 9);
        try (Learner whole = new FusedLearner(recipe, start, 2);
                Learner rest = new FusedLearner(recipe, start, 2)) {
            for (int i = 0; i < 10; i++) {
                if (i == 5) {
                    rest.restore(whole.state());
                }
                whole.step(train, 0.1, 0);
                if (i >= 5) {
                    rest.step(train, 0.1, 0);
                }
            }
            same(whole.weights(), rest.weights(), 0);
        }
    }

    @Test
    void tiesGoToTheLowestClass() {
        Batch batch = Networks.every(7, 1, 0);
        Weights zero = new Initialisation(Initialiser.UNIFORM, 1, true, Precision.FLOAT32)
                .weights(Architecture.paper(5), 7, 14, 7, 1);
        try (Learner learner = new FusedLearner(Networks.paper(Precision.FLOAT32, false), zero, 1)) {
            assertEquals(1.0 / 7, learner.evaluate(batch).accuracy());
            assertEquals(Math.log(7), learner.evaluate(batch).loss(), 1e-7);
        }
    }

    /// Logits of a thousand leave nothing to learn in float32.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void softmaxCollapseIsSeen(boolean fused) {
        Batch batch = Networks.every(7, 1, 0);
        Weights start = Networks.weights(7, 30, Precision.FLOAT32, 1);
        Weights large = start.like(i ->
                Arrays.stream(start.parts().get(i).values()).map(v -> 1000 * v).toArray());
        Recipe recipe = Networks.paper(Precision.FLOAT32, false);
        try (Learner learner = fused ? new FusedLearner(recipe, large, 1) : new PlainLearner(recipe, large, 1);
                Learner before = fused ? new FusedLearner(recipe, start, 1) : new PlainLearner(recipe, start, 1)) {
            Evaluation evaluation = learner.evaluate(batch);
            assertEquals(evaluation.accuracy(), evaluation.collapsed());
            assertEquals(0, before.evaluate(batch).collapsed());
        }
    }

    @Test
    void exponentialIsAccurate() {
        for (float x = 0; x > -86; x -= 0.0137f) {
            float actual = Kernels.exp(FloatVector.broadcast(FloatVector.SPECIES_PREFERRED, x))
                    .lane(0);
            assertEquals(Math.exp(x), actual, 2e-7 * Math.exp(x));
        }
    }
}
