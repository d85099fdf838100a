package io.omegascope.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.omegascope.cluster.Activations;
import io.omegascope.net.Precision;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Skipped where there is no Python with NumPy.
class NumPyTest {
    @TempDir
    Path root;

    @BeforeEach
    void needNumPy() {
        assumeTrue(python("import numpy").isPresent(), "There is no Python with NumPy.");
    }

    @Test
    void theExampleOfTheDocumentationReadsARun() throws IOException {
        Path folder = root.resolve("a run");
        RunWriter writer = RunWriter.create(folder, Samples.config());
        for (int epoch : new int[] {0, 2}) {
            writer.append(Samples.snapshot(epoch, false));
            writer.append(Samples.metrics(epoch));
        }
        writer.append(new RunEvent.InfoProfile(2, Samples.profile(2)));
        writer.append(new RunEvent.InfoProfile(0, Samples.nothing()));
        writer.append(new RunEvent.StateChanged(new RunState.Finished(), 2));
        writer.settle();
        assertEquals(
                Samples.metrics(2).testAccuracy() + " 2 (6, 4) finished\n",
                python(example(), folder.toString()).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void weightsAreTheSameBitByBit(Precision precision) throws IOException {
        boolean wide = precision == Precision.FLOAT64;
        Checkpoints checkpoints = new Checkpoints(root);
        checkpoints.write(Samples.snapshot(5, wide), precision);
        String program = """
                import sys, numpy as np
                npz = np.load(sys.argv[1])
                for name in npz.files: print(name, npz[name].dtype, npz[name].shape, npz[name].tobytes().hex())
                """;
        var weights = Samples.snapshot(5, wide).weights();
        String type = wide ? "float64" : "float32";
        assertEquals(
                """
                w1 %s (6, 4) %s
                b1 %s (4,) %s
                w2 %s (4, 3) %s
                """.formatted(
                                type,
                                hex(weights.parts().get(0).values(), wide),
                                type,
                                hex(weights.parts().get(1).values(), wide),
                                type,
                                hex(weights.parts().get(2).values(), wide)),
                python(program, checkpoints.file(5).toString()).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"save", "savez", "savez_compressed"})
    void activationsAreThoseThatNumPySaved(String function) throws IOException {
        Path file = root.resolve(function.equals("save") ? "a.npy" : "a.npz");
        String program = """
                import sys, numpy as np
                np.%s(sys.argv[1], np.arange(24, dtype='float32').reshape(2, 4, 3))
                """.formatted(function);
        assertTrue(python(program, file.toString()).isPresent());
        try (ActivationFile opened = ActivationFile.open(file)) {
            assertEquals(2, opened.steps().size());
            Activations.Block block = opened.steps().get(1).block(1, 3);
            assertArrayEquals(new double[] {17, 20, 23}, block.columns()[2]);
        }
    }

    private static String hex(double[] values, boolean wide) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * (wide ? 8 : 4)).order(ByteOrder.nativeOrder());
        for (double v : values) {
            if (wide) {
                bytes.putDouble(v);
            } else {
                bytes.putFloat((float) v);
            }
        }
        return HexFormat.of().formatHex(bytes.array());
    }

    private static String example() throws IOException {
        Matcher block = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("src/docs/run-format.md")));
        assertTrue(block.find());
        return block.group(1);
    }

    /// What the program prints; empty if it cannot be run or fails.
    private static Optional<String> python(String program, String... arguments) {
        try {
            List<String> command = new ArrayList<>(List.of("python3", "-c", program));
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(out).filter(_ -> process.onExit().join().exitValue() == 0);
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
