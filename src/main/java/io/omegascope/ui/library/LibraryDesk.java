package io.omegascope.ui.library;

import io.omegascope.run.RunConfig;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the library asks of the window around it.
///
/// @param open         opens the folder of a run
/// @param rename       tells of a folder that has another name now: the old one, the new one
/// @param release      takes the run of a folder off the list of runs, if it is on it
/// @param duplicate    fills the form of a new run
/// @param browse       shows a folder in the file manager
/// @param chooseFolder asks for a folder of runs; null where none was chosen
/// @param report       shows a failure
/// @param back         puts the library away
public record LibraryDesk(
        Consumer<Path> open,
        BiConsumer<Path, Path> rename,
        Consumer<Path> release,
        Consumer<RunConfig> duplicate,
        Consumer<Path> browse,
        Supplier<@Nullable Path> chooseFolder,
        Consumer<Throwable> report,
        Runnable back) {}
