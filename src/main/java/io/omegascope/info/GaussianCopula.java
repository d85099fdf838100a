package io.omegascope.info;

import java.util.Arrays;
import smile.math.special.Erf;

/// The transform to normal scores, which keeps a variable's order and forgets its marginal distribution.
///
/// A sample of rank r among n becomes Φ⁻¹(r / (n + 1)), less the mean of the column. See Ince et al., *A
/// statistical framework for neuroimaging data analysis based on mutual information estimated via a Gaussian
/// copula* (2017).
public final class GaussianCopula {
    /// The scores of the last number of samples: all snapshots of a run have the same.
    private static volatile double[] lastTable = {};

    private GaussianCopula() {}

    /// @param columns `[variables][samples]`, finite
    /// @return normal scores of the same shape
    public static double[][] normalScores(double[][] columns, Ties ties) {
        return Arrays.stream(columns).map(column -> normalScores(column, ties)).toArray(double[][]::new);
    }

    /// The demeaned normal scores of one variable.
    public static double[] normalScores(double[] values, Ties ties) {
        int[] order = Ranking.order(values);
        double[] table = table(values.length);
        double[] scores = new double[values.length];
        for (int from = 0, to; from < order.length; from = to) {
            to = ties == Ties.AVERAGE ? endOfTie(values, order, from) : from + 1;
            double score = table[from + 1 + to];
            for (int i = from; i < to; i++) {
                scores[order[i]] = score;
            }
        }
        demean(scores);
        return scores;
    }

    private static int endOfTie(double[] values, int[] order, int from) {
        int to = from + 1;
        while (to < order.length && values[order[to]] == values[order[from]]) {
            to++;
        }
        return to;
    }

    private static void demean(double[] scores) {
        double sum = 0;
        for (double score : scores) {
            sum += score;
        }
        double mean = sum / scores.length;
        for (int i = 0; i < scores.length; i++) {
            scores[i] -= mean;
        }
    }

    /// Scores by twice the rank, since the mean rank of a tie can end in one half: Φ⁻¹(h / 2(n + 1)) at h.
    private static double[] table(int samples) {
        double[] table = lastTable;
        int length = 2 * samples + 2;
        if (table.length != length) {
            table = new double[length];
            for (int twice = 1; twice <= samples; twice++) {
                double score = Math.sqrt(2) * Erf.inverfc((double) twice / (samples + 1));
                table[twice] = -score;
                table[length - twice] = score;
            }
            lastTable = table;
        }
        return table;
    }
}
