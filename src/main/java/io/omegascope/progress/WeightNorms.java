package io.omegascope.progress;

import io.omegascope.net.Weights;
import io.omegascope.task.Vectors;
import java.util.Map;
import java.util.TreeMap;

/// The L2 norm of the parameters of each layer, √(‖W_l‖² + ‖b_l‖²), and of the embedding. The squares add up to that
/// of the global norm.
final class WeightNorms {
    private static final String NAME = "weight-norm-";

    private WeightNorms() {}

    static Map<String, Double> of(Weights weights) {
        Map<String, Double> norms = new TreeMap<>();
        for (Weights.Part part : weights.parts()) {
            boolean isEmbedding = part.name().equals("embedding");
            norms.merge(
                    NAME + (isEmbedding ? part.name() : part.name().substring(1)),
                    Vectors.dot(part.values(), part.values()),
                    Double::sum);
        }
        norms.replaceAll((_, sum) -> Math.sqrt(sum));
        return norms;
    }
}
