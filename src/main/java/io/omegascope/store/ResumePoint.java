package io.omegascope.store;

import io.omegascope.net.LearnerState;
import io.omegascope.net.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jetbrains.bio.npy.NpzFile;

/// `resume.npz`: from where a run can be taken up again. Beside the arrays of weights it holds the moments of the
/// optimiser, `mean_w1`, `square_w1` and so on, `steps`, and `norm`, the norm of the first weights. It is replaced as
/// a whole, on the disk before the name, and gone when the run is finished.
final class ResumePoint {
    private static final String MEAN = "mean_";
    private static final String SQUARE = "square_";

    private final Path file;

    ResumePoint(RunFolder folder) {
        file = folder.path().resolve("resume.npz");
    }

    void write(LearnerState state, Precision precision) throws IOException {
        AtomicFile.replaceSafely(file, part -> {
            try (NpzFile.Writer npz = NpzFile.write(part, false)) {
                WeightArrays.write(npz, "", state.weights(), precision);
                WeightArrays.write(npz, MEAN, state.mean(), precision);
                WeightArrays.write(npz, SQUARE, state.square(), precision);
                npz.write("steps", new int[] {state.steps()}, new int[] {1});
                npz.write("norm", new double[] {state.norm()}, new int[] {1});
            }
        });
    }

    /// Empty where there is none, or none that is whole: the run then starts again from its first weights.
    Optional<LearnerState> read() {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(load());
        } catch (IOException | RuntimeException _) {
            // The library reports a damaged archive through several kinds of exceptions.
            return Optional.empty();
        }
    }

    private LearnerState load() throws IOException {
        return FileRefusal.reading(file, () -> {
            try (NpzFile.Reader npz = NpzFile.read(file)) {
                return new LearnerState(
                        WeightArrays.read(npz, ""),
                        WeightArrays.read(npz, MEAN),
                        WeightArrays.read(npz, SQUARE),
                        npz.get("steps", WeightArrays.BUFFER).asIntArray()[0],
                        npz.get("norm", WeightArrays.BUFFER).asDoubleArray()[0]);
            }
        });
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
