package io.omegascope.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// All parameters of a network, or numbers in their shape, such as gradients. The arrays are owned by the record and
/// not written to after construction. Values of a float32 network are floats widened without loss.
///
/// @param embedding of symbols, where the network has one
/// @param layers    the hidden ones, in order, and the output layer
public record Weights(Optional<Embedding> embedding, List<Layer> layers) {
    /// @param e `[symbols][size]`, row-major: row a holds what symbol a becomes
    public record Embedding(int symbols, int size, double[] e) {
        public Embedding {
            checkLength("An embedding of " + symbols + " x " + size, e.length, symbols * size);
        }
    }

    /// @param w `[inputs][outputs]`, row-major: row i holds what input i adds to every output
    /// @param b `[outputs]`, or empty
    public record Layer(int inputs, int outputs, double[] w, double[] b) {
        public Layer {
            checkLength("A layer of " + inputs + " x " + outputs, w.length, inputs * outputs);
            checkLength("A bias of " + outputs, b.length, b.length == 0 ? 0 : outputs);
        }

        boolean hasBias() {
            return b.length > 0;
        }
    }

    public Weights {
        layers = List.copyOf(layers);
    }

    private static void checkLength(String what, int length, int needed) {
        if (length != needed) {
            throw new IllegalArgumentException("%s needs %d values, not %d.".formatted(what, needed, length));
        }
    }

    /// The paper's form: one hidden layer with a bias, and an output layer without.
    ///
    /// @param w1 `[inputs][hidden]`
    /// @param b1 `[hidden]`
    /// @param w2 `[hidden][outputs]`
    public static Weights of(int inputs, int hidden, int outputs, double[] w1, double[] b1, double[] w2) {
        return new Weights(
                Optional.empty(),
                List.of(new Layer(inputs, hidden, w1, b1), new Layer(hidden, outputs, w2, new double[0])));
    }

    public int hiddenLayers() {
        return layers.size() - 1;
    }

    /// Neurons in hidden layer `layer`, counted from 1.
    public int hidden(int layer) {
        return layers.get(layer - 1).outputs();
    }

    public int outputs() {
        return layers.getLast().outputs();
    }

    /// The arrays by name, in order: `embedding`, `w1`, `b1`, `w2` and so on; what the network lacks is left out.
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        embedding.ifPresent(e -> parts.add(new Part("embedding", e.symbols(), e.size(), e.e())));
        for (int l = 0; l < layers.size(); l++) {
            Layer layer = layers.get(l);
            parts.add(new Part("w" + (l + 1), layer.inputs(), layer.outputs(), layer.w()));
            if (layer.hasBias()) {
                parts.add(new Part("b" + (l + 1), 0, layer.outputs(), layer.b()));
            }
        }
        return parts;
    }

    /// @param rows   0 for a vector
    /// @param values `[rows][columns]`, or `[columns]`
    public record Part(String name, int rows, int columns, double[] values) {}

    /// Other numbers in the same shape.
    ///
    /// @param values the arrays, in the order of [#parts]
    public Weights like(IntFunction<double[]> values) {
        int[] next = {0};
        Optional<Embedding> e = embedding.map(old -> new Embedding(old.symbols(), old.size(), values.apply(next[0]++)));
        List<Layer> all = new ArrayList<>();
        for (Layer old : layers) {
            double[] w = values.apply(next[0]++);
            double[] b = old.hasBias() ? values.apply(next[0]++) : new double[0];
            all.add(new Layer(old.inputs(), old.outputs(), w, b));
        }
        return new Weights(e, all);
    }

    /// All arrays in one, in the order of [#parts].
    public double[] flat() {
        return parts().stream().flatMapToDouble(p -> Arrays.stream(p.values())).toArray();
    }

    /// Other numbers in the same shape, out of one array as [#flat] makes it.
    public Weights like(double[] flat) {
        int[] from = {0};
        List<Part> parts = parts();
        return like(i -> {
            int start = from[0];
            from[0] += parts.get(i).values().length;
            return Arrays.copyOfRange(flat, start, from[0]);
        });
    }

    /// Element by element, such as a sum.
    public Weights combine(Weights other, DoubleBinaryOperator operator) {
        List<Part> mine = parts();
        List<Part> theirs = other.parts();
        return like(i -> IntStream.range(0, mine.get(i).values().length)
                .mapToDouble(k -> operator.applyAsDouble(
                        mine.get(i).values()[k], theirs.get(i).values()[k]))
                .toArray());
    }

    /// The global L2 norm over all parameters.
    public double norm() {
        double sum = 0;
        for (Part part : parts()) {
            sum += squares(part.values());
        }
        return Math.sqrt(sum);
    }

    /// The network with the given neurons of hidden layer `layer` alone.
    public Weights only(int layer, int... neurons) {
        Layer in = layers.get(layer - 1);
        Layer out = layers.get(layer);
        Layer fewer = new Layer(
                in.inputs(),
                neurons.length,
                columns(in.w(), in.outputs(), neurons),
                in.hasBias() ? columns(in.b(), in.outputs(), neurons) : new double[0]);
        Layer fed = new Layer(neurons.length, out.outputs(), rows(out.w(), out.outputs(), neurons), out.b());
        return replaced(layer, fewer, fed);
    }

    /// The network whose hidden layer `layer` has `size` neurons, of which this one's are the given ones and all
    /// others are zero.
    public Weights placedAt(int layer, int[] neurons, int size) {
        Layer in = layers.get(layer - 1);
        Layer out = layers.get(layer);
        double[] w = new double[in.inputs() * size];
        double[] b = new double[in.hasBias() ? size : 0];
        double[] fed = new double[size * out.outputs()];
        for (int k = 0; k < neurons.length; k++) {
            for (int i = 0; i < in.inputs(); i++) {
                w[i * size + neurons[k]] = in.w()[i * in.outputs() + k];
            }
            if (in.hasBias()) {
                b[neurons[k]] = in.b()[k];
            }
            System.arraycopy(out.w(), k * out.outputs(), fed, neurons[k] * out.outputs(), out.outputs());
        }
        return replaced(layer, new Layer(in.inputs(), size, w, b), new Layer(size, out.outputs(), fed, out.b()));
    }

    private Weights replaced(int layer, Layer in, Layer out) {
        List<Layer> all = new ArrayList<>(layers);
        all.set(layer - 1, in);
        all.set(layer, out);
        return new Weights(embedding, all);
    }

    private static double[] columns(double[] values, int width, int... chosen) {
        double[] picked = new double[values.length / width * chosen.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = values[i / chosen.length * width + chosen[i % chosen.length]];
        }
        return picked;
    }

    private static double[] rows(double[] values, int width, int... chosen) {
        double[] picked = new double[chosen.length * width];
        for (int k = 0; k < chosen.length; k++) {
            System.arraycopy(values, chosen[k] * width, picked, k * width, width);
        }
        return picked;
    }

    private static double squares(double[] values) {
        return Arrays.stream(values).reduce(0, (sum, v) -> sum + v * v);
    }
}
