package io.omegascope.info;

/// How every replicate of a measurement is searched, which is how the measurement was, and the seed of what it draws.
public record Replication(SearchMethod method, SearchOptions options, long seed) {
    SearchResult search(double[][] covariance, GaussianEntropy entropy) {
        return method.search(covariance, entropy, options, seed, SearchMonitor.NONE);
    }
}
