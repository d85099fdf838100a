package io.omegascope.run;

import io.omegascope.cluster.Activations;
import io.omegascope.cluster.Pooling;
import io.omegascope.info.GaussianCopula;
import io.omegascope.info.GaussianEntropy;
import io.omegascope.info.SearchMonitor;
import io.omegascope.info.SearchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// The random-cluster null: the neurons dealt out at random to clusters of the sizes that were found, pooled and
/// searched in the same way.
final class RandomClusters {
    private RandomClusters() {}

    /// @param labels the cluster of each unit
    static List<SearchResult> replicates(
            Activations activations, int[] labels, Measurement measurement, int count, SearchMonitor monitor) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(measurement.seed());
        GaussianEntropy entropy = measurement.entropy(activations.samples());
        int[] dealt = labels.clone();
        List<SearchResult> replicates = new ArrayList<>();
        for (int r = 0; r < count; r++) {
            monitor.stopIfAsked((double) r / count);
            shuffle(dealt, random);
            double[][] pooled = Pooling.means(activations, dealt);
            double[][] covariance = GaussianCopula.transform(pooled, measurement.ties(), measurement.seed())
                    .covariance();
            replicates.add(measurement.find(covariance, entropy, SearchMonitor.NONE));
        }
        return replicates;
    }

    private static void shuffle(int[] labels, RandomGenerator random) {
        for (int i = labels.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int label = labels[i];
            labels[i] = labels[j];
            labels[j] = label;
        }
    }
}
