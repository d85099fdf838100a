package io.omegascope.ui;

import io.omegascope.run.TrainingRun;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.application.Application;

/// Opens the workbench. Where there is no display it says so and does the main job without one.
public final class Launcher {
    private Launcher() {}

    /// @param run      the folder of a run to open, or nothing
    /// @param out      for what was asked for
    /// @param err      for what a person should know besides
    /// @param progress shows a run on the terminal until what it returns is run
    /// @return the exit code, when the window is closed
    public static int launch(String[] run, PrintStream out, PrintStream err, Function<TrainingRun, Runnable> progress) {
        boolean display = hasDisplay();
        List<NativeLibraries.Library> missing = NativeLibraries.missing(display);
        if (!missing.isEmpty()) {
            err.println(NativeLibraries.sentence(missing));
            return 1;
        }
        if (!display) {
            err.println("There is no display, so Omegascope goes on without a window and draws pictures instead.");
            return Tour.run(List.of(run), Path.of("target"), out, err, progress);
        }
        try {
            Application.launch(WorkbenchApp.class, run);
            return 0;
        } catch (RuntimeException e) {
            err.println(refusal(rootOf(e)));
            return 1;
        }
    }

    /// Only Linux tells before a toolkit starts; elsewhere a window is always tried.
    private static boolean hasDisplay() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    private static String refusal(Throwable cause) {
        return String.valueOf(cause.getMessage()).contains("DISPLAY")
                ? "The display %s cannot be opened; without DISPLAY in the environment, Omegascope runs without a window."
                        .formatted(System.getenv("DISPLAY"))
                : "Omegascope cannot open a window: " + Sentences.of(cause);
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
