package io.omegascope.net;

import io.omegascope.task.Batch;
import io.omegascope.task.Inputs;
import io.omegascope.task.Targets;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// Small batches and networks for the tests of this package.
final class Networks {
    private Networks() {}

    /// The paper's form and loss.
    static Recipe paper(Precision precision, boolean holdNorm) {
        return recipe(Architecture.paper(8), precision, Loss.CROSS_ENTROPY, Optimizer.adamW(holdNorm));
    }

    static Recipe recipe(Architecture architecture, Precision precision, Loss loss, Optimizer optimizer) {
        return new Recipe(architecture, precision, loss, optimizer);
    }

    /// Addition mod `p` of the pairs with the given indices a·p + b.
    static Batch addition(int p, int... pairs) {
        return new Batch(
                new Inputs.Pairs(
                        p,
                        IntStream.of(pairs).map(i -> i / p).toArray(),
                        IntStream.of(pairs).map(i -> i % p).toArray()),
                new Targets.Classes(
                        IntStream.of(pairs).map(i -> (i / p + i % p) % p).toArray(), p));
    }

    /// All pairs whose index leaves `rest` modulo `divisor`.
    static Batch every(int p, int divisor, int rest) {
        return addition(
                p, IntStream.range(0, p * p).filter(i -> i % divisor == rest).toArray());
    }

    /// Rows of numbers with values to be met.
    static Batch values(int samples, int width, int outputs) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        return new Batch(
                new Inputs.Rows(rows(samples, width, random), width),
                new Targets.Values(rows(samples, outputs, random), outputs));
    }

    private static double[][] rows(int samples, int width, RandomGenerator random) {
        double[][] rows = new double[samples][width];
        Arrays.stream(rows).forEach(row -> Arrays.setAll(row, _ -> random.nextGaussian()));
        return rows;
    }

    static Weights weights(int p, int hidden, Precision precision, long seed) {
        return weights(Architecture.paper(hidden), addition(p), precision, seed);
    }

    static Weights weights(Architecture architecture, Batch batch, Precision precision, long seed) {
        int symbols = batch.inputs() instanceof Inputs.Pairs p ? p.symbols() : 0;
        return new Initialisation(Initialiser.UNIFORM, 1, false, precision)
                .weights(
                        architecture,
                        symbols,
                        batch.inputs().width(),
                        batch.targets().outputs(),
                        seed);
    }
}
