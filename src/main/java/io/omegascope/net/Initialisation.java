package io.omegascope.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// How first weights are drawn, from the generator L64X128MixRandom: the embedding if there is one, then W1, b1, W2
/// and so on, each row by row. Embeddings are normal with variance 1 / length.
///
/// @param alpha         factor on every parameter (Liu et al. 2022)
/// @param zeroLastLayer whether the output layer starts at zero all the same
public record Initialisation(Initialiser initialiser, double alpha, boolean zeroLastLayer, Precision precision) {

    /// @param symbols of a task over pairs, else 0
    /// @param width   the length of an input vector
    public Weights weights(Architecture architecture, int symbols, int width, int outputs, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int size = architecture.embedding();
        Optional<Weights.Embedding> embedding = architecture.encoding() == Encoding.ONE_HOT || symbols == 0
                ? Optional.empty()
                : Optional.of(new Weights.Embedding(
                        symbols, size, draw(symbols * size, () -> alpha * random.nextGaussian() / Math.sqrt(size))));
        int inputs = embedding.isEmpty() ? width : architecture.encoding() == Encoding.EMBEDDED_SUM ? size : 2 * size;
        List<Weights.Layer> layers = new ArrayList<>();
        for (int l = 0; l < architecture.layers(); l++) {
            layers.add(layer(inputs, architecture.hidden(), architecture.biases() != Biases.NONE, random));
            inputs = architecture.hidden();
        }
        Weights.Layer last = layer(inputs, outputs, architecture.biases() == Biases.ALL, random);
        layers.add(
                zeroLastLayer
                        ? new Weights.Layer(inputs, outputs, new double[last.w().length], new double[last.b().length])
                        : last);
        return new Weights(embedding, layers);
    }

    private Weights.Layer layer(int in, int out, boolean bias, RandomGenerator random) {
        double[] w = draw(in * out, () -> initialiser.draw(in, out, alpha, random));
        boolean drawn = bias && initialiser == Initialiser.UNIFORM;
        double[] b = drawn ? draw(out, () -> initialiser.draw(in, out, alpha, random)) : new double[bias ? out : 0];
        return new Weights.Layer(in, out, w, b);
    }

    private double[] draw(int count, DoubleSupplier next) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            double value = next.getAsDouble();
            values[i] = precision == Precision.FLOAT32 ? (float) value : value;
        }
        return values;
    }
}
