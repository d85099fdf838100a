package io.omegascope.store;

import java.nio.file.Path;
import java.time.Instant;

/// What is not on the disk of a run whose files cannot be written.
///
/// @param epoch  the last one that is written; -1 if none is
/// @param since  when writing failed first
/// @param reason of the latest failure, one sentence that names the file
public record Unsaved(Path folder, int epoch, Instant since, String reason) {

    /// What it is about, to go on from: `Nothing is saved`.
    public String extent() {
        return epoch < 0 ? "Nothing is saved" : "Nothing is saved after epoch " + epoch;
    }
}
