package io.omegascope.ui;

import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/// Nothing fails in silence: what no one has caught goes to the log and to the error bar.
final class Failures {
    private static final Logger LOG = Logger.getLogger("io.omegascope");

    private Failures() {}

    /// @param show takes a sentence, on the FX thread
    static void catchAll(Consumer<String> show) {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            LOG.log(Level.SEVERE, "Uncaught in " + thread.getName(), failure);
            Platform.runLater(() -> show.accept(Sentences.of(failure)));
        });
    }

    static void log(Throwable failure) {
        LOG.log(Level.WARNING, failure.getMessage(), failure);
    }
}
