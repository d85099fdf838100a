package io.omegascope.experiment.paper;

import io.omegascope.cluster.ClusteringMethod;
import io.omegascope.info.Ties;
import io.omegascope.run.MeasurementConfig;
import io.omegascope.run.NullModel;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// Other ways to measure the snapshots of a run that is trained already.
enum Variation {
    /// The random-cluster null at some epochs, part of every reproduction.
    RANDOM_CLUSTERS(c -> c.withNull(NullModel.RANDOM_CLUSTERS, 20)),
    TIES_ORDINAL(c -> c.withTies(Ties.ORDINAL)),
    TIES_RANDOM(c -> c.withTies(Ties.RANDOM)),
    TRAINING_INPUTS(MeasurementConfig::withTrainingInputs),
    CLUSTERS_6(c -> c.withClusters(6)),
    CLUSTERS_8(c -> c.withClusters(8)),
    CLUSTERS_12(c -> c.withClusters(12)),
    CLUSTERING_SPECTRAL(c -> c.withClustering(ClusteringMethod.SPECTRAL)),
    CLUSTERING_CORRELATION(c -> c.withClustering(ClusteringMethod.CORRELATION));

    /// Epochs of a null model, evenly spaced on a log axis.
    static final int NULL_EPOCHS = 20;

    private final UnaryOperator<MeasurementConfig> change;

    Variation(UnaryOperator<MeasurementConfig> change) {
        this.change = change;
    }

    boolean isNull() {
        return this == RANDOM_CLUSTERS;
    }

    MeasurementConfig of(MeasurementConfig config) {
        return change.apply(config.withNull(NullModel.NONE, config.replicates()));
    }

    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
