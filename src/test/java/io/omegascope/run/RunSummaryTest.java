package io.omegascope.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.omegascope.info.Multiplet;
import io.omegascope.info.OInformation;
import io.omegascope.info.OrderExtremes;
import io.omegascope.info.SearchResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunSummaryTest {
    private static final Multiplet ALL = new Multiplet(0, 1, 2);
    private static final List<PhaseInterval> PHASES = List.of(new PhaseInterval(Phase.STILL_EMERGING, 0, 7));

    @Test
    void levelsAreReachedAtTheFirstEpochWithMetrics() {
        RunSummary summary = RunSummary.of(
                List.of(metrics(0, 0.98, 0.1), metrics(3, 0.99, 0.5), metrics(5, 0.5, 0.4), metrics(7, 1, 0.89)),
                Map.of(
                        3,
                        profile(-0.25, null),
                        5,
                        profile(0, "Only 2 neurons are not constant."),
                        7,
                        profile(-0.5, null)),
                PHASES,
                3,
                new StepStatistics(120, 8));
        assertEquals(
                new RunSummary(
                        3,
                        3,
                        null,
                        null,
                        1.0,
                        0.89,
                        0.5,
                        2.5,
                        120.0,
                        8.0,
                        2,
                        new RunSummary.SynergyPeak(3, 0.25),
                        new RunSummary.SynergyPeak(7, 0.5),
                        PHASES),
                summary);
    }

    @Test
    void whatIsNotKnownIsNull() {
        assertEquals(
                new RunSummary(null, null, null, null, null, null, null, null, null, null, 0, null, null, List.of()),
                RunSummary.of(List.of(), Map.of(), List.of(), null, null));
    }

    private static RunEvent.EpochMetrics metrics(int epoch, double train, double test) {
        return new RunEvent.EpochMetrics(epoch, 0.5, 2.5, train, test, 1, 0);
    }

    private static Profile profile(double lowest, @Nullable String reason) {
        OrderExtremes three = new OrderExtremes(3, new OInformation(lowest, ALL), new OInformation(lowest, ALL));
        SearchResult result = reason == null ? new SearchResult(List.of(three), 0) : SearchResult.EMPTY;
        return new Profile(9, new int[] {0, 1, 2}, new double[3][3], result, reason);
    }
}
