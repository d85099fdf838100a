package io.omegascope.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.cluster.Activations;
import io.omegascope.cluster.Pooling;
import io.omegascope.info.Covariance;
import io.omegascope.info.GaussianCopula;
import io.omegascope.info.Samples;
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
            columns[2] = Arrays.stream(columns[2]).map(v -> (float) Math.round(v)).toArray();
            columns[2][0] = -0.0;
            int[] labels = {0, 1, 2, 0, 3, 3};
            double[][] pooled = Pooling.means(Activations.of(columns), labels);
            double[][] expected = Covariance.of(GaussianCopula.normalScores(pooled, ties));
            LargeScores scores = LargeScores.of(Activations.of(columns), labels, ties);
            assertArrayEquals(expected, scores.covariance());
            assertEquals(0, scores.tied()[0]);
            assertEquals(tied(pooled[1]), scores.tied()[1]);
            assertEquals(tied(pooled[2]), scores.tied()[2]);
        }
    }

    private static double tied(double[] values) {
        return (double) Arrays.stream(values)
                        .filter(x -> Arrays.stream(values).filter(y -> x == y).limit(2).count() > 1)
                        .count()
                / values.length;
    }

    @Test
    void areNeededWhereTheHeapIsTooSmall() {
        assertFalse(LargeScores.needed(24, 9409));
        assertTrue(LargeScores.needed(30, Integer.MAX_VALUE));
    }
}
