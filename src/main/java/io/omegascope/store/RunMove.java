package io.omegascope.store;

import io.omegascope.file.FileRefusal;
import io.omegascope.run.Origin;
import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.TimeUnit;

/// Gives the folder of a run another name, or moves it to the system's trash. Never one that is being written.
public final class RunMove {
    private static final long PATIENCE_SECONDS = 60;

    private RunMove() {}

    /// Renames a run. Its retrainings know it by its name, so they are told.
    ///
    /// @param library where retrainings are kept whose parent lies elsewhere
    /// @return the new folder
    /// @throws IOException in one sentence, when the name or the moment is not right
    public static Path rename(Path run, String name, Library library) throws IOException {
        Path folder = RunFolder.open(run).path();
        if (!PortableName.is(name) || name.startsWith(Library.HIDDEN)) {
            throw new IOException(
                    "'%s' cannot be the name of a run: allowed is what every system takes as the name of a folder, without < > : \" / \\ | ? *, and not a dot at its start or end."
                            .formatted(name));
        }
        Path target = folder.resolveSibling(name);
        if (target.equals(folder)) {
            return folder;
        }
        if (Files.exists(target)) {
            throw new IOException(
                    "There is another %s in %s already; choose another name.".formatted(name, folder.getParent()));
        }
        refuseBusy(folder);
        Collection<RunHeader> parts = RunFamily.children(RunFile.read(new RunFolder(folder)), library);
        for (RunHeader part : parts) {
            refuseBusy(part.folder().path());
        }
        FileRefusal.writing(folder, () -> Files.move(folder, target));
        for (RunHeader part : parts) {
            rename(part, name);
        }
        return target;
    }

    private static void rename(RunHeader part, String parent) throws IOException {
        RunFolder folder = part.folder();
        try (RunLock _ = RunLock.of(folder)) {
            RunHeader now = RunFile.read(folder);
            if (now.config().origin() instanceof Origin.Retrained origin) {
                RunFile.write(now.withConfig(now.config().withOrigin(origin.of(parent))));
            }
        }
    }

    private static void refuseBusy(Path folder) throws IOException {
        if (RunLock.isHeld(new RunFolder(folder))) {
            throw new IOException(folder + " is being written; stop the run first.");
        }
    }

    /// Moves a run to the trash of the desktop, from where it can be taken back. Where there is none, nothing is done.
    ///
    /// @throws IOException in one sentence
    public static void trash(Path run) throws IOException {
        Path folder = RunFolder.open(run).path();
        refuseBusy(folder);
        if (!desktopTrash(folder) && !gio(folder)) {
            throw new IOException(
                    "There is no trash on this system that runs can be moved to, so %s stays.".formatted(folder));
        }
    }

    private static boolean desktopTrash(Path folder) throws IOException {
        if (GraphicsEnvironment.isHeadless()
                || !Desktop.isDesktopSupported()
                || !Desktop.getDesktop().isSupported(Desktop.Action.MOVE_TO_TRASH)) {
            return false;
        }
        if (!Desktop.getDesktop().moveToTrash(folder.toFile())) {
            throw new IOException("The system did not take %s into its trash, so it stays.".formatted(folder));
        }
        return true;
    }

    /// Freedesktop's trash, on Linux.
    private static boolean gio(Path folder) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder("gio", "trash", folder.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException _) {
            return false;
        }
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("The system did not take %s into its trash, so it stays: %s"
                        .formatted(folder, said.lines().findFirst().orElse("no reason was given") + "."));
            }
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        } finally {
            process.destroy();
        }
    }
}
