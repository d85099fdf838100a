package io.omegascope.info;

import java.util.random.RandomGenerator;
import smile.math.special.Erf;

/// The transform to normal scores, which keeps a variable's order and forgets its marginal distribution.
///
/// A sample of rank r among n becomes Φ⁻¹(r / (n + 1)), less the mean of the column. See Ince et al., *A
/// statistical framework for neuroimaging data analysis based on mutual information estimated via a Gaussian
/// copula* (2017). What follows from covariances of such scores sees only what pairs of variables tell: synergy of
/// z = x + y + noise is seen, that of a true XOR is not.
public final class GaussianCopula {
    /// The scores of the last number of samples: all snapshots of a run have the same.
    private static volatile double[] lastTable = {};

    private final Ties ties;
    private final RandomGenerator random;

    /// @param seed breaks ties where they are broken at random
    public GaussianCopula(Ties ties, long seed) {
        this.ties = ties;
        random = Draws.from(seed);
    }

    /// @param columns `[variables][samples]`, finite
    public static NormalScores transform(double[][] columns, Ties ties, long seed) {
        GaussianCopula copula = new GaussianCopula(ties, seed);
        double[][] scores = new double[columns.length][];
        double[] tied = new double[columns.length];
        for (int i = 0; i < columns.length; i++) {
            scores[i] = columns[i].clone();
            tied[i] = copula.transform(scores[i]);
        }
        return new NormalScores(scores, tied);
    }

    /// Puts the normal scores of one variable in the place of its values.
    ///
    /// @param values finite; overwritten
    /// @return the share of samples that another sample equals
    public double transform(double[] values) {
        int[] order = Ranking.order(values);
        double[] table = table(values.length);
        double[] scores = new double[values.length];
        int tied = 0;
        for (int from = 0, to; from < order.length; from = to) {
            to = endOfTie(values, order, from);
            tied += to - from > 1 ? to - from : 0;
            score(order, from, to, table, scores);
        }
        demean(scores);
        System.arraycopy(scores, 0, values, 0, scores.length);
        return values.length == 0 ? 0 : (double) tied / values.length;
    }

    /// Scores the equal samples `order[from]` to `order[to - 1]`.
    private void score(int[] order, int from, int to, double[] table, double[] scores) {
        if (ties == Ties.RANDOM) {
            Draws.shuffle(order, from, to, random);
        }
        for (int i = from; i < to; i++) {
            scores[order[i]] = ties == Ties.AVERAGE ? table[from + 1 + to] : table[2 * (i + 1)];
        }
    }

    static int endOfTie(double[] values, int[] order, int from) {
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
    static double[] table(int samples) {
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
