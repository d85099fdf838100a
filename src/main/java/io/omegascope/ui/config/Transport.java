package io.omegascope.ui.config;

import io.omegascope.run.RunState;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the transport offers for a run: the one large button, and why each button does nothing where it does nothing.
///
/// @param main        what the large button does
/// @param mainReason  why it is disabled; empty when it is not, as for the others
public record Transport(Main main, String mainReason, String stepReason, String stopReason, String restartReason) {
    /// The faces of the large button.
    public enum Main {
        START("Start"),
        PAUSE("Pause"),
        RESUME("Resume"),
        /// With a run that was stopped or killed.
        GO_ON("Resume");

        private final String title;

        Main(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    private static final String NOTHING_SELECTED = "No run is selected.";

    /// For activations from a file.
    ///
    /// @param live whether they are still measured
    public static Transport measured(boolean live, String formProblem) {
        String reason = "Activations from a file are measured, not trained.";
        return new Transport(Main.START, formProblem, reason, live ? "" : "The measurement has ended.", reason);
    }

    /// @param state       of the selected run, or null when none is selected
    /// @param live        whether that run trains or waits in this sitting
    /// @param canGoOn     whether it was stopped or killed and can be taken up
    /// @param formProblem why a new run cannot be started, or empty
    public static Transport of(@Nullable RunState state, boolean live, boolean canGoOn, String formProblem) {
        if (state == null) {
            return new Transport(Main.START, formProblem, NOTHING_SELECTED, NOTHING_SELECTED, NOTHING_SELECTED);
        }
        if (!live) {
            String ended = state.isEnded() ? "The selected run has ended." : "Another program writes the selected run.";
            return canGoOn
                    ? new Transport(Main.GO_ON, "", ended, ended, "")
                    : new Transport(Main.START, formProblem, ended, ended, "");
        }
        return switch (state) {
            case RunState.Training _ -> new Transport(Main.PAUSE, "", "", "", "");
            case RunState.Paused _ -> new Transport(Main.RESUME, "", "", "", "");
            case RunState.Measuring _ -> measuring();
            case RunState.Ready _ -> waiting();
            case RunState.Finished _, RunState.Stopped _, RunState.Failed _ ->
                throw new IllegalArgumentException("An ended run is not live.");
        };
    }

    private static Transport waiting() {
        String waits = "The selected run has not begun yet.";
        return new Transport(Main.RESUME, waits, waits, "", waits);
    }

    private static Transport measuring() {
        String measures = "The selected run trains no more; its last measurements are made.";
        return new Transport(Main.PAUSE, measures, measures, "", "");
    }

    /// `3.4 epochs/s`; empty while there is nothing to say.
    public static String speed(double epochsPerSecond) {
        if (epochsPerSecond <= 0) {
            return "";
        }
        return String.format(Locale.ROOT, epochsPerSecond < 10 ? "%.1f epochs/s" : "%.0f epochs/s", epochsPerSecond);
    }

    /// `2 min 5 s left`, in the two largest units; empty while it is not known.
    public static String left(@Nullable Duration time) {
        if (time == null) {
            return "";
        }
        long seconds = time.toSeconds();
        if (seconds >= 3600) {
            return "%d h %d min left".formatted(seconds / 3600, seconds / 60 % 60);
        }
        return seconds >= 60
                ? "%d min %d s left".formatted(seconds / 60, seconds % 60)
                : "%d s left".formatted(seconds);
    }

    /// `1 measurement waiting`; empty when there is none.
    public static String waiting(int measurements) {
        return measurements == 0
                ? ""
                : measurements == 1 ? "1 measurement waiting" : measurements + " measurements waiting";
    }
}
