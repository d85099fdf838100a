package io.omegascope.task;

/// Range checks of tasks, in a sentence.
final class Allowed {
    /// Samples of a task that draws them.
    static final int MOST_SAMPLES = 100_000;
    /// Samples times numbers of each.
    static final long MOST_NUMBERS = 1L << 26;

    private Allowed() {}

    static void range(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException("%s is %d; allowed is %d to %d.".formatted(name, value, min, max));
        }
    }

    static void range(String name, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(
                    "%s is %s; allowed is %s to %s.".formatted(name, plain(value), plain(min), plain(max)));
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /// The label noise of classes.
    static void share(double labelNoise) {
        range("Label noise", labelNoise, 0, 1);
    }

    /// The label noise of values.
    static void deviation(double labelNoise) {
        range("Label noise", labelNoise, 0, 1000);
    }

    /// What is drawn for training and for testing.
    static void drawn(int trainSamples, int testSamples, int width) {
        range("Training samples", trainSamples, 2, MOST_SAMPLES);
        range("Test samples", testSamples, 2, MOST_SAMPLES);
        if ((long) (trainSamples + testSamples) * width > MOST_NUMBERS) {
            throw new IllegalArgumentException("%d samples of %d numbers are %d numbers; allowed are up to %d."
                    .formatted(
                            trainSamples + testSamples,
                            width,
                            (long) (trainSamples + testSamples) * width,
                            MOST_NUMBERS));
        }
    }

    /// A share of `count` samples that leaves some on either side.
    static void trainFraction(double share, int count) {
        int train = (int) Math.floor(share * count);
        if (!(train >= 1 && train < count)) {
            throw new IllegalArgumentException(
                    "Train fraction is " + share + "; allowed is above 0 and below 1, with a sample on either side.");
        }
    }
}
