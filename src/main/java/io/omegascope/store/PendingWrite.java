package io.omegascope.store;

import io.omegascope.run.RunEvent;
import io.omegascope.run.Snapshot;
import io.omegascope.run.StepStatistics;
import java.io.IOException;
import java.time.Instant;

/// Something of a run that is to be written into its folder. Writing it twice does no harm.
sealed interface PendingWrite {
    void into(FolderWriter folder) throws IOException;

    /// @param time when it happened, which may be long before it can be written
    record Event(RunEvent event, Instant time) implements PendingWrite {
        @Override
        public void into(FolderWriter folder) throws IOException {
            folder.append(event, time);
        }
    }

    record Weights(Snapshot snapshot) implements PendingWrite {
        @Override
        public void into(FolderWriter folder) throws IOException {
            folder.append(snapshot);
        }
    }

    record Speed(StepStatistics speed) implements PendingWrite {
        @Override
        public void into(FolderWriter folder) throws IOException {
            folder.append(speed);
        }
    }

    record Point(ResumePoint.Kept kept) implements PendingWrite {
        @Override
        public void into(FolderWriter folder) throws IOException {
            folder.keep(kept);
        }
    }
}
