package io.omegascope.experiment.paper;

import static io.omegascope.experiment.paper.Verdict.DOES_NOT_HOLD;
import static io.omegascope.experiment.paper.Verdict.HOLDS;
import static io.omegascope.experiment.paper.Verdict.HOLDS_IN_PART;
import static io.omegascope.experiment.paper.Verdict.UNDETERMINED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {
    @Test
    void aShareHasTheIntervalOfClopperAndPearson() {
        Finding four = Finding.share("", List.of(true, true, true, true, false));
        assertEquals("4 of 5", four.value());
        assertEquals(".28 to .99", four.interval()); // scipy.stats.binomtest(4, 5).proportion_ci()
        assertEquals(HOLDS, four.verdict());
        assertEquals(
                HOLDS_IN_PART,
                Finding.share("", List.of(true, true, true, false, false)).verdict());
        assertEquals(
                DOES_NOT_HOLD,
                Finding.share("", List.of(true, false, false, false, false)).verdict());
        assertEquals(UNDETERMINED, Finding.share("", List.of(true, true)).verdict());
    }

    @Test
    void aMeanHasTheIntervalOfStudent() {
        Finding mean = Finding.above("", List.of(1.0, 2.0, 3.0, 4.0, 5.0), 0, "nats");
        assertEquals("3.0 nats", mean.value());
        assertEquals("1.0 to 5.0", mean.interval()); // 3 ± 2.776 · 1.5811 / √5 = 3 ± 1.963
        assertEquals(HOLDS, mean.verdict());
        assertEquals(UNDETERMINED, above(0, -1, 0.5, 2));
        assertEquals(DOES_NOT_HOLD, above(0, -1, -1.1, -0.9));
        assertEquals(DOES_NOT_HOLD, above(0, 0, 0, 0));
        assertEquals(DOES_NOT_HOLD, above(10, 1, 2, 3));
        assertEquals(HOLDS, above(10, 19, 20, 21));
    }

    @Test
    void whatIsNearIsInsideTheMargin() {
        assertEquals(
                HOLDS, Finding.near("", List.of(0.01, 0.0, -0.01), 0.05, "").verdict());
        assertEquals(
                DOES_NOT_HOLD,
                Finding.near("", List.of(-0.5, -0.51, -0.49), 0.05, "").verdict());
        assertEquals(
                UNDETERMINED,
                Finding.near("", List.of(-0.5, 0.0, 0.5), 0.05, "").verdict());
        assertEquals(UNDETERMINED, Finding.near("", List.of(0.0), 0.05, "").verdict());
    }

    @Test
    void partsMakeAWhole() {
        assertEquals(HOLDS, ClaimResult.together(List.of(HOLDS, HOLDS)));
        assertEquals(HOLDS_IN_PART, ClaimResult.together(List.of(HOLDS, DOES_NOT_HOLD)));
        assertEquals(HOLDS_IN_PART, ClaimResult.together(List.of(HOLDS_IN_PART, DOES_NOT_HOLD)));
        assertEquals(HOLDS_IN_PART, ClaimResult.together(List.of(HOLDS, DOES_NOT_HOLD, UNDETERMINED)));
        assertEquals(UNDETERMINED, ClaimResult.together(List.of(HOLDS, UNDETERMINED)));
        assertEquals(UNDETERMINED, ClaimResult.together(List.of(DOES_NOT_HOLD, UNDETERMINED)));
        assertEquals(UNDETERMINED, ClaimResult.together(List.of()));
    }

    @Test
    void numbersHaveTwoDigitsThatCount() {
        assertEquals(".0012", Finding.number(0.00123));
        assertEquals("-.46", Finding.number(-0.456));
        assertEquals("12", Finding.number(12.3));
        assertEquals("0", Finding.number(0));
    }

    private static Verdict above(double margin, double a, double b, double c) {
        return Finding.above("", List.of(a, b, c), margin, "").verdict();
    }
}
