package io.omegascope.ui;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the window asks of the desktop.
///
/// @param openRun         asks for the folder of a run
/// @param openRuns        asks for a folder of runs
/// @param chooseFolder    asks for a folder, under a title, and gives it back, or null
/// @param openActivations asks for a file of activations
/// @param importRun       asks for a run in a `.zip`
/// @param exportRun       asks where a run is to go as a `.zip`
/// @param browse          shows a folder
record Dialogs(
        Runnable openRun,
        Runnable openRuns,
        Function<String, @Nullable Path> chooseFolder,
        Runnable openActivations,
        Runnable importRun,
        Consumer<RunModel> exportRun,
        Consumer<Path> browse) {
    /// Where there is no desktop.
    static final Dialogs NONE = new Dialogs(() -> {}, () -> {}, _ -> null, () -> {}, () -> {}, _ -> {}, _ -> {});
}
