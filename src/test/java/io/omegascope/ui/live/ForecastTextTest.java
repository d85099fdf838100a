package io.omegascope.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.experiment.prediction.Forecast;
import io.omegascope.experiment.prediction.Forecaster;
import io.omegascope.store.RunReader;
import io.omegascope.store.StoredRun;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ForecastTextTest {
    private final Forecaster forecaster = Forecaster.shipped();

    @Test
    void aProbabilityComesWithItsCalibration() throws IOException {
        StoredRun run = RunReader.read(Path.of("sample-runs", "wd-2.0"));
        Forecast forecast = forecaster.at(run.config(), run.metrics(), run.profiles(), 60);
        assertTrue(ForecastText.label(forecast).startsWith("will grok: p = ."), ForecastText.label(forecast));
        String tip = ForecastText.tip(forecast, forecaster);
        assertTrue(
                tip.startsWith("The probability of test accuracy .9 by epoch 1,500, from what was known at epoch 50"),
                tip);
        assertTrue(tip.contains("Calibration: of the ") && tip.contains("told by other conditions alone"), tip);
        assertTrue(tip.contains("AUROC at this epoch: "), tip);
    }

    @Test
    void withoutEvidenceTheTipSaysWhy() {
        Forecast none = new Forecast.NotEnough("Weight decay is 50; the study has 0.1 to 10.");
        assertEquals("will grok: not enough evidence", ForecastText.label(none));
        assertEquals("Weight decay is 50; the study has 0.1 to 10.", ForecastText.tip(none, forecaster));
        assertEquals("", ForecastText.label(new Forecast.Settled()));
    }
}
