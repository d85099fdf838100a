package io.omegascope.store;

import io.omegascope.file.FileRefusal;
import io.omegascope.file.SoundNpz;
import io.omegascope.net.LearnerState;
import io.omegascope.net.Precision;
import io.omegascope.net.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jetbrains.bio.npy.NpzEntry;
import org.jetbrains.bio.npy.NpzFile;

/// `resume.npz`: from where a run can be taken up again. Beside the arrays of weights it holds the moments of the
/// optimiser, `mean_w1`, `square_w1` and so on, `epoch`, `steps`, and `norm`, the norm of the first weights. It is
/// replaced as a whole, on the disk before the name, and gone when the run is finished.
final class ResumePoint {
    /// Every moment of the optimiser has this array.
    private static final String FIRST = "_w1";

    private final Path file;

    ResumePoint(RunFolder folder) {
        file = folder.path().resolve("resume.npz");
    }

    /// @param epoch that the state was reached at
    record Kept(int epoch, LearnerState state) {}

    void write(Kept kept, Precision precision) throws IOException {
        LearnerState state = kept.state();
        AtomicFile.replaceSafely(file, part -> {
            try (NpzFile.Writer npz = NpzFile.write(part, false)) {
                WeightArrays.write(npz, "", state.weights(), precision);
                state.moments().forEach((name, m) -> WeightArrays.write(npz, name + "_", m, precision));
                npz.write("epoch", new int[] {kept.epoch()}, new int[] {1});
                npz.write("steps", new int[] {state.steps()}, new int[] {1});
                npz.write("norm", new double[] {state.norm()}, new int[] {1});
            }
        });
    }

    /// Empty where there is none, or none that is whole: the run then starts again from its first weights.
    Optional<Kept> read() {
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

    private Kept load() throws IOException {
        return FileRefusal.reading(file, () -> {
            SoundNpz.require(file);
            try (NpzFile.Reader npz = NpzFile.read(file)) {
                Map<String, Weights> moments = new TreeMap<>();
                for (NpzEntry entry : npz.introspect()) {
                    if (entry.getName().endsWith(FIRST)) {
                        String name =
                                entry.getName().substring(0, entry.getName().length() - FIRST.length());
                        moments.put(name, WeightArrays.read(npz, name + "_"));
                    }
                }
                int steps = npz.get("steps", WeightArrays.BUFFER).asIntArray()[0];
                double norm = npz.get("norm", WeightArrays.BUFFER).asDoubleArray()[0];
                LearnerState state = new LearnerState(WeightArrays.read(npz, ""), moments, steps, norm);
                return new Kept(epoch(npz, steps), state);
            }
        });
    }

    /// The first runs were kept without it: then an epoch is an update.
    private static int epoch(NpzFile.Reader npz, int steps) {
        boolean known = npz.introspect().stream().anyMatch(e -> e.getName().equals("epoch"));
        return known ? npz.get("epoch", WeightArrays.BUFFER).asIntArray()[0] : steps;
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
