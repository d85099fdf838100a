package io.omegascope.info;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// The bootstrap over samples: as many samples as there are, drawn with replacement, ranked and searched anew.
///
/// What varies is which inputs were measured, not the experiment: inputs that share residues are not independent, so
/// the band is no error of a training run. Seeds are the replicates of that. Copies of a sample share the mean of
/// their ranks; other ties are as in the scores.
public final class Bootstrap {
    private final double[][] scores;
    private final int samples;
    /// `[variables][samples]`: samples by rank, and whether each ranks as its predecessor does.
    private final int[][] order;

    private final boolean[][] level;
    private final double[] table;
    private final int[] copies;

    private Bootstrap(NormalScores measured) {
        scores = measured.scores();
        samples = measured.samples();
        order = new int[scores.length][];
        level = new boolean[scores.length][samples];
        for (int v = 0; v < scores.length; v++) {
            order[v] = Ranking.order(scores[v]);
            for (int i = 1; i < samples; i++) {
                level[v][i] = scores[v][order[v][i]] == scores[v][order[v][i - 1]];
            }
        }
        table = GaussianCopula.table(samples);
        copies = new int[samples];
    }

    /// @param measured the scores, not written to
    public static List<SearchResult> replicates(
            NormalScores measured, GaussianEntropy entropy, Replication search, int count, SearchMonitor monitor) {
        RandomGenerator random = Draws.from(search.seed());
        Bootstrap bootstrap = new Bootstrap(measured);
        List<SearchResult> replicates = new ArrayList<>();
        for (int r = 0; r < count; r++) {
            monitor.stopIfAsked((double) r / count);
            bootstrap.draw(random);
            replicates.add(search.search(bootstrap.covariance(), entropy));
        }
        return replicates;
    }

    private void draw(RandomGenerator random) {
        Arrays.fill(copies, 0);
        for (int i = 0; i < samples; i++) {
            copies[(int) Math.unsignedMultiplyHigh(random.nextLong(), samples)]++;
        }
    }

    private double[][] covariance() {
        double[][] weighted = new double[scores.length][samples];
        double[][] plain = new double[scores.length][samples];
        for (int v = 0; v < scores.length; v++) {
            score(v, plain[v]);
            for (int i = 0; i < samples; i++) {
                weighted[v][i] = copies[i] * plain[v][i];
            }
        }
        return Covariance.between(weighted, plain);
    }

    /// The scores of one variable among the drawn samples, less their mean over those.
    private void score(int v, double[] result) {
        int below = 0;
        double sum = 0;
        for (int from = 0, to; from < samples; from = to) {
            int drawn = copies[order[v][from]];
            to = from + 1;
            while (to < samples && level[v][to]) {
                drawn += copies[order[v][to++]];
            }
            double score = drawn == 0 ? 0 : table[2 * below + 1 + drawn];
            for (int i = from; i < to; i++) {
                result[order[v][i]] = score;
            }
            sum += drawn * score;
            below += drawn;
        }
        double mean = sum / samples;
        for (int i = 0; i < samples; i++) {
            result[i] -= mean;
        }
    }
}
