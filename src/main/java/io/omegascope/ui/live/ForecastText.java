package io.omegascope.ui.live;

import io.omegascope.experiment.prediction.Forecast;
import io.omegascope.experiment.prediction.Forecast.NotEnough;
import io.omegascope.experiment.prediction.Forecast.Probability;
import io.omegascope.experiment.prediction.Forecast.Settled;
import io.omegascope.experiment.prediction.Forecaster;
import io.omegascope.experiment.prediction.PredictionResult.Bin;
import java.util.Locale;

/// A forecast in words.
final class ForecastText {
    private ForecastText() {}

    /// Empty where nothing is left to predict.
    static String label(Forecast forecast) {
        return switch (forecast) {
            case Probability p -> "will grok: p = " + number(p.value());
            case NotEnough _ -> "will grok: not enough evidence";
            case Settled _ -> "";
        };
    }

    /// How far it can be trusted.
    static String tip(Forecast forecast, Forecaster forecaster) {
        return switch (forecast) {
            case Probability p ->
                """
                The probability of test accuracy .9 by epoch %,d, from what was known at epoch %,d: synergy, redundancy, \
                accuracies, train loss and weight norm.
                Calibration: %s
                AUROC at this epoch: %s, 95%% %s to %s over conditions.
                From a study of %d runs in %d conditions; omegascope predict makes it.""".formatted(
                                p.budget(),
                                p.epoch(),
                                calibration(p.bin()),
                                number(p.stage().auroc()),
                                number(p.stage().low()),
                                number(p.stage().high()),
                                forecaster.runs(),
                                forecaster.conditions());
            case NotEnough n -> n.reason();
            case Settled _ -> "";
        };
    }

    private static String calibration(Bin bin) {
        String range = "a probability of %s to %s".formatted(number(bin.from()), number(bin.to()));
        return bin.runs() == 0
                ? "no run of the study had %s.".formatted(range)
                : "of the %d %s with %s, told by other conditions alone, %d did."
                        .formatted(bin.runs(), bin.runs() == 1 ? "run" : "runs", range, bin.groks());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceFirst("^0\\.", ".");
    }
}
