package io.omegascope.task;

import java.util.random.RandomGenerator;

/// Four Gaussian clusters in the corners of an XOR: an input is ±μ₁ or ±μ₂, each with the same chance, plus standard
/// normal noise; its class is 0 near ±μ₁ and 1 near ±μ₂. The two means are orthogonal, of the same length, and drawn.
/// Xu et al. 2023, Benign overfitting and grokking in ReLU networks for XOR cluster data.
///
/// @param dimensions of an input, 2 to 100000
/// @param signal     length of the means, above 0, at most 1000
public record XorClusters(int dimensions, double signal, int trainSamples, int testSamples, double labelNoise)
        implements Task {
    public XorClusters {
        Allowed.range("Dimensions", dimensions, 2, 100_000);
        if (!(signal > 0 && signal <= 1000)) {
            throw new IllegalArgumentException("Signal is " + signal + "; allowed is above 0 and at most 1000.");
        }
        Allowed.drawn(trainSamples, testSamples, dimensions);
        Allowed.share(labelNoise);
    }

    @Override
    public String key() {
        return "xor-clusters";
    }

    @Override
    public String title() {
        return "XOR clusters in %d dimensions".formatted(dimensions);
    }

    @Override
    public Shape shape() {
        return new Shape(dimensions, 2);
    }

    @Override
    public Dataset dataset(long seed) {
        RandomGenerator random = Draw.from(seed);
        double[] first = Draw.direction(dimensions, random);
        double[] other = Draw.normal(dimensions, random);
        Vectors.add(other, -Vectors.dot(first, other), first);
        double[][] means = {first, Vectors.normalised(other)};
        double[][] rows = Draw.normal(trainSamples + testSamples, dimensions, random);
        int[] classes = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int cluster = random.nextInt(4);
            classes[i] = cluster / 2;
            Vectors.add(rows[i], cluster % 2 == 0 ? signal : -signal, means[classes[i]]);
        }
        Batch all = new Batch(new Inputs.Rows(rows, dimensions), new Targets.Classes(classes, 2));
        return Draw.withNoise(Draw.firstForTraining(all, trainSamples), labelNoise, random);
    }
}
