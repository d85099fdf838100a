package io.omegascope.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.omegascope.net.Precision;
import io.omegascope.net.Weights;
import io.omegascope.run.RunConfig;
import io.omegascope.run.Snapshot;
import io.omegascope.task.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckpointsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void weightsReadBackBitByBit(Precision precision) throws IOException {
        Checkpoints checkpoints = new Checkpoints(folder);
        Snapshot written = Samples.snapshot(123, precision == Precision.FLOAT64);
        checkpoints.write(written, precision);
        assertSame(written, checkpoints.read(123));
    }

    @ParameterizedTest
    @EnumSource
    void squaresOfTheOptimiserReadBackBesideThem(Precision precision) throws IOException {
        Checkpoints checkpoints = new Checkpoints(folder);
        Snapshot weights = Samples.snapshot(123, precision == Precision.FLOAT64);
        Weights squares = Samples.snapshot(124, precision == Precision.FLOAT64).weights();
        checkpoints.write(new Snapshot(123, weights.weights(), Optional.of(squares)), precision);
        Snapshot read = checkpoints.read(123);
        assertSame(weights, read);
        assertSame(new Snapshot(123, squares), new Snapshot(123, read.squares().orElseThrow()));
    }

    @Test
    void largeWeightsAndStrangeNumbersReadBack() throws IOException {
        double[] w1 = new double[388 * 4096];
        Arrays.setAll(w1, i -> (float) (i * 1e-3));
        double[] b1 = new double[4096];
        b1[0] = -0.0;
        b1[1] = Float.MIN_VALUE;
        b1[2] = Double.NaN;
        b1[3] = Double.NEGATIVE_INFINITY;
        Snapshot written = new Snapshot(1_000_000, Weights.of(388, 4096, 1, w1, b1, new double[4096]));
        Checkpoints checkpoints = new Checkpoints(folder);
        checkpoints.write(written, Precision.FLOAT32);
        assertSame(written, checkpoints.read(1_000_000));
    }

    @Test
    void aMissingOrDamagedFileIsNamed() throws IOException {
        Checkpoints checkpoints = new Checkpoints(folder);
        Path file = folder.resolve("epoch-000007.npz");
        assertEquals(
                file + " is missing: no weights are kept for epoch 7.", Samples.refusal(() -> checkpoints.read(7)));
        checkpoints.write(Samples.snapshot(7, true), Precision.FLOAT64);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(file, Arrays.copyOf(whole, length));
            String sentence = Samples.refusal(() -> checkpoints.read(7));
            assertEquals(0, sentence.indexOf(file + " cannot be read: "), sentence);
        }
    }

    @Test
    void weightsOfAnotherNetworkAreRefusedWithWhatIsWrong() throws IOException {
        Checkpoints checkpoints = new Checkpoints(folder);
        Path file = folder.resolve("epoch-000007.npz");
        RunConfig config = Samples.config();
        Task.Shape shape = config.task().shape();
        int width = shape.width();
        int outputs = shape.outputs();
        write(checkpoints, width, 250, outputs, 250);
        assertEquals(
                width, checkpoints.read(7, config).weights().layers().getFirst().inputs());
        for (int[] wrong : new int[][] {{width, 100, outputs, 100}, {width - 1, 250, outputs, 250}}) {
            write(checkpoints, wrong);
            assertEquals(
                    "%s does not belong to this run: w1 is %d x %d, and the configuration asks for %d x 250."
                            .formatted(file, wrong[0], wrong[1], width),
                    Samples.refusal(() -> checkpoints.read(7, config)));
        }
        write(checkpoints, width, 250, 3, 250);
        assertEquals(
                "%s does not belong to this run: w2 is 250 x 3, and the configuration asks for 250 x %d."
                        .formatted(file, outputs),
                Samples.refusal(() -> checkpoints.read(7, config)));
        write(checkpoints, width, 250, outputs, 0);
        assertEquals(
                file + " does not belong to this run: b1 is missing, and the configuration asks for 250.",
                Samples.refusal(() -> checkpoints.read(7, config)));
    }

    private static void write(Checkpoints checkpoints, int... shape) throws IOException {
        Weights weights = Weights.of(
                shape[0],
                shape[1],
                shape[2],
                new double[shape[0] * shape[1]],
                new double[shape[3]],
                new double[shape[1] * shape[2]]);
        checkpoints.write(new Snapshot(7, weights), Precision.FLOAT32);
    }

    private static void assertSame(Snapshot expected, Snapshot actual) {
        assertEquals(expected.epoch(), actual.epoch());
        List<Weights.Part> wanted = expected.weights().parts();
        List<Weights.Part> read = actual.weights().parts();
        assertEquals(wanted.size(), read.size());
        for (int i = 0; i < wanted.size(); i++) {
            assertEquals(wanted.get(i).name(), read.get(i).name());
            assertEquals(wanted.get(i).rows(), read.get(i).rows());
            assertArrayEquals(bits(wanted.get(i).values()), bits(read.get(i).values()));
        }
    }

    private static long[] bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
    }
}
