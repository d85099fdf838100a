package io.omegascope.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import javafx.application.Platform;

/// Nothing fails in silence: what no one has caught goes to the log file and to the error bar.
final class Failures {
    private static final Logger LOG = Logger.getLogger("io.omegascope");
    private static final int LOG_BYTES = 1_000_000;

    private Failures() {}

    /// @param show takes a sentence, on the FX thread
    static void catchAll(Path logFile, Consumer<String> show) {
        try {
            Files.createDirectories(logFile.toAbsolutePath().getParent());
            FileHandler handler = new FileHandler(logFile.toString(), LOG_BYTES, 1, true);
            handler.setFormatter(new SimpleFormatter());
            handler.setLevel(Level.WARNING);
            Logger.getLogger("").addHandler(handler);
        } catch (IOException e) {
            show.accept("There will be no log file: " + Sentences.of(e));
        }
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            LOG.log(Level.SEVERE, "Uncaught in " + thread.getName(), failure);
            Platform.runLater(() -> show.accept(Sentences.of(failure) + " See " + logFile + "."));
        });
    }

    static void log(Throwable failure) {
        LOG.log(Level.WARNING, failure.getMessage(), failure);
    }
}
