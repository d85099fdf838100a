package io.omegascope.info;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// The permutation null: the samples of each variable in an order of its own, drawn at random, so that no variable
/// knows of another and each keeps its distribution. The extremes over multiplets are searched anew in every
/// replicate, so that choosing the best of many multiplets does not count as evidence.
public final class Permutation {
    private Permutation() {}

    /// @param scores of the measurement, not written to
    public static List<SearchResult> replicates(
            NormalScores scores, GaussianEntropy entropy, Replication search, int count, SearchMonitor monitor) {
        RandomGenerator random = Draws.from(search.seed());
        double[][] columns = new double[scores.scores().length][];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = scores.scores()[i].clone();
        }
        List<SearchResult> replicates = new ArrayList<>();
        for (int r = 0; r < count; r++) {
            monitor.stopIfAsked((double) r / count);
            for (int i = 1; i < columns.length; i++) {
                shuffle(columns[i], random);
            }
            replicates.add(search.search(Covariance.of(columns), entropy));
        }
        return replicates;
    }

    private static void shuffle(double[] column, RandomGenerator random) {
        for (int i = column.length - 1; i > 0; i--) {
            int j = (int) Math.unsignedMultiplyHigh(random.nextLong(), i + 1L);
            double score = column[i];
            column[i] = column[j];
            column[j] = score;
        }
    }
}
