package io.omegascope.ui.live;

import atlantafx.base.theme.Styles;
import io.omegascope.experiment.prediction.Forecast;
import io.omegascope.experiment.prediction.Forecaster;
import io.omegascope.ui.RunModel;
import java.util.concurrent.CompletableFuture;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The probability that a run groks, by what was known at an epoch, with its calibration in the tip.
final class ForecastLabel extends Label {
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

    private final Tooltip tip = new Tooltip();
    /// Read while the window goes on.
    private final CompletableFuture<Forecaster> reading = CompletableFuture.supplyAsync(Forecaster::shipped);
    private @Nullable Shown shown;

    private record Shown(RunModel run, long revision, int epoch) {}

    ForecastLabel() {
        getStyleClass().addAll(Styles.TEXT_SMALL, "forecast");
        tip.setShowDuration(Duration.INDEFINITE);
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        setTooltip(tip);
        clear();
    }

    void clear() {
        shown = null;
        say("", "");
    }

    void show(RunModel run, int epoch) {
        if (!reading.isDone()) {
            return;
        }
        Forecaster forecaster = reading.join();
        Shown wanted = new Shown(run, run.revisionProperty().get(), epoch);
        if (!wanted.equals(shown)) {
            shown = wanted;
            run.config()
                    .map(config -> forecaster.at(config, run.metrics(), run.profiles(), epoch))
                    .ifPresentOrElse(
                            forecast -> {
                                pseudoClassStateChanged(UNKNOWN, !(forecast instanceof Forecast.Probability));
                                say(ForecastText.label(forecast), ForecastText.tip(forecast, forecaster));
                            },
                            () -> say("", ""));
        }
    }

    private void say(String text, String why) {
        setText(text);
        setVisible(!text.isEmpty());
        setManaged(!text.isEmpty());
        tip.setText(why);
    }
}
