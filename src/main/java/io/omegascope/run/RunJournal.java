package io.omegascope.run;

import io.omegascope.net.LearnerState;
import java.io.IOException;

/// Where a run writes what happens, and reads its own weights back. The store implements this. Called from the trainer
/// and the analyzer at once, so implementations are thread-safe; they may write later what they are handed now.
public interface RunJournal {
    /// The run's identifier: the name of its folder.
    String id();

    void append(RunEvent event) throws IOException;

    void append(Snapshot snapshot) throws IOException;

    /// How fast the training loop was, once it has ended. A journal need not keep it.
    default void append(StepStatistics speed) throws IOException {}

    /// From where the run can be taken up again, in place of what was kept before. A journal need not keep it.
    default void keep(int epoch, LearnerState state) throws IOException {}

    /// The snapshot kept for a due epoch.
    Snapshot snapshot(int epoch) throws IOException;

    /// Returns when all that was handed over is written, or cannot be at present.
    default void settle() {}
}
