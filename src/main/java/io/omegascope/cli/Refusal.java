package io.omegascope.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// An argument or a file is not right. The message is one sentence that names it; the exit code is 2.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refusal(String sentence) {
        this(sentence, null);
    }

    Refusal(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /// A file is not right, and the store has said why.
    static Refusal of(IOException e) {
        return new Refusal(String.valueOf(e.getMessage()), e);
    }
}
