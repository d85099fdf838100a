package io.omegascope.run;

import io.omegascope.cluster.Activations;
import io.omegascope.cluster.Pooling;
import io.omegascope.info.Draws;
import io.omegascope.info.GaussianCopula;
import io.omegascope.info.GaussianEntropy;
import io.omegascope.info.SearchMonitor;
import io.omegascope.info.SearchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// The random-cluster null: the neurons dealt out at random to clusters of the sizes that were found, pooled and
/// searched in the same way.
final class RandomClusters {
    private RandomClusters() {}

    /// @param labels the cluster of each unit
    static List<SearchResult> replicates(
            Activations activations, int[] labels, Measurement measurement, int count, SearchMonitor monitor) {
        RandomGenerator random = Draws.from(measurement.seed());
        GaussianEntropy entropy = measurement.entropy(activations.samples());
        int[] dealt = labels.clone();
        List<SearchResult> replicates = new ArrayList<>();
        for (int r = 0; r < count; r++) {
            monitor.stopIfAsked((double) r / count);
            Draws.shuffle(dealt, 0, dealt.length, random);
            double[][] pooled = Pooling.means(activations, dealt);
            double[][] covariance = GaussianCopula.transform(pooled, measurement.ties(), measurement.seed())
                    .covariance();
            replicates.add(measurement.find(covariance, entropy, SearchMonitor.NONE));
        }
        return replicates;
    }
}
