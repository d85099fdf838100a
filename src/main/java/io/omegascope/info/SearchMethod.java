package io.omegascope.info;

/// How the multiplets of lowest and highest O-information are looked for. The two that do not look at all multiplets
/// find sets of up to thirty of any number of variables, count no degenerate ones, and claim no optimum.
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
            return new GreedySearch(covariance, entropy, options, seed).result(m);
        }
    },
    /// Simulated annealing: slower, and able to leave what is good in part.
    ANNEALING {
        @Override
        public SearchResult search(
                double[][] covariance, GaussianEntropy entropy, SearchOptions options, long seed, SearchMonitor m) {
            return new AnnealingSearch(covariance, entropy, options, seed).result(m);
        }
    };

    /// @param covariance `[n][n]`, symmetric
    /// @param seed       of random starts and moves, where there are any
    /// @throws java.util.concurrent.CancellationException when the monitor ends it
    public abstract SearchResult search(
            double[][] covariance, GaussianEntropy entropy, SearchOptions options, long seed, SearchMonitor monitor);
}
