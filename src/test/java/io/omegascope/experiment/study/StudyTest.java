package io.omegascope.experiment.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.experiment.SweepRow;
import io.omegascope.experiment.study.StudyPlan.Member;
import io.omegascope.experiment.study.StudyResult.CaseResult;
import io.omegascope.experiment.study.StudyResult.Claim;
import io.omegascope.experiment.study.StudyResult.Comparison;
import io.omegascope.info.Multiplet;
import io.omegascope.run.MeasuredEpochs;
import io.omegascope.run.Origin;
import io.omegascope.run.Phase;
import io.omegascope.run.RunSummary;
import io.omegascope.run.StartingWeights;
import io.omegascope.run.SweepPoint;
import io.omegascope.store.RunReader;
import io.omegascope.store.StoredRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyTest {
    private static final int NEVER = -1;

    private static StudyPlan plan(int controls, StartingWeights... weights) throws IOException {
        return plan(controls, Choice.clusters(5), weights);
    }

    private static StudyPlan plan(int controls, Choice choice, StartingWeights... weights) throws IOException {
        StoredRun run = RunReader.read(Path.of("sample-runs", "wd-2.0"));
        StoredRun retraining = RunReader.read(Path.of("sample-runs", "wd-2.0-isolated"));
        return StudyPlan.of(List.of(new StudyPlan.Question(
                Parents.of(List.of(run, retraining)),
                new StudyPlan.Design(
                        List.of(Phase.EMERGENCE, Phase.DELAYED_EMERGENCE),
                        List.of(choice),
                        List.of(weights),
                        controls))));
    }

    private static Multiplet neurons(Member member) {
        return ((Origin.Retrained) member.point().config().origin())
                .subNetwork()
                .neurons();
    }

    private static List<Member> of(StudyPlan plan, Kind kind) {
        return plan.members().stream().filter(m -> m.kind() == kind).toList();
    }

    @Test
    void controlsAreAsManyNeuronsAsWhatTheyControlFor() throws IOException {
        StudyPlan plan = plan(3, StartingWeights.INITIAL);
        assertEquals(11, plan.members().size());
        Multiplet isolated = neurons(of(plan, Kind.ISOLATED).getFirst());
        Multiplet inverse = neurons(of(plan, Kind.INVERSE).getFirst());
        assertEquals(250, isolated.order() + inverse.order());
        Set<Multiplet> drawn = new HashSet<>();
        for (Member control : of(plan, Kind.CONTROL)) {
            assertEquals(isolated.order(), neurons(control).order());
            assertTrue(drawn.add(neurons(control)), "each draws others");
        }
        of(plan, Kind.NORM_CONTROL)
                .forEach(m -> assertEquals(isolated.order(), neurons(m).order()));
        of(plan, Kind.INVERSE_CONTROL)
                .forEach(m -> assertEquals(inverse.order(), neurons(m).order()));
        assertEquals(List.of("wd-2.0 has no end of delayed emergence."), plan.skipped());
        assertEquals(
                plan.members().size(),
                plan.points().stream().map(SweepPoint::name).distinct().count());
        assertEquals(plan.points(), plan(3, StartingWeights.INITIAL).points(), "the same every time");
    }

    /// The run keeps no weights of its peak beside what it was measured from.
    @Test
    void neuronsMayBeChosenOneByOne() throws IOException {
        StudyPlan plan = plan(1, Choice.neurons(6), StartingWeights.INITIAL);
        assertEquals(5, plan.members().size());
        Member isolated = of(plan, Kind.ISOLATED).getFirst();
        assertEquals(6, neurons(isolated).order());
        assertEquals(244, neurons(of(plan, Kind.INVERSE).getFirst()).order());
        assertEquals("6-neurons", isolated.point().values().get("order"));
        Origin.Retrained origin = (Origin.Retrained) isolated.point().config().origin();
        assertEquals(0, origin.subNetwork().multiplet().order(), "of no clusters");
    }

    @Test
    void whatIsTrainedEndsWhenItGeneralisesAndIsNotMeasured() throws IOException {
        for (SweepPoint point : plan(1, StartingWeights.INITIAL).points()) {
            assertEquals(0.9, point.config().schedule().until());
            assertEquals(MeasuredEpochs.NONE, point.config().measurement().epochs());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CLUSTERS | 2  | A multiplet of 2 clusters is not allowed; allowed is 3 or more.
            NEURONS  | 31 | A multiplet of 31 neurons is not allowed; allowed is 3 to 30.
            """)
    void aChoiceThatCannotBeIsRefused(Choice.Unit unit, int order, String sentence) {
        assertEquals(
                sentence,
                assertThrows(IllegalArgumentException.class, () -> new Choice(unit, order))
                        .getMessage());
    }

    /// p is one in K + 1 where the synergistic set is first, and all of them where it is last.
    @Test
    void theRankAmongTheControlsIsTheTest() throws IOException {
        StudyPlan plan = plan(4, StartingWeights.INITIAL);
        CaseResult first = result(plan, m -> switch (m.kind()) {
                    case ISOLATED -> 100;
                    case CONTROL -> 200 + m.draw();
                    case NORM_CONTROL -> m.draw() == 0 ? 90 : 300;
                    case INVERSE -> NEVER;
                    case INVERSE_CONTROL -> m.draw() == 0 ? NEVER : 400;
                })
                .cases()
                .getFirst();
        assertEquals(0.2, p(first, Claim.ISOLATED_EARLIER), 1e-12);
        assertEquals(0.4, p(first, Claim.ISOLATED_EARLIER_THAN_NORM), 1e-12);
        assertEquals(0.4, p(first, Claim.INVERSE_LATER), 1e-12, "a control that is as bad counts against it");
        assertEquals(
                Math.log(101 / 202.5) / Math.log(2),
                Objects.requireNonNull(first.effect().get(Claim.ISOLATED_EARLIER)),
                1e-12);
        assertEquals(100, first.isolated());
        assertNull(first.inverse());
        CaseResult last =
                result(plan, m -> m.kind() == Kind.ISOLATED ? 500 : 100).cases().getFirst();
        assertEquals(1, p(last, Claim.ISOLATED_EARLIER), 1e-12);
    }

    /// The rank is still that of the last accuracies.
    @Test
    void whereNeitherGeneralisesThereIsNoEffect() throws IOException {
        StudyPlan plan = plan(3, StartingWeights.INITIAL);
        StudyResult never = result(plan, _ -> NEVER);
        CaseResult only = never.cases().getFirst();
        assertEquals(Map.of(), only.effect());
        assertEquals(1, p(only, Claim.INVERSE_LATER), 1e-12);
        assertEquals("–", never.comparisons().getFirst().effectText());
        assertEquals("", never.comparisons().getFirst().interval());
        CaseResult one = result(plan, m -> m.kind() == Kind.INVERSE ? NEVER : 749)
                .cases()
                .getFirst();
        assertEquals(
                Math.log(1501 / 750.0) / Math.log(2),
                Objects.requireNonNull(one.effect().get(Claim.INVERSE_LATER)),
                1e-12,
                "its last epoch is taken");
    }

    @Test
    void whatIsNotTrainedYetIsNotCompared() throws IOException {
        StudyPlan plan = plan(2, StartingWeights.INITIAL);
        StudyResult none = StudyResult.of(plan, List.of(), Map.of());
        assertEquals(Map.of(), none.cases().getFirst().p());
        assertEquals("–", none.cases().getFirst().isolatedText());
        assertEquals("–", none.cases().getFirst().inverseText());
        assertEquals(List.of(), none.comparisons());
    }

    @Test
    void comparisonsAreCorrectedForTheirNumber() throws IOException {
        StudyPlan plan = plan(4, StartingWeights.INITIAL, StartingWeights.SNAPSHOT);
        List<Comparison> comparisons = result(
                        plan, m -> m.kind() == Kind.ISOLATED || m.kind() == Kind.INVERSE ? 100 : 200 + m.draw())
                .comparisons();
        assertEquals(6, comparisons.size());
        Comparison first = comparisons.getFirst();
        assertEquals(0.2, first.p(), 1e-9, "one run: nothing to combine");
        assertEquals(1, first.corrected(), 1e-12);
        assertNull(first.low());
    }

    @Test
    void whatIsNearlyNothingHasNoMinus() throws IOException {
        StudyCase.Group group =
                plan(1, StartingWeights.INITIAL).members().getFirst().of().group();
        Comparison comparison = new Comparison(group, Claim.ISOLATED_EARLIER, 10, -0.003, -0.094, 0.0949, 0.8, 1);
        assertEquals("+0.00", comparison.effectText());
        assertEquals("-0.09 to +0.09", comparison.interval());
    }

    /// Two of them: chi-squared with four degrees of freedom has a closed form.
    @Test
    void pIsCombinedByFishersMethod() {
        double half = -Math.log(0.05) - Math.log(0.2);
        assertEquals(Math.exp(-half) * (1 + half), StudyResult.combined(0.05, 0.2), 1e-12);
        assertEquals(0.3, StudyResult.combined(0.3), 1e-12);
    }

    private static double p(CaseResult result, Claim claim) {
        return Objects.requireNonNull(result.p().get(claim));
    }

    private static StudyResult result(StudyPlan plan, ToIntFunction<Member> epoch) {
        List<SweepRow> rows = IntStream.range(0, plan.members().size())
                .mapToObj(i -> row(
                        plan.members().get(i), epoch.applyAsInt(plan.members().get(i))))
                .toList();
        return StudyResult.of(plan, rows, Map.of());
    }

    private static SweepRow row(Member member, int epoch) {
        @Nullable Integer reached = epoch == NEVER ? null : (Integer) epoch;
        RunSummary summary =
                new RunSummary(20, reached, reached, null, 1.0, 0.5, 0.1, 1.0, null, null, 3, null, null, List.of());
        SweepPoint point = member.point();
        return new SweepRow(point.index(), point.name(), point.values(), SweepRow.State.FINISHED, 1500, null, summary);
    }
}
