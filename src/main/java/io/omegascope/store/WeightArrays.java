package io.omegascope.store;

import io.omegascope.net.Precision;
import io.omegascope.net.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jetbrains.bio.npy.NpyArray;
import org.jetbrains.bio.npy.NpzEntry;
import org.jetbrains.bio.npy.NpzFile;

/// Weights, and what has their shape, as arrays of a NumPy archive: `w1 [inputs][neurons]`, `b1 [neurons]`,
/// `w2 [neurons][outputs]` and so on, in the precision that the network trains in.
final class WeightArrays {
    static final int BUFFER = 1 << 18;

    private WeightArrays() {}

    static void write(NpzFile.Writer npz, String prefix, Weights weights, Precision precision) {
        for (Weights.Part part : weights.parts()) {
            int[] shape = part.rows() == 0 ? new int[] {part.columns()} : new int[] {part.rows(), part.columns()};
            write(npz, prefix + part.name(), part.values(), precision, shape);
        }
    }

    /// What is there under this prefix; the biases and the embedding need not be.
    static Weights read(NpzFile.Reader npz, String prefix) {
        Set<String> names = npz.introspect().stream().map(NpzEntry::getName).collect(Collectors.toSet());
        Optional<Weights.Embedding> embedding = Optional.empty();
        if (names.contains(prefix + "embedding")) {
            NpyArray e = npz.get(prefix + "embedding", BUFFER);
            embedding = Optional.of(new Weights.Embedding(e.getShape()[0], e.getShape()[1], widen(e)));
        }
        List<Weights.Layer> layers = new ArrayList<>();
        for (int l = 1; names.contains(prefix + "w" + l); l++) {
            NpyArray w = npz.get(prefix + "w" + l, BUFFER);
            String bias = prefix + "b" + l;
            double[] b = names.contains(bias) ? widen(npz.get(bias, BUFFER)) : new double[0];
            layers.add(new Weights.Layer(w.getShape()[0], w.getShape()[1], widen(w), b));
        }
        if (layers.size() < 2) {
            throw new IllegalArgumentException("there are no layers");
        }
        return new Weights(embedding, layers);
    }

    private static void write(NpzFile.Writer npz, String name, double[] values, Precision precision, int... shape) {
        switch (precision) {
            case FLOAT32 -> npz.write(name, narrow(values), shape);
            case FLOAT64 -> npz.write(name, values, shape);
        }
    }

    private static float[] narrow(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    private static double[] widen(NpyArray array) {
        if (!(array.getData() instanceof float[] floats)) {
            return array.asDoubleArray();
        }
        double[] values = new double[floats.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = floats[i];
        }
        return values;
    }
}
