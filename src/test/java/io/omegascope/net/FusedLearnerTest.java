package io.omegascope.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FusedLearnerTest {
    @ParameterizedTest
    @CsvSource({"7, 8, 1", "23, 30, 1", "31, 33, 1", "97, 250, 3"})
    void agreesWithThePlainOneInFloat64(int p, int hidden, int divisor) {
        Batch train = Networks.every(p, divisor + 1, 0);
        Batch test = Networks.every(p, divisor + 1, 1);
        Weights start = Networks.weights(p, hidden, Precision.FLOAT32, 1);
        try (Learner fused = new FusedLearner(start, train, Networks.WD_2, 2);
                Learner plain = new PlainLearner(Precision.FLOAT64, start, train, Networks.WD_2)) {
            for (int i = 0; i < 6; i++) {
                Evaluation expected = plain.evaluate(test);
                assertEquals(expected.loss(), fused.evaluate(test).loss(), 2e-5 * expected.loss());
                assertEquals(
                        plain.evaluate(train).accuracy(), fused.evaluate(train).accuracy(), 2.0 / train.size());
                fused.step();
                plain.step();
            }
            assertEquals(
                    plain.weights().norm(),
                    fused.weights().norm(),
                    1e-5 * plain.weights().norm());
        }
    }

    @Test
    void holdsTheNorm() {
        Batch train = Networks.every(23, 2, 0);
        Weights start = Initialisation.uniform(46, 20, 23, 8, true, Precision.FLOAT32, 5);
        AdamW held = new AdamW(0.03, 0, 0.9, 0.999, 1e-8, true);
        try (Learner learner = new FusedLearner(start, train, held, 1)) {
            for (int i = 0; i < 20; i++) {
                learner.step();
                assertEquals(start.norm(), learner.weights().norm(), 1e-6 * start.norm());
            }
        }
    }

    @Test
    void sameBitsForAnyNumberOfThreads() {
        Weights one = trained(1);
        for (int threads : new int[] {2, 3, 4, 9}) {
            Weights many = trained(threads);
            assertArrayEquals(one.w1(), many.w1());
            assertArrayEquals(one.b1(), many.b1());
            assertArrayEquals(one.w2(), many.w2());
        }
    }

    private static Weights trained(int threads) {
        Weights start = Networks.weights(61, 70, Precision.FLOAT32, 9);
        try (Learner learner = new FusedLearner(start, Networks.every(61, 2, 1), Networks.WD_2, threads)) {
            for (int i = 0; i < 30; i++) {
                learner.step();
            }
            return learner.weights();
        }
    }

    @Test
    void tiesGoToTheLowestClass() {
        Batch batch = Networks.every(7, 1, 0);
        Weights zero = Initialisation.uniform(14, 5, 7, 1, true, Precision.FLOAT32, 1);
        try (Learner learner = new FusedLearner(zero, batch, Networks.WD_2, 1)) {
            assertEquals(
                    new Evaluation(Math.log(7), 1.0 / 7).accuracy(),
                    learner.evaluate(batch).accuracy());
            assertEquals(Math.log(7), learner.evaluate(batch).loss(), 1e-7);
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
