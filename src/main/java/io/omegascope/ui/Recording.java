package io.omegascope.ui;

import io.omegascope.cluster.Clustering;
import io.omegascope.cluster.ClusteringMethod;
import io.omegascope.info.Ties;
import io.omegascope.run.Measurement;
import io.omegascope.run.MeasurementConfig;
import io.omegascope.run.NullModel;
import io.omegascope.store.ActivationFile;
import java.nio.file.Path;

/// An open file of activations, to be measured.
public record Recording(Path path, ActivationFile file) {
    /// Without clusters each column is a variable; more of them have too many multiplets.
    public static final int MOST_COLUMNS = MeasurementConfig.MOST_CLUSTERS;

    /// @param clusters 0 for none
    public record Options(int clusters, ClusteringMethod clustering, Ties ties, NullModel nullModel) {
        private static final int PERMUTATIONS = 200;
        private static final int RANDOM_CLUSTERS = 50;

        MeasurementConfig measurement() {
            return MeasurementConfig.PAPER
                    .withClusters(clusters == 0 ? MeasurementConfig.PAPER.clusters() : clusters)
                    .withClustering(clustering)
                    .withTies(ties)
                    .withNull(nullModel, replicates(nullModel));
        }

        static int replicates(NullModel model) {
            return switch (model) {
                case PERMUTATION -> PERMUTATIONS;
                case RANDOM_CLUSTERS -> RANDOM_CLUSTERS;
                case NONE, UNTRAINED -> 1;
            };
        }

        Measurement procedure() {
            Measurement clustered = Measurement.of(measurement());
            return clusters == 0 ? clustered.with(Clustering.SINGLE) : clustered;
        }
    }

    public String name() {
        return String.valueOf(path.getFileName());
    }

    public int units() {
        return file.steps().getFirst().units();
    }

    public int samples() {
        return file.steps().getFirst().samples();
    }

    /// `12 steps of 1,000 samples of 64 columns`.
    public String shape() {
        int steps = file.steps().size();
        String matrix = "%,d samples of %,d columns".formatted(samples(), units());
        return file.isTrajectory() ? "%,d step%s of ".formatted(steps, steps == 1 ? "" : "s") + matrix : matrix;
    }

    Subject.Recording subject(Options options) {
        return new Subject.Recording(
                path, file.steps().size(), samples(), units(), options.clusters() > 0, options.measurement());
    }
}
