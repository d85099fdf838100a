package io.omegascope.experiment.prediction;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.experiment.prediction.PredictionResult.Bin;
import io.omegascope.experiment.prediction.PredictionResult.Comparison;
import io.omegascope.experiment.prediction.PredictionResult.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import smile.validation.metric.AUC;

class AssessmentTest {
    private static Score score(Predictor predictor, List<Observation> runs, int conditions) {
        return new Assessment(predictor, runs, new Resampling(conditions, 1)).score();
    }

    /// Two normals one standard deviation apart: AUROC is Φ(1/√2) = .760.
    @Test
    void theAurocIsThatOfTheDistributions() {
        Score score = score(Conditions.TELLING, Conditions.of(120, 1, 1, new Random(7)), 120);
        assertEquals(0.760, score.auroc(), 0.07);
        assertTrue(score.low() < 0.760 && 0.760 < score.high(), score.toString());
        assertTrue(score.high() - score.low() < 0.25, score.toString());
    }

    /// Where every fit points the same way, ranks are those of the signal itself, ties and all.
    @Test
    void theAurocOfOneSignalIsThatOfItsValues() {
        Random random = new Random(3);
        List<Observation> runs = new ArrayList<>();
        for (int c = 0; c < 40; c++) {
            runs.add(Conditions.run(c, c % 2 == 0, Math.rint(2 * random.nextGaussian()) + (c % 2 == 0 ? 2 : 0), 0));
        }
        int[] truth = runs.stream().mapToInt(r -> r.groks() ? 1 : 0).toArray();
        double[] values = runs.stream()
                .mapToDouble(r -> r.values(Conditions.TELLING.signals())[0])
                .toArray();
        assertEquals(AUC.of(truth, values), score(Conditions.TELLING, runs, 40).auroc(), 1e-12);
    }

    /// The null: outcomes that have nothing to do with signals. A fit that leaves out one condition alone would give
    /// less than one half here. The interval does not count that other conditions would have given another fit:
    /// with 16 of them it covers one half less often than it says.
    @Test
    void shuffledOutcomesAreNotPredicted() {
        Random random = new Random(11);
        double sum = 0;
        int covered = 0;
        int shuffles = 40;
        for (int i = 0; i < shuffles; i++) {
            List<Observation> runs = Conditions.shuffled(Conditions.of(16, 2, 2, random), 16, random);
            Score score = score(Conditions.TELLING, runs, 16);
            sum += score.auroc();
            covered += score.low() <= 0.5 && 0.5 <= score.high() ? 1 : 0;
        }
        assertEquals(0.5, sum / shuffles, 0.06);
        assertTrue(covered >= 0.65 * shuffles, covered + " of " + shuffles);
    }

    @Test
    void aConstantTellsNothing() {
        Score score = score(Conditions.CONSTANT, Conditions.of(10, 2, 1, new Random(1)), 10);
        assertEquals(0.5, score.auroc());
        assertEquals(0.5, score.low());
        assertEquals(0.5, score.high());
    }

    @Test
    void alarmsAreCounted() {
        List<Observation> runs = new ArrayList<>(Conditions.of(20, 1, 30, new Random(5)));
        runs.add(Conditions.run(20, false, 30, 0)); // looks like one that groks
        runs.add(Conditions.run(21, true, 0, 0)); // looks like one that does not
        Score score = score(Conditions.TELLING, runs, 22);
        assertEquals(1, score.falseAlarms());
        assertEquals(11, score.doNotGrok());
        assertEquals(10.0 / 11, score.recall(), 1e-12);
        assertEquals(10.0 / 11, requireNonNull(score.precision()), 1e-12);
        assertEquals(109.0, score.lead(), "the median of 100, 102, … 118");
        assertEquals(0.25, score.base(), 1e-12);
        assertTrue(score.brier() < 0.15, score.toString());
    }

    @Test
    void withoutAnAlarmThereIsNoPrecision() {
        List<Observation> runs = new ArrayList<>();
        for (int c = 0; c < 12; c++) {
            runs.add(Conditions.run(c, c == 0, 0, 0));
        }
        Score score = score(Conditions.SILENT, runs, 12);
        assertNull(score.precision());
        assertNull(score.lead());
        assertEquals(0, score.recall());
    }

    @Test
    void everyRunIsInOneBin() {
        List<Observation> runs = Conditions.of(40, 2, 1, new Random(2));
        List<Bin> bins = new Assessment(Conditions.TELLING, runs, new Resampling(40, 1)).bins();
        assertEquals(80, bins.stream().mapToInt(Bin::runs).sum());
        assertEquals(40, bins.stream().mapToInt(Bin::groks).sum());
        bins.forEach(b -> assertTrue(Bin.holds(b.from(), b.to(), b.mean()), b.toString()));
        assertTrue(Bin.holds(0.8, 1, 1.0));
    }

    @Test
    void twoPredictorsAreComparedOnTheSameDraws() {
        List<Observation> runs = Conditions.of(30, 1, 1.5, new Random(9));
        Resampling resampling = new Resampling(30, 4);
        Assessment telling = new Assessment(Conditions.TELLING, runs, resampling);
        Assessment silent = new Assessment(Conditions.SILENT, runs, resampling);
        Comparison itself = telling.minus(telling);
        assertEquals(0, itself.low());
        assertEquals(0, itself.high());
        Comparison better = telling.minus(silent);
        assertTrue(better.low() > 0, better.toString());
        assertEquals(telling.score().auroc() - silent.score().auroc(), better.difference(), 1e-12);
    }

    /// Ten seeds of four conditions are four replicates, not forty.
    @Test
    void seedsOfOneConditionDoNotMakeItSurer() {
        List<Observation> many = new ArrayList<>();
        List<Observation> few = new ArrayList<>();
        Random random = new Random(13);
        for (int c = 0; c < 16; c++) {
            double value = random.nextGaussian() + (c % 2 == 0 ? 1 : 0);
            few.add(Conditions.run(c, c % 2 == 0, value, 0));
            for (int s = 0; s < 6; s++) {
                many.add(Conditions.run(c, c % 2 == 0, value, 0));
            }
        }
        Score one = score(Conditions.TELLING, few, 16);
        Score other = score(Conditions.TELLING, many, 16);
        assertEquals(one.low(), other.low(), 0.05);
        assertEquals(one.high(), other.high(), 0.05);
    }
}
