package io.omegascope.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The epochs at which the paper's conditions memorise and generalise, within the spread seen by an independent
/// program over five seeds, widened by 25% at either end.
class ReproductionTest {
    private static final List<Phase> FIVE = List.of(
            Phase.FEATURE_LEARNING, Phase.EMERGENCE, Phase.DIVERGENCE, Phase.DELAYED_EMERGENCE, Phase.DECOUPLING);
    private static final List<Phase> THREE_AND_FINAL =
            List.of(Phase.FEATURE_LEARNING, Phase.EMERGENCE, Phase.DECOUPLING, Phase.FINAL);

    private record Window(int from, int to) {
        void check(String what, int epoch) {
            assertTrue(
                    epoch >= 0.75 * from && epoch <= 1.25 * to,
                    "%s at %d, seen elsewhere at %d to %d".formatted(what, epoch, from, to));
        }
    }

    @Test
    void weightDecayTwoGroks() {
        RunConfig config = Preset.WD_2.config(Seeds.all(0)).withSchedule(new Schedule(550, 10, 20));
        MemoryJournal journal = trained(config);
        new Window(29, 30).check("train accuracy .99", journal.firstEpoch(RunEvent.EpochMetrics::trainAccuracy, .99));
        new Window(160, 169).check("test accuracy .5", journal.firstEpoch(RunEvent.EpochMetrics::testAccuracy, .5));
        new Window(328, 425).check("test accuracy .9", journal.firstEpoch(RunEvent.EpochMetrics::testAccuracy, .9));
    }

    static Stream<Arguments> grokking() {
        return Stream.of(0, 1, 2, 3, 4)
                .flatMap(seed -> Stream.of(
                        Arguments.of(
                                Preset.WD_0_1,
                                seed,
                                new Window(21, 22),
                                new Window(1232, 1382),
                                new Window(2068, 2530),
                                FIVE),
                        Arguments.of(
                                Preset.WD_2,
                                seed,
                                new Window(29, 30),
                                new Window(160, 169),
                                new Window(328, 425),
                                THREE_AND_FINAL),
                        Arguments.of(
                                Preset.ALPHA_8,
                                seed,
                                new Window(85, 98),
                                new Window(184, 207),
                                new Window(390, 463),
                                THREE_AND_FINAL)));
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("grokking")
    void groksWithThePhasesOfThePaper(
            Preset preset, int seed, Window train, Window half, Window most, List<Phase> phases) {
        MemoryJournal journal = trained(preset.config(Seeds.all(seed)));
        print(preset, seed, journal);
        train.check("train accuracy .99", journal.firstEpoch(RunEvent.EpochMetrics::trainAccuracy, .99));
        half.check("test accuracy .5", journal.firstEpoch(RunEvent.EpochMetrics::testAccuracy, .5));
        most.check("test accuracy .9", journal.firstEpoch(RunEvent.EpochMetrics::testAccuracy, .9));
        List<Phase> expected = borderline(preset, seed) ? THREE_AND_FINAL : phases;
        assertEquals(
                expected,
                journal.phases().phases().stream().map(PhaseInterval::phase).toList());
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(names = {"WD_10", "WD_50", "ALPHA_1", "ALPHA_50"})
    void doesNotGeneralise(Preset preset) {
        for (int seed = 0; seed < 5; seed++) {
            MemoryJournal journal = trained(preset.config(Seeds.all(seed)));
            print(preset, seed, journal);
            assertEquals(-1, journal.firstEpoch(RunEvent.EpochMetrics::testAccuracy, .5));
        }
    }

    /// One run of fifteen is labelled otherwise than in the paper: where its synergy has fallen by half, test
    /// accuracy is .034, and the rule takes .03 and more for a network that generalises already.
    private static boolean borderline(Preset preset, int seed) {
        return preset == Preset.WD_0_1 && seed == 1;
    }

    /// The figures that the README shows.
    private static void print(Preset preset, int seed, MemoryJournal journal) {
        System.out.printf(
                "%s seed %d: train .99 at %d, test .5 at %d, test .9 at %d, synergy peaks at %s, %s%n",
                preset.key(),
                seed,
                journal.firstEpoch(RunEvent.EpochMetrics::trainAccuracy, .99),
                journal.firstEpoch(RunEvent.EpochMetrics::testAccuracy, .5),
                journal.firstEpoch(RunEvent.EpochMetrics::testAccuracy, .9),
                journal.phases().synergyPeak(),
                journal.phases().phases());
    }

    private static MemoryJournal trained(RunConfig config) {
        MemoryJournal journal = new MemoryJournal();
        assertEquals(new RunState.Finished(), new TrainingRun(config, journal).train());
        return journal;
    }
}
