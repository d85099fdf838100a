package io.omegascope.ui;

import java.nio.file.Path;
import java.util.function.Consumer;

/// What the window asks of the desktop.
///
/// @param openRun         asks for the folder of a run
/// @param openRuns        asks for a folder of runs
/// @param openActivations asks for a file of activations
/// @param browse          shows a folder
record Dialogs(Runnable openRun, Runnable openRuns, Runnable openActivations, Consumer<Path> browse) {
    /// Where there is no desktop.
    static final Dialogs NONE = new Dialogs(() -> {}, () -> {}, () -> {}, _ -> {});
}
