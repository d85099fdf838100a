package io.omegascope.experiment.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ClaimsTest {
    static final List<Claim> ALL = Claims.ALL;

    @ParameterizedTest
    @FieldSource("ALL")
    void holdsWhereAllIsAsInThePaper(Claim claim) {
        ClaimResult result = claim.judge(Worlds.asInThePaper(5));
        assertEquals(Verdict.HOLDS, result.verdict(), result.toString());
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void doesNotHoldWhereNothingIs(Claim claim) {
        ClaimResult result = claim.judge(Worlds.opposite(5));
        assertEquals(Verdict.DOES_NOT_HOLD, result.verdict(), result.toString());
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void isUndeterminedWithoutRuns(Claim claim) {
        ClaimResult result = claim.judge(Evidence.NONE);
        assertEquals(Verdict.UNDETERMINED, result.verdict(), result.toString());
        assertFalse(result.value().isEmpty());
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void isUndeterminedWithTwoSeeds(Claim claim) {
        if (PredictionClaims.ALL.contains(claim) || RobustnessClaims.ALL.contains(claim)) {
            return; // these count runs of several conditions
        }
        assertEquals(Verdict.UNDETERMINED, claim.judge(Worlds.asInThePaper(2)).verdict());
    }

    @Test
    void namesAreDifferentAndFiguresAreOfThePaper() {
        assertEquals(
                Claims.ALL.size(),
                Claims.ALL.stream().map(Claim::name).distinct().count());
        Claims.ALL.forEach(c -> c.figures().forEach(f -> assertEquals(f, Math.clamp(f, 1, 9), c.name())));
    }

    @Test
    void everyFigureOfThePaperHasAClaimAndIsDrawn() {
        Report report = Report.of(PaperFigure.ALL, Worlds.asInThePaper(3));
        assertEquals(9, report.illustrations().size());
        report.illustrations().forEach(i -> assertFalse(i.ours().isEmpty(), i.name()));
        assertEquals(
                0, Report.of(PaperFigure.ALL, Evidence.NONE).illustrations().size());
    }
}
