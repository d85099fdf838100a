package io.omegascope.task;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// What tasks draw at random, from the generator L64X128MixRandom.
final class Draw {
    private Draw() {}

    static RandomGenerator from(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// The split: the training samples are the first ones of a Fisher–Yates shuffle.
    ///
    /// @param trainFraction of all samples; the number is rounded down
    static Dataset split(Batch all, double trainFraction, RandomGenerator random) {
        int train = (int) Math.floor(trainFraction * all.size());
        int[] order = shuffled(all.size(), random);
        return new Dataset(
                all,
                Arrays.stream(order, 0, train).sorted().toArray(),
                Arrays.stream(order, train, order.length).sorted().toArray());
    }

    /// The split of samples that were drawn one by one: the first ones are for training.
    static Dataset firstForTraining(Batch all, int train) {
        return new Dataset(
                all,
                IntStream.range(0, train).toArray(),
                IntStream.range(train, all.size()).toArray());
    }

    /// The same with noise on the targets of the training samples. Of classes the share is replaced, rounded to whole
    /// samples, each by one of the others drawn uniformly; to values a normal number of that deviation is added.
    static Dataset withNoise(Dataset clean, double labelNoise, RandomGenerator random) {
        if (labelNoise == 0) {
            return clean;
        }
        Targets noisy =
                switch (clean.all().targets()) {
                    case Targets.Classes c -> replaced(c, clean.train(), labelNoise, random);
                    case Targets.Values v -> shaken(v, clean.train(), labelNoise, random);
                };
        return new Dataset(new Batch(clean.all().inputs(), noisy), clean.train(), clean.test());
    }

    private static Targets.Classes replaced(Targets.Classes clean, int[] train, double share, RandomGenerator random) {
        int[] order = shuffled(train.length, random);
        int[] classes = clean.of().clone();
        for (int i = 0; i < Math.round(share * train.length); i++) {
            int sample = train[order[i]];
            int other = random.nextInt(clean.outputs() - 1);
            classes[sample] = other < classes[sample] ? other : other + 1;
        }
        return new Targets.Classes(classes, clean.outputs());
    }

    private static Targets.Values shaken(Targets.Values clean, int[] train, double deviation, RandomGenerator random) {
        double[][] rows = Arrays.stream(clean.rows()).map(double[]::clone).toArray(double[][]::new);
        for (int sample : train) {
            for (int output = 0; output < clean.outputs(); output++) {
                rows[sample][output] += deviation * random.nextGaussian();
            }
        }
        return new Targets.Values(rows, clean.outputs());
    }

    /// @return `[count][length]`: independent standard normal numbers
    static double[][] normal(int count, int length, RandomGenerator random) {
        double[][] rows = new double[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = normal(length, random);
        }
        return rows;
    }

    static double[] normal(int length, RandomGenerator random) {
        double[] row = new double[length];
        for (int i = 0; i < length; i++) {
            row[i] = random.nextGaussian();
        }
        return row;
    }

    /// A vector of length 1, uniform on the sphere.
    static double[] direction(int length, RandomGenerator random) {
        return Vectors.normalised(normal(length, random));
    }

    private static int[] shuffled(int count, RandomGenerator random) {
        int[] order = IntStream.range(0, count).toArray();
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }
}
