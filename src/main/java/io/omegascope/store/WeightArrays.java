package io.omegascope.store;

import io.omegascope.net.Precision;
import io.omegascope.net.Weights;
import org.jetbrains.bio.npy.NpyArray;
import org.jetbrains.bio.npy.NpzFile;

/// Weights, and what has their shape, as arrays of a NumPy archive: `w1 [inputs][neurons]`, `b1 [neurons]` and
/// `w2 [neurons][classes]`, in the precision that the network trains in.
final class WeightArrays {
    static final int BUFFER = 1 << 18;

    private WeightArrays() {}

    static void write(NpzFile.Writer npz, String prefix, Weights w, Precision precision) {
        write(npz, prefix + "w1", w.w1(), precision, w.inputs(), w.hidden());
        write(npz, prefix + "b1", w.b1(), precision, w.hidden());
        write(npz, prefix + "w2", w.w2(), precision, w.hidden(), w.classes());
    }

    static Weights read(NpzFile.Reader npz, String prefix) {
        NpyArray w1 = npz.get(prefix + "w1", BUFFER);
        NpyArray w2 = npz.get(prefix + "w2", BUFFER);
        return new Weights(
                w1.getShape()[0],
                w1.getShape()[1],
                w2.getShape()[1],
                widen(w1),
                widen(npz.get(prefix + "b1", BUFFER)),
                widen(w2));
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
