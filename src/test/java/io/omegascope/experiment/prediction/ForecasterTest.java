package io.omegascope.experiment.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.experiment.prediction.Forecast.NotEnough;
import io.omegascope.experiment.prediction.Forecast.Probability;
import io.omegascope.experiment.prediction.Forecast.Settled;
import io.omegascope.run.Profile;
import io.omegascope.run.RunEvent.EpochMetrics;
import io.omegascope.store.RunReader;
import io.omegascope.store.StoredRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// With the forecaster that comes with the program, and the runs that do.
class ForecasterTest {
    private final Forecaster forecaster = Forecaster.shipped();

    private static StoredRun sample(String name) throws IOException {
        return RunReader.read(Path.of("sample-runs", name));
    }

    private Forecast at(StoredRun run, int epoch) {
        return forecaster.at(run.config(), run.metrics(), run.profiles(), epoch);
    }

    @Test
    void aRunThatGroksIsForeseen() throws IOException {
        Forecast forecast = at(sample("wd-2.0"), 100);
        Probability p = assertInstanceOf(Probability.class, forecast);
        assertEquals(100, p.epoch());
        assertTrue(p.value() > 0.5, p.toString());
        assertTrue(p.bin().from() <= p.value() && p.value() <= p.bin().to(), p.toString());
    }

    @Test
    void theLastDecisionHoldsUntilTheNext() throws IOException {
        StoredRun run = sample("wd-2.0");
        assertEquals(at(run, 100), at(run, 140));
        assertEquals(new NotEnough("Too early: the first decision is at epoch 50."), at(run, 49));
    }

    @Test
    void whatGeneralisesNeedsNoForecast() throws IOException {
        assertEquals(new Settled(), at(sample("wd-2.0"), 1000));
        assertEquals(new Settled(), at(sample("wd-2.0-isolated"), 1000));
    }

    @Test
    void anotherKindOfRunHasNone() throws IOException {
        NotEnough part = assertInstanceOf(NotEnough.class, at(sample("wd-2.0-inverse"), 100));
        assertEquals("A part of a network is trained here; the study has whole ones.", part.reason());
    }

    /// Measurements may come late; a forecast does not change when they do.
    @Test
    void itWaitsForEveryMeasurement() throws IOException {
        StoredRun run = sample("wd-2.0");
        TreeMap<Integer, Profile> some = new TreeMap<>(run.profiles());
        some.remove(30);
        List<EpochMetrics> metrics = run.metrics();
        assertInstanceOf(NotEnough.class, forecaster.at(run.config(), metrics, some, 100));
    }

    @Test
    void nothingIsSaidBeyondTheBudget() throws IOException {
        StoredRun run = sample("wd-0.1");
        List<EpochMetrics> never = run.metrics().stream()
                .map(m -> new EpochMetrics(
                        m.epoch(), m.trainLoss(), m.testLoss(), m.trainAccuracy(), 0.01, m.weightNorm(), 0))
                .toList();
        Forecast late = forecaster.at(run.config(), never, run.profiles(), 2000);
        assertEquals(new NotEnough("The study ends at epoch 1500."), late);
    }
}
