package io.omegascope.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.omegascope.info.SearchResult;
import io.omegascope.store.RunReader;
import io.omegascope.store.StoredRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class PhaseTrackerTest {
    private static final Path WD_2 = Path.of("sample-runs", "wd-2.0");

    private final StoredRun run = read();
    private final List<Integer> epochs = new ArrayList<>(run.profiles().keySet());

    private static StoredRun read() {
        try {
            return RunReader.read(WD_2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Profile profile(int epoch) {
        return Objects.requireNonNull(run.profiles().get(epoch));
    }

    private PhaseTracker tracker(IntPredicate trained, IntPredicate measured) {
        PhaseTracker tracker = new PhaseTracker(run.config().phases());
        run.metrics().stream().filter(m -> trained.test(m.epoch())).forEach(tracker::add);
        epochs.stream()
                .filter(measured::test)
                .forEach(epoch -> tracker.add(new RunEvent.InfoProfile(epoch, profile(epoch))));
        return tracker;
    }

    @Test
    void phasesAreReadUpToTheFirstGap() {
        int gap = epochs.get(epochs.size() / 2);
        PhaseTracker whole = tracker(_ -> true, _ -> true);
        PhaseTracker gapped = tracker(_ -> true, epoch -> epoch < gap || epoch > gap + 100);
        PhaseTracker before = tracker(_ -> true, epoch -> epoch < gap);
        assertEquals(before.update(false), gapped.update(false));
        assertNotEquals(whole.update(false), gapped.update(true));
    }

    @Test
    void aGapThatIsFilledIsForgotten() {
        int gap = epochs.get(epochs.size() / 2);
        PhaseTracker gapped = tracker(_ -> true, epoch -> epoch != gap);
        gapped.update(false);
        gapped.add(new RunEvent.InfoProfile(gap, profile(gap)));
        assertEquals(tracker(_ -> true, _ -> true).update(false), gapped.update(false));
    }

    @Test
    void aSnapshotThatCannotBeMeasuredIsNoGap() {
        int gap = epochs.get(epochs.size() / 2);
        PhaseTracker passed = tracker(_ -> true, epoch -> epoch != gap);
        passed.add(new RunEvent.InfoProfile(
                gap, new Profile(0, new int[] {-1, -1}, new double[0][], SearchResult.EMPTY, "All are constant.")));
        assertEquals(tracker(epoch -> epoch != gap, epoch -> epoch != gap).update(false), passed.update(false));
    }
}
