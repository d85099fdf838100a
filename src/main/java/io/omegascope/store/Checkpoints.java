package io.omegascope.store;

import io.omegascope.net.Precision;
import io.omegascope.net.Weights;
import io.omegascope.run.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jetbrains.bio.npy.NpyArray;
import org.jetbrains.bio.npy.NpzFile;

/// Kept weights: one NumPy archive an epoch with the arrays `w1 [inputs][neurons]`, `b1 [neurons]` and
/// `w2 [neurons][classes]`, in the precision that the network trains in.
final class Checkpoints {
    private final Path folder;

    Checkpoints(Path folder) {
        this.folder = folder;
    }

    Path file(int epoch) {
        return folder.resolve("epoch-%06d.npz".formatted(epoch));
    }

    void write(Snapshot snapshot, Precision precision) throws IOException {
        Weights w = snapshot.weights();
        AtomicFile.replace(file(snapshot.epoch()), part -> {
            try (NpzFile.Writer npz = NpzFile.write(part, false)) {
                write(npz, "w1", w.w1(), precision, w.inputs(), w.hidden());
                write(npz, "b1", w.b1(), precision, w.hidden());
                write(npz, "w2", w.w2(), precision, w.hidden(), w.classes());
            }
        });
    }

    Snapshot read(int epoch) throws IOException {
        Path file = file(epoch);
        if (!Files.isRegularFile(file)) {
            throw new IOException("%s is missing: no weights are kept for epoch %d.".formatted(file, epoch));
        }
        return new Snapshot(epoch, FileRefusal.reading(file, () -> read(file)));
    }

    private static void write(NpzFile.Writer npz, String name, double[] values, Precision precision, int... shape) {
        switch (precision) {
            case FLOAT32 -> npz.write(name, narrow(values), shape);
            case FLOAT64 -> npz.write(name, values, shape);
        }
    }

    // The library reports a damaged archive through several kinds of RuntimeException.
    private static Weights read(Path file) throws IOException {
        try (NpzFile.Reader npz = NpzFile.read(file)) {
            NpyArray w1 = npz.get("w1", 1 << 18);
            NpyArray w2 = npz.get("w2", 1 << 18);
            return new Weights(
                    w1.getShape()[0],
                    w1.getShape()[1],
                    w2.getShape()[1],
                    widen(w1),
                    widen(npz.get("b1", 1 << 18)),
                    widen(w2));
        } catch (RuntimeException e) {
            throw new IOException("it is damaged", e);
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
