package io.omegascope.experiment.paper;

import io.omegascope.cluster.ClusteringMethod;
import io.omegascope.info.Ties;
import io.omegascope.run.MeasurementConfig;
import io.omegascope.run.NullModel;
import java.util.Locale;

/// Other ways to measure the snapshots of a run that is trained already.
enum Variation {
    /// The random-cluster null at some epochs, part of every reproduction.
    RANDOM_CLUSTERS,
    TIES_ORDINAL,
    TIES_RANDOM,
    TRAINING_INPUTS,
    CLUSTERS_6,
    CLUSTERS_8,
    CLUSTERS_12,
    CLUSTERING_SPECTRAL,
    CLUSTERING_CORRELATION;

    /// Epochs of a null model, evenly spaced on a log axis.
    static final int NULL_EPOCHS = 20;

    boolean isNull() {
        return this == RANDOM_CLUSTERS;
    }

    MeasurementConfig of(MeasurementConfig config) {
        MeasurementConfig alone = config.withNull(NullModel.NONE, config.replicates());
        return switch (this) {
            case RANDOM_CLUSTERS -> config.withNull(NullModel.RANDOM_CLUSTERS, 20);
            case TIES_ORDINAL -> alone.withTies(Ties.ORDINAL);
            case TIES_RANDOM -> alone.withTies(Ties.RANDOM);
            case TRAINING_INPUTS -> alone.withTrainingInputs();
            case CLUSTERS_6 -> alone.withClusters(6);
            case CLUSTERS_8 -> alone.withClusters(8);
            case CLUSTERS_12 -> alone.withClusters(12);
            case CLUSTERING_SPECTRAL -> alone.withClustering(ClusteringMethod.SPECTRAL);
            case CLUSTERING_CORRELATION -> alone.withClustering(ClusteringMethod.CORRELATION);
        };
    }

    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
