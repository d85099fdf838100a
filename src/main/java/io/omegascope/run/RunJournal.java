package io.omegascope.run;

import java.io.IOException;

/// Where a run writes what happens, and reads its own weights back. The disk is the truth; the store implements this.
/// Called from the trainer and the analyzer at once, so implementations are thread-safe.
public interface RunJournal {
    /// The run's identifier: the name of its folder.
    String id();

    void append(RunEvent event) throws IOException;

    void append(Snapshot snapshot) throws IOException;

    /// How fast the training loop was, once it has ended. A journal need not keep it.
    default void append(StepStatistics speed) throws IOException {}

    /// The snapshot kept for a due epoch.
    Snapshot snapshot(int epoch) throws IOException;
}
