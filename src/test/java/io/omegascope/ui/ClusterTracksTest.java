package io.omegascope.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.omegascope.info.Multiplet;
import io.omegascope.info.SearchResult;
import io.omegascope.run.Profile;
import io.omegascope.run.RunEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ClusterTracksTest {
    private static final int[] FIRST = {0, 0, 0, 1, 1, 1, 2, 2, 2};
    /// The first two clusters have changed their numbers.
    private static final int[] SWAPPED = {1, 1, 1, 0, 0, 0, 2, 2, 2};

    private final RunModel run = SampleRuns.empty();

    @Test
    void clustersKeepTheirNamesWhenTheirNumbersChange() {
        measure(0, FIRST);
        measure(1, SWAPPED);
        measure(2, FIRST);
        assertArrayEquals(new int[] {0, 1, 2}, run.names(0).identities());
        assertArrayEquals(new int[] {1, 0, 2}, run.names(1).identities());
        assertArrayEquals(new int[] {0, 1, 2}, run.names(2).identities());
        assertEquals(new Multiplet(0, 2), run.names(1).of(new Multiplet(1, 2)));
    }

    @Test
    void aLateMeasurementChangesTheNamesAfterIt() {
        int[] far = {0, 1, 2, 0, 1, 2, 0, 1, 2};
        measure(0, FIRST);
        measure(2, far);
        measure(3, far);
        int[] direct = run.names(3).identities();

        measure(1, new int[] {2, 0, 1, 2, 0, 1, 2, 2, 1});

        RunModel inOrder = SampleRuns.empty();
        for (int epoch : new int[] {0, 1, 2, 3}) {
            inOrder.accept(List.of(new RunEvent.InfoProfile(
                    epoch, Objects.requireNonNull(run.profiles().get(epoch)))));
        }
        for (int epoch = 0; epoch <= 3; epoch++) {
            assertArrayEquals(
                    inOrder.names(epoch).identities(), run.names(epoch).identities());
        }
        assertEquals(3, direct.length);
    }

    @Test
    void namesPassOverEpochsWithoutAMeasurement() {
        measure(0, SWAPPED);
        run.accept(List.of(new RunEvent.InfoProfile(
                1, new Profile(9, new int[9], new double[0][], SearchResult.EMPTY, "Only 1 column varies."))));
        measure(2, FIRST);
        assertArrayEquals(new int[] {1, 0, 2}, run.names(2).identities());
    }

    @Test
    void theSelectionKeepsAMultipletWhoseClustersContinue() {
        measure(0, FIRST);
        measure(1, SWAPPED);
        measure(2, new int[] {0, 0, 0, 0, 0, 0, 0, 1, 1});
        Selection selection = new Selection();
        selection.select(run);
        selection.selectEpoch(0);
        selection.selectMultiplet(new Multiplet(0, 2));

        selection.selectEpoch(1);
        assertEquals(new Multiplet(1, 2), selection.multiplet());
        selection.selectMultiplet(new Multiplet(0, 1, 2));
        selection.selectEpoch(2);
        assertNull(selection.multiplet(), "one of the three is gone");
    }

    private void measure(int epoch, int[] labels) {
        int clusters = Arrays.stream(labels).max().orElse(-1) + 1;
        double[][] covariance = new double[clusters][clusters];
        for (int i = 0; i < clusters; i++) {
            covariance[i][i] = 1;
        }
        run.accept(List.of(new RunEvent.InfoProfile(epoch, SampleRuns.profile(labels, covariance))));
    }
}
