package io.omegascope.info;

/// How the multiplets of lowest and highest O-information are looked for. The two that do not look at all multiplets
/// find sets of up to thirty of any number of variables, count no degenerate ones, and claim no optimum; of up to
/// twenty variables they look at all multiplets after all, which takes less time.
public enum SearchMethod {
    /// All of them, up to thirty variables: the answer is exact.
    EXHAUSTIVE {
        @Override
        public SearchResult search(
                double[][] covariance, GaussianEntropy entropy, SearchOptions options, long seed, SearchMonitor m) {
            return MultipletSearch.search(covariance, entropy, options, m);
        }
    },
    /// Grown one variable at a time: fast, and good where what is best together is good in part.
    GREEDY {
        @Override
        public SearchResult search(
                double[][] covariance, GaussianEntropy entropy, SearchOptions options, long seed, SearchMonitor m) {
            return isSmall(covariance)
                    ? EXHAUSTIVE.search(covariance, entropy, options, seed, m)
                    : new GreedySearch(covariance, entropy, options, seed).result(m);
        }
    },
    /// Simulated annealing: slower, and able to leave what is good in part.
    ANNEALING {
        @Override
        public SearchResult search(
                double[][] covariance, GaussianEntropy entropy, SearchOptions options, long seed, SearchMonitor m) {
            return isSmall(covariance)
                    ? EXHAUSTIVE.search(covariance, entropy, options, seed, m)
                    : new AnnealingSearch(covariance, entropy, options, seed).result(m);
        }
    };

    private static final int SMALL = 20;

    private static boolean isSmall(double[][] covariance) {
        return covariance.length <= SMALL;
    }

    /// @param covariance `[n][n]`, symmetric
    /// @param seed       of random starts and moves, where there are any
    /// @throws java.util.concurrent.CancellationException when the monitor ends it
    public abstract SearchResult search(
            double[][] covariance, GaussianEntropy entropy, SearchOptions options, long seed, SearchMonitor monitor);
}
