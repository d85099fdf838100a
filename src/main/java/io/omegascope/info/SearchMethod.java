package io.omegascope.info;

/// How the multiplets of lowest and highest O-information are looked for.
public enum SearchMethod {
    /// All of them, up to thirty variables: the answer is exact.
    EXHAUSTIVE {
        @Override
        public SearchResult search(
                double[][] covariance, GaussianEntropy entropy, SearchOptions options, long seed, SearchMonitor m) {
            return MultipletSearch.search(covariance, entropy, options, m);
        }
    };

    /// @param covariance `[n][n]`, symmetric
    /// @param seed       of random starts and moves, where there are any
    /// @throws java.util.concurrent.CancellationException when the monitor ends it
    public abstract SearchResult search(
            double[][] covariance, GaussianEntropy entropy, SearchOptions options, long seed, SearchMonitor monitor);
}
