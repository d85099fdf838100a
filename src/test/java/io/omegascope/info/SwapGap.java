package io.omegascope.info;

import java.util.Random;

/// How far the searches that do not look at all multiplets stay behind the one that does: the largest share of the
/// exhaustive extreme that is missed, over orders and random covariances. Run by hand.
final class SwapGap {
    private SwapGap() {}

    public static void main(String[] arguments) {
        for (int variables : new int[] {12, 16, 20, 24}) {
            for (SearchMethod method : new SearchMethod[] {SearchMethod.GREEDY, SearchMethod.ANNEALING}) {
                report(variables, method);
            }
        }
    }

    private static void report(int variables, SearchMethod method) {
        GaussianEntropy entropy = new GaussianEntropy(1000, true);
        SearchOptions options = new SearchOptions(3, 10, 1, 2);
        double most = 0;
        int missed = 0;
        int all = 0;
        long nanoseconds = 0;
        for (int seed = 0; seed < 20; seed++) {
            double[][] covariance = covariance(variables, seed);
            SearchResult best = MultipletSearch.search(covariance, entropy, options, SearchMonitor.NONE);
            long start = System.nanoTime();
            SearchResult found = method == SearchMethod.GREEDY
                    ? new GreedySearch(covariance, entropy, options, seed).result(SearchMonitor.NONE)
                    : new AnnealingSearch(covariance, entropy, options, seed).result(SearchMonitor.NONE);
            nanoseconds += System.nanoTime() - start;
            for (OrderExtremes o : best.orders()) {
                OrderExtremes f = found.ofOrder(o.order()).orElseThrow();
                double gap = Math.max(gap(o.min(), f.min()), gap(o.max(), f.max()));
                most = Math.max(most, gap);
                missed += gap(o.min(), f.min()) > 1e-9 ? 1 : 0;
                missed += gap(o.max(), f.max()) > 1e-9 ? 1 : 0;
                all += 2;
            }
        }
        System.out.printf(
                "%d variables, %s: %d of %d extremes missed, by %.2f%% at most; %.0f ms a search%n",
                variables, method, missed, all, 100 * most, nanoseconds / 20e6);
    }

    private static double gap(OInformation best, OInformation found) {
        return Math.abs(best.value() - found.value()) / Math.abs(best.value());
    }

    private static double[][] covariance(int variables, long seed) {
        Random random = new Random(seed);
        double[][] columns = Samples.independent(random, variables, 1000);
        for (int i = 1; i < variables; i++) {
            columns[i] = Samples.noisySum(random, columns[i], columns[random.nextInt(i)], 0.8);
        }
        return Covariance.of(columns);
    }
}
