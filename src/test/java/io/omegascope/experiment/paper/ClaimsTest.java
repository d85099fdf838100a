package io.omegascope.experiment.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.omegascope.experiment.study.StudyResult;
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
        assertFalse(result.values().isEmpty());
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void isUndeterminedWithTwoSeeds(Claim claim) {
        if (PredictionClaims.ALL.contains(claim) || RobustnessClaims.ALL.contains(claim)) {
            return; // these count runs of several conditions
        }
        assertEquals(Verdict.UNDETERMINED, claim.judge(Worlds.asInThePaper(2)).verdict());
    }

    /// A mean that lies apart is not enough where the ranks over seeds may be chance.
    @Test
    void withoutARankTestTheStudyDoesNotDecide() {
        Evidence paper = Worlds.asInThePaper(5);
        StudyResult study = paper.study();
        List<StudyResult.Comparison> byChance = study.comparisons().stream()
                .map(c -> new StudyResult.Comparison(
                        c.group(), c.claim(), c.runs(), c.effect(), c.low(), c.high(), 0.02, 0.06))
                .toList();
        Evidence other = new Evidence(
                paper.runs(), paper.retrained(), paper.remeasured(), new StudyResult(study.cases(), byChance));
        List<Claim> studied = Claims.ALL.stream()
                .filter(c -> c.statistic().contains("ranks over seeds"))
                .toList();
        assertEquals(3, studied.size());
        studied.forEach(
                claim -> assertEquals(Verdict.UNDETERMINED, claim.judge(other).verdict()));
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
