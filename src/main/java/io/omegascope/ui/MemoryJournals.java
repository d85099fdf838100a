package io.omegascope.ui;

import io.omegascope.run.Journals;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunJournal;
import io.omegascope.run.Snapshot;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Journals in memory.
final class MemoryJournals implements Journals {
    private int count;

    @Override
    public RunJournal create(RunConfig config) {
        String id = "run-" + count++;
        Map<Integer, Snapshot> snapshots = new ConcurrentHashMap<>();
        return new RunJournal() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public void append(RunEvent event) {}

            @Override
            public void append(Snapshot snapshot) {
                snapshots.put(snapshot.epoch(), snapshot);
            }

            @Override
            public Snapshot snapshot(int epoch) throws IOException {
                Snapshot found = snapshots.get(epoch);
                if (found == null) {
                    throw new IOException("There are no weights of epoch " + epoch + ".");
                }
                return found;
            }
        };
    }
}
