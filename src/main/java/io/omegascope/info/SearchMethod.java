package io.omegascope.info;

/// How the multiplets of lowest and highest O-information are looked for. The two that do not look at all multiplets
/// find sets of up to thirty of any number of variables, count no degenerate ones, and claim no optimum; of up to
/// twenty variables they look at all multiplets after all, which takes less time.
public enum SearchMethod {
    /// All of them, up to thirty variables: the answer is exact.
    EXHAUSTIVE,
    /// Grown one variable at a time: fast, and good where what is best together is good in part.
    GREEDY,
    /// Simulated annealing: slower, and able to leave what is good in part.
    ANNEALING;

    private static final int SMALL = 20;

    /// @param covariance `[n][n]`, symmetric
    /// @param seed       of random starts and moves, where there are any
    /// @throws java.util.concurrent.CancellationException when the monitor ends it
    public SearchResult search(
            double[][] covariance, GaussianEntropy entropy, SearchOptions options, long seed, SearchMonitor monitor) {
        return switch (covariance.length <= SMALL ? EXHAUSTIVE : this) {
            case EXHAUSTIVE -> MultipletSearch.search(covariance, entropy, options, monitor);
            case GREEDY -> new GreedySearch(covariance, entropy, options, seed).result(monitor);
            case ANNEALING -> new AnnealingSearch(covariance, entropy, options, seed).result(monitor);
        };
    }
}
