package io.omegascope.run;

import io.omegascope.cluster.ClusteringMethod;
import io.omegascope.info.Ties;
import io.omegascope.net.Architecture;
import io.omegascope.progress.ProgressMeasure;
import java.util.List;

/// How synergy and redundancy are measured at a snapshot.
///
/// @param epochs         at which it is done
/// @param layer          the hidden layer whose neurons are measured, counted from 1
/// @param inputs         which inputs the hidden activations are taken over
/// @param clusters       groups of neurons, the variables of the search, 3 to 24
/// @param biasCorrection whether Gaussian entropies get Ince's correction for the number of samples
/// @param nullModel      what every measurement is compared with
/// @param replicates     of the null model, 1 to 10000
/// @param bootstrap      replicates of the bootstrap over inputs, 0 for none, up to 10000
/// @param progress       other measures of progress that are taken beside
/// @param seed           of all that a measurement draws: null models, the bootstrap, random ties, random starts
public record MeasurementConfig(
        MeasuredEpochs epochs,
        int layer,
        MeasuredInputs inputs,
        ClusteringMethod clustering,
        int clusters,
        Ties ties,
        boolean biasCorrection,
        NullModel nullModel,
        int replicates,
        int bootstrap,
        List<ProgressMeasure> progress,
        long seed) {
    public static final int MOST_CLUSTERS = 24;
    public static final int MOST_REPLICATES = 10_000;

    public MeasurementConfig {
        Check.range("Measured layer", layer, 1, Architecture.MOST_LAYERS);
        Check.range("Clusters", clusters, 3, MOST_CLUSTERS);
        Check.range("Null replicates", replicates, 1, MOST_REPLICATES);
        Check.range("Bootstrap", bootstrap, 0, MOST_REPLICATES);
        progress = List.copyOf(progress);
    }

    /// As the paper measures, compared with twenty untrained networks.
    public static final MeasurementConfig PAPER = new MeasurementConfig(
            MeasuredEpochs.DUE,
            1,
            MeasuredInputs.ALL,
            ClusteringMethod.WARD,
            10,
            Ties.AVERAGE,
            true,
            NullModel.UNTRAINED,
            20,
            0,
            List.of(),
            0);

    /// Nothing is measured, whatever else is said.
    public MeasurementConfig none() {
        return withEpochs(MeasuredEpochs.NONE)
                .withNull(NullModel.NONE, 1)
                .withBootstrap(0)
                .withProgress(List.of());
    }

    public MeasurementConfig withEpochs(MeasuredEpochs e) {
        return Components.with(this, "epochs", e);
    }

    public MeasurementConfig withTrainingInputs() {
        return Components.with(this, "inputs", MeasuredInputs.TRAINING);
    }

    public MeasurementConfig withClustering(ClusteringMethod c) {
        return Components.with(this, "clustering", c);
    }

    public MeasurementConfig withClusters(int c) {
        return Components.with(this, "clusters", c);
    }

    public MeasurementConfig withTies(Ties t) {
        return Components.with(this, "ties", t);
    }

    public MeasurementConfig withNull(NullModel model, int count) {
        return Components.with(Components.with(this, "nullModel", model), "replicates", count);
    }

    public MeasurementConfig withBootstrap(int b) {
        return Components.with(this, "bootstrap", b);
    }

    public MeasurementConfig withProgress(List<ProgressMeasure> p) {
        return Components.with(this, "progress", p);
    }

    public MeasurementConfig withSeed(long s) {
        return Components.with(this, "seed", s);
    }
}
