package io.omegascope.task;

import java.util.Arrays;

/// Gives every feature mean 0 and variance 1 over the training samples; one that is constant there becomes 0.
final class Standardisation {
    private Standardisation() {}

    static Dataset of(Dataset data) {
        if (!(data.all().inputs() instanceof Inputs.Rows inputs)) {
            return data;
        }
        double[][] rows = new double[inputs.samples()][inputs.width()];
        for (int feature = 0; feature < inputs.width(); feature++) {
            standardise(inputs.rows(), data.train(), feature, rows);
        }
        Batch all = new Batch(new Inputs.Rows(rows, inputs.width()), data.all().targets());
        return new Dataset(all, data.train(), data.test());
    }

    private static void standardise(double[][] from, int[] train, int feature, double[][] to) {
        double mean = Arrays.stream(train)
                .mapToDouble(s -> from[s][feature])
                .average()
                .orElse(0);
        double variance = Arrays.stream(train)
                .mapToDouble(s -> (from[s][feature] - mean) * (from[s][feature] - mean))
                .average()
                .orElse(0);
        for (int s = 0; s < from.length; s++) {
            to[s][feature] = variance > 0 ? (from[s][feature] - mean) / Math.sqrt(variance) : 0;
        }
    }
}
