package io.omegascope.store;

import io.omegascope.net.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What is left of a run when it is finished, beside that of a run in one piece.
final class Remains {
    private Remains() {}

    /// What differs first: of curves, measurements, phases or weights, bit by bit; empty if nothing does.
    static Optional<String> difference(Path whole, Path part) throws IOException {
        for (String file : List.of("metrics.csv", "profiles.jsonl")) {
            if (Files.mismatch(whole.resolve(file), part.resolve(file)) >= 0) {
                return Optional.of(part.resolve(file) + " differs");
            }
        }
        StoredRun one = RunReader.read(whole);
        StoredRun other = RunReader.read(part);
        if (!one.state().equals(other.state()) || !one.phases().equals(other.phases())) {
            return Optional.of(part + ": state or phases differ");
        }
        return weights(one, other);
    }

    private static Optional<String> weights(StoredRun one, StoredRun other) throws IOException {
        var epochs = new Checkpoints(one.header().folder().checkpoints()).epochs();
        if (!epochs.equals(new Checkpoints(other.header().folder().checkpoints()).epochs())) {
            return Optional.of(other.id() + " keeps other epochs");
        }
        for (int epoch : epochs) {
            List<Weights.Part> expected = one.snapshot(epoch).weights().parts();
            List<Weights.Part> actual = other.snapshot(epoch).weights().parts();
            for (int i = 0; i < expected.size(); i++) {
                if (!Arrays.equals(expected.get(i).values(), actual.get(i).values())) {
                    return Optional.of(other.id() + ": weights of epoch " + epoch + " differ");
                }
            }
        }
        return Optional.empty();
    }
}
