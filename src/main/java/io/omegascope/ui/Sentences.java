package io.omegascope.ui;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/// Failures in one sentence.
public final class Sentences {
    private Sentences() {}

    public static String of(@Nullable Throwable failure) {
        if (failure == null) {
            return "Something went wrong, without a reason given.";
        }
        String message = failure.getMessage();
        if (failure instanceof NoSuchFileException) {
            return "There is no file or folder " + message + ".";
        }
        if (message == null || message.isBlank()) {
            return failure.getClass().getSimpleName() + " in the program; the log file has the details.";
        }
        String said = failure instanceof IOException || failure instanceof IllegalArgumentException
                ? message
                : failure.getClass().getSimpleName() + ": " + message;
        return said.endsWith(".") ? said : said + ".";
    }
}
