package io.omegascope.task;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Regression on y = g(⟨w, x⟩): inputs are standard normal, w is a direction that is drawn, and g is known to nobody
/// who learns. Ben Arous et al. 2021, Online stochastic gradient descent on non-convex losses from high-dimensional
/// inference; Kumar et al. 2024, Grokking as the transition from lazy to rich training dynamics.
///
/// @param dimensions of an input, 2 to 100000
public record SingleIndex(int dimensions, Link link, int trainSamples, int testSamples, double labelNoise)
        implements Task {
    /// The function g. All but the ReLU have mean 0 under a standard normal t; the polynomials have variance 1.
    public enum Link {
        /// He₂(t) / √2 = (t² − 1) / √2, of information exponent 2.
        HERMITE_2,
        /// He₃(t) / √6 = (t³ − 3t) / √6, of information exponent 3.
        HERMITE_3,
        RELU,
        SINE;

        double of(double t) {
            return switch (this) {
                case HERMITE_2 -> (t * t - 1) / Math.sqrt(2);
                case HERMITE_3 -> (t * t * t - 3 * t) / Math.sqrt(6);
                case RELU -> Math.max(0, t);
                case SINE -> Math.sin(t);
            };
        }
    }

    public SingleIndex {
        Allowed.range("Dimensions", dimensions, 2, 100_000);
        Allowed.drawn(trainSamples, testSamples, dimensions);
        Allowed.deviation(labelNoise);
    }

    @Override
    public String key() {
        return "single-index";
    }

    @Override
    public String title() {
        return "Single index in %d dimensions".formatted(dimensions);
    }

    @Override
    public boolean hasClasses() {
        return false;
    }

    @Override
    public Shape shape() {
        return new Shape(dimensions, 1);
    }

    @Override
    public Dataset dataset(long seed) {
        RandomGenerator random = Draw.from(seed);
        double[] w = Draw.direction(dimensions, random);
        double[][] rows = Draw.normal(trainSamples + testSamples, dimensions, random);
        double[][] values = Arrays.stream(rows)
                .map(x -> new double[] {link.of(Vectors.dot(w, x))})
                .toArray(double[][]::new);
        Batch all = new Batch(new Inputs.Rows(rows, dimensions), new Targets.Values(values, 1));
        return Draw.withNoise(Draw.firstForTraining(all, trainSamples), labelNoise, random);
    }
}
