package io.omegascope.run;

import io.omegascope.cluster.ClusteringMethod;
import io.omegascope.info.Ties;

/// How synergy and redundancy are measured at a snapshot.
///
/// @param inputs         which inputs the hidden activations are taken over
/// @param clusters       groups of neurons, the variables of the search, 3 to 24
/// @param biasCorrection whether Gaussian entropies get Ince's correction for the number of samples
/// @param nullModel      what every measurement is compared with
/// @param replicates     of the null model, 1 to 10000
/// @param bootstrap      replicates of the bootstrap over inputs, 0 for none, up to 10000
/// @param seed           of all that a measurement draws: null models, the bootstrap, random ties, random starts
public record MeasurementConfig(
        MeasuredInputs inputs,
        ClusteringMethod clustering,
        int clusters,
        Ties ties,
        boolean biasCorrection,
        NullModel nullModel,
        int replicates,
        int bootstrap,
        long seed) {
    public static final int MOST_CLUSTERS = 24;
    public static final int MOST_REPLICATES = 10_000;

    public MeasurementConfig {
        Check.range("Clusters", clusters, 3, MOST_CLUSTERS);
        Check.range("Null replicates", replicates, 1, MOST_REPLICATES);
        Check.range("Bootstrap", bootstrap, 0, MOST_REPLICATES);
    }

    /// As the paper measures, compared with twenty untrained networks.
    public static final MeasurementConfig PAPER = new MeasurementConfig(
            MeasuredInputs.ALL, ClusteringMethod.WARD, 10, Ties.AVERAGE, true, NullModel.UNTRAINED, 20, 0, 0);

    public MeasurementConfig withInputs(MeasuredInputs i) {
        return new MeasurementConfig(
                i, clustering, clusters, ties, biasCorrection, nullModel, replicates, bootstrap, seed);
    }

    public MeasurementConfig withClustering(ClusteringMethod c) {
        return new MeasurementConfig(inputs, c, clusters, ties, biasCorrection, nullModel, replicates, bootstrap, seed);
    }

    public MeasurementConfig withClusters(int c) {
        return new MeasurementConfig(
                inputs, clustering, c, ties, biasCorrection, nullModel, replicates, bootstrap, seed);
    }

    public MeasurementConfig withTies(Ties t) {
        return new MeasurementConfig(
                inputs, clustering, clusters, t, biasCorrection, nullModel, replicates, bootstrap, seed);
    }

    public MeasurementConfig withBiasCorrection(boolean b) {
        return new MeasurementConfig(inputs, clustering, clusters, ties, b, nullModel, replicates, bootstrap, seed);
    }

    public MeasurementConfig withNull(NullModel model, int count) {
        return new MeasurementConfig(inputs, clustering, clusters, ties, biasCorrection, model, count, bootstrap, seed);
    }

    public MeasurementConfig withBootstrap(int b) {
        return new MeasurementConfig(
                inputs, clustering, clusters, ties, biasCorrection, nullModel, replicates, b, seed);
    }

    public MeasurementConfig withSeed(long s) {
        return new MeasurementConfig(
                inputs, clustering, clusters, ties, biasCorrection, nullModel, replicates, bootstrap, s);
    }
}
