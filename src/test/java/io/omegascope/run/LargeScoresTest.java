package io.omegascope.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.cluster.Activations;
import io.omegascope.cluster.Clustering;
import io.omegascope.cluster.Pooling;
import io.omegascope.info.GaussianCopula;
import io.omegascope.info.NormalScores;
import io.omegascope.info.Samples;
import io.omegascope.info.SearchMethod;
import io.omegascope.info.SearchMonitor;
import io.omegascope.info.SearchOptions;
import io.omegascope.info.Ties;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LargeScoresTest {
    @ParameterizedTest
    @EnumSource
    void areThoseOfTheHeapBitByBit(Ties ties) {
        for (int samples : new int[] {5, 4096, 9409, 20_001}) {
            double[][] columns = Samples.independent(new Random(samples), 6, samples);
            columns[1] = Arrays.stream(columns[1]).map(v -> Math.max(0, v)).toArray();
            columns[2] =
                    Arrays.stream(columns[2]).map(v -> (float) Math.round(v)).toArray();
            columns[2][0] = -0.0;
            int[] labels = {0, 1, 2, 0, 3, 3};
            double[][] pooled = Pooling.means(Activations.of(columns), labels);
            NormalScores expected = GaussianCopula.transform(pooled, ties, 8);
            LargeScores scores = LargeScores.of(Activations.of(columns), labels, ties, 8);
            assertArrayEquals(expected.covariance(), scores.covariance());
            assertArrayEquals(expected.tied(), scores.tied());
        }
    }

    @Test
    void areNeededWhereTheHeapIsTooSmall() {
        assertFalse(LargeScores.needed(LargeScores.inHeap(24, 9409, true)));
        assertTrue(LargeScores.needed(LargeScores.inHeap(30, Integer.MAX_VALUE, false)));
    }

    @Test
    void replicatesThatDoNotFitAreRefusedInOneSentence() {
        int samples = (int) (Runtime.getRuntime().maxMemory() / 100);
        double[] column = {1, 0};
        Activations repeated = new Activations() {
            @Override
            public int samples() {
                return samples;
            }

            @Override
            public int units() {
                return 3;
            }

            @Override
            public Block block(int from, int count) {
                double[][] block = new double[3][count];
                for (int j = 0; j < 3; j++) {
                    for (int i = 0; i < count; i++) {
                        block[j][i] = column[((from + i) >> j) & 1];
                    }
                }
                return new Block(block, 0, from, count);
            }
        };
        Measurement measurement = new Measurement(
                Clustering.SINGLE,
                Ties.AVERAGE,
                true,
                SearchMethod.EXHAUSTIVE,
                SearchOptions.EXTREMES,
                NullModel.NONE,
                0,
                5,
                0);
        String reason =
                measurement.measure(repeated, SearchMonitor.NONE).profile().reason();
        assertTrue(
                String.valueOf(reason).startsWith("Null models and the bootstrap of 3 variables of " + samples),
                reason);
    }
}
