package io.omegascope.store;

import io.omegascope.cluster.Activations;
import io.omegascope.file.ArrayFile;
import io.omegascope.file.Numbers;
import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Activations of any network, saved as one matrix (rows are samples, columns are units) or as a trajectory of them
/// (steps, samples, units). The numbers stay in the file and are read as they are needed, so that it can be larger
/// than the memory.
///
/// The file must not change while it is open. Its steps cannot be read any more once it is closed.
public final class ActivationFile implements Closeable {
    /// Matrices of units by units that a clustering holds.
    private static final int SQUARES = 3;

    private static final int MOST_STEPS = 100_000;

    private final Arena arena;
    private final ArrayFile.Content content;
    private final List<Activations> steps;

    private ActivationFile(Arena arena, ArrayFile.Content content) {
        this.arena = arena;
        this.content = content;
        steps = StoredActivations.steps(content.header(), content.numbers());
    }

    /// @param file NumPy's `.npy` or `.npz` with one such array (float32 or float64, two or three dimensions), or
    ///     `.csv`
    /// @throws IOException in one sentence that names the file
    public static ActivationFile open(Path file) throws IOException {
        return opened(file, null);
    }

    /// @param file  NumPy's `.npz`
    /// @param array which of its arrays
    /// @throws IOException in one sentence that names the file
    public static ActivationFile open(Path file, String array) throws IOException {
        return opened(file, array);
    }

    private static ActivationFile opened(Path file, @Nullable String array) throws IOException {
        Arena arena = Arena.ofShared();
        try {
            ArrayFile.Content content = ArrayFile.open(file, array, arena);
            requireMemory(file, content.header().units());
            requireFewSteps(file, content.header().steps());
            ActivationFile opened = new ActivationFile(arena, content);
            if (!ArrayFile.endsWith(file, ".csv")) {
                opened.requireAllowed(file);
            }
            return opened;
        } catch (IOException | RuntimeException | Error e) {
            arena.close();
            throw e;
        }
    }

    /// One at least; all of the same shape.
    public List<Activations> steps() {
        return steps;
    }

    /// Whether the file has a dimension of steps, even if there is one step only.
    public boolean isTrajectory() {
        return content.header().isTrajectory();
    }

    /// What the file calls its units, in their order; empty if it does not name them.
    public List<String> unitNames() {
        return content.names();
    }

    @Override
    public void close() {
        arena.close();
    }

    private static void requireFewSteps(Path file, int steps) throws IOException {
        if (steps > MOST_STEPS) {
            throw new IOException("%s: it has %d steps; allowed are up to %d.".formatted(file, steps, MOST_STEPS));
        }
    }

    private static void requireMemory(Path file, int units) throws IOException {
        long needed = (long) units * units * Double.BYTES * SQUARES;
        if (needed > Runtime.getRuntime().maxMemory() / 4 * 3 || (long) units * units > Integer.MAX_VALUE) {
            throw new IOException(
                    "%s: comparing its %d units with one another takes %d MB of memory, which is more than there is; fewer units take less."
                            .formatted(file, units, needed >> 20));
        }
    }

    private void requireAllowed(Path file) throws IOException {
        if (StoredActivations.allAllowed(content.header(), content.numbers())) {
            return;
        }
        for (int step = 0; step < steps.size(); step++) {
            Activations activations = steps.get(step);
            for (int from = 0; from < activations.samples(); ) {
                int count = Math.min(Activations.BLOCK, activations.samples() - from);
                requireAllowed(file, step, activations.block(from, count));
                from += count;
            }
        }
    }

    private void requireAllowed(Path file, int step, Activations.Block block) throws IOException {
        for (int i = 0; i < block.count(); i++) {
            for (int j = 0; j < block.columns().length; j++) {
                double value = block.columns()[j][i];
                if (!Numbers.isAllowed(value)) {
                    String where = isTrajectory() ? "%s: step %d,".formatted(file, step) : file + ":";
                    throw Numbers.notAllowed(where, block.from() + i, j, value);
                }
            }
        }
    }
}
