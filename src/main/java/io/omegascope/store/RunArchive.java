package io.omegascope.store;

import io.omegascope.file.FileRefusal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A run with its retrainings as one `.zip` to be sent: a folder for each, as they lie in a library. [ArchivedRuns]
/// takes it up again.
public final class RunArchive {
    private RunArchive() {}

    /// Whether a file calls itself one.
    public static boolean isOne(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /// The run of a folder, the parent first where it is a retraining, with all retrainings. Nothing is overwritten.
    ///
    /// @param library where retrainings may lie too
    /// @return the folders that are in it
    public static List<Path> write(Path run, Library library, Path zip) throws IOException {
        List<Path> folders = RunFamily.read(run, library).stream()
                .map(r -> r.header().folder().path())
                .toList();
        OutputStream file = FileRefusal.making(zip, () -> Files.newOutputStream(zip, StandardOpenOption.CREATE_NEW));
        boolean whole = false;
        try (ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(file))) {
            FileRefusal.writing(zip, () -> {
                for (Path folder : folders) {
                    write(folder, out);
                }
                out.finish();
            });
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(zip);
            }
        }
        return folders;
    }

    private static void write(Path folder, ZipOutputStream out) throws IOException {
        for (Path file : files(folder)) {
            String inside = folder.relativize(file).toString().replace('\\', '/');
            ZipEntry entry = new ZipEntry(new RunFolder(folder).id() + "/" + inside);
            entry.setTime(Files.getLastModifiedTime(file).toMillis());
            out.putNextEntry(entry);
            Files.copy(file, out);
            out.closeEntry();
        }
    }

    /// The point to go on from comes first: of a run that trains meanwhile, all that it needs is then there too.
    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path place : List.of(folder, new RunFolder(folder).checkpoints())) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> found = Files.list(place)) {
                    found.filter(Files::isRegularFile)
                            .filter(f -> !f.toString().endsWith(".part") && !f.equals(new RunFolder(folder).lock()))
                            .forEach(files::add);
                }
            }
        }
        files.sort(Comparator.comparing((Path f) -> !f.endsWith("resume.npz")).thenComparing(f -> f));
        return files;
    }
}
