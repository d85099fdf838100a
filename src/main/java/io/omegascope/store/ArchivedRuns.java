package io.omegascope.store;

import io.omegascope.file.FileRefusal;
import io.omegascope.file.Quote;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The runs of a `.zip` that [RunArchive] made, or somebody who means harm. They are unpacked beside the library's
/// runs, read, and only then given their names; what is there already stays.
public final class ArchivedRuns {
    private static final int MOST_FILES = 100_000;
    /// Weights hardly pack, lines of text some ten times.
    private static final long MOST_GAIN = 100;

    private static final long SMALL = 1 << 20;
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final ZipFile zip;
    private final Set<String> runs = new LinkedHashSet<>();
    private final Set<String> names = new HashSet<>();
    private long size;

    private ArchivedRuns(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /// @return the folders of the new runs; a parent is among them before its retrainings
    /// @throws IOException in one sentence; then nothing was added
    public static List<Path> take(Path file, Library library) throws IOException {
        try (ZipFile zip = FileRefusal.reading(file, () -> opened(file))) {
            return new ArchivedRuns(file, zip).take(library);
        }
    }

    private static ZipFile opened(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (IllegalArgumentException e) {
            throw new IOException("its directory is damaged", e);
        }
    }

    private List<Path> take(Library library) throws IOException {
        List<ZipEntry> entries = entries();
        Path root = library.root();
        FileRefusal.making(root, () -> Files.createDirectories(root));
        for (String run : runs) {
            if (Files.exists(library.folder(run))) {
                throw refusal("it holds the run %s, and %s is there already".formatted(run, library.folder(run)));
            }
        }
        long room = Files.getFileStore(root).getUsableSpace();
        if (size > room) {
            throw refusal("unpacked it takes %d MB; %s has room for %d MB".formatted(size >> 20, root, room >> 20));
        }
        Path unpacked = FileRefusal.making(root, () -> Files.createTempDirectory(root, Library.HIDDEN + "import-"));
        try {
            for (ZipEntry entry : entries) {
                unpack(entry, unpacked);
            }
            for (String run : runs) {
                check(run, unpacked.resolve(run));
            }
            return moved(unpacked, library);
        } finally {
            delete(unpacked);
        }
    }

    /// Every name is looked at before anything is written.
    private List<ZipEntry> entries() throws IOException {
        if (zip.size() > MOST_FILES) {
            throw refusal("it holds %d files; allowed are %d".formatted(zip.size(), MOST_FILES));
        }
        List<ZipEntry> files = new ArrayList<>();
        for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
            checkName(entry.getName());
            if (entry.getSize() > SMALL && entry.getSize() / MOST_GAIN > entry.getCompressedSize()) {
                throw refusal("'%s' is packed more than %d times".formatted(Quote.of(entry.getName()), MOST_GAIN));
            }
            size = Math.addExact(size, entry.getSize());
            files.add(entry);
        }
        for (String run : runs) {
            if (!names.contains((run + "/run.json").toLowerCase(Locale.ROOT))) {
                throw refusal("'%s' in it is no run: it has no run.json".formatted(Quote.of(run)));
            }
        }
        if (runs.isEmpty()) {
            throw refusal("it holds no run");
        }
        return files;
    }

    private void checkName(String name) throws IOException {
        String[] parts = name.split("/", -1);
        boolean placed = parts.length == 2 || (parts.length == 3 && parts[1].equals("checkpoints"));
        if (!placed
                || !Stream.of(parts).allMatch(PortableName::is)
                || parts[0].startsWith(Library.HIDDEN)
                || !names.add(name.toLowerCase(Locale.ROOT))) {
            throw refusal("'%s' is not the name of a file of a run".formatted(Quote.of(name)));
        }
        runs.add(parts[0]);
    }

    private void unpack(ZipEntry entry, Path root) throws IOException {
        Path target = root.resolve(entry.getName());
        Path parent = target.resolveSibling("");
        FileRefusal.making(parent, () -> Files.createDirectories(parent));
        try (CheckedInputStream in = new CheckedInputStream(stream(entry), new CRC32());
                OutputStream out = FileRefusal.making(target, () -> Files.newOutputStream(target))) {
            copy(entry, in, out);
            if (in.getChecksum().getValue() != entry.getCrc()) {
                throw refusal("'%s' is damaged".formatted(Quote.of(entry.getName())));
            }
        }
    }

    private InputStream stream(ZipEntry entry) throws IOException {
        InputStream in = FileRefusal.reading(file, () -> zip.getInputStream(entry));
        if (in == null) {
            throw refusal("'%s' is missing".formatted(Quote.of(entry.getName())));
        }
        return in;
    }

    /// No more than the directory says.
    private void copy(ZipEntry entry, InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = entry.getSize();
        for (int read = read(entry, in, buffer); read >= 0; read = read(entry, in, buffer)) {
            left -= read;
            if (left < 0) {
                break;
            }
            out.write(buffer, 0, read);
        }
        if (left != 0) {
            throw refusal("'%s' is damaged".formatted(Quote.of(entry.getName())));
        }
    }

    private int read(ZipEntry entry, InputStream in, byte[] buffer) throws IOException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new IOException("%s: '%s' is damaged.".formatted(file, Quote.of(entry.getName())), e);
        }
    }

    private void check(String run, Path folder) throws IOException {
        try {
            RunReader.read(folder);
        } catch (IOException e) {
            String reason =
                    String.valueOf(e.getMessage()).replace(folder + "/", "").replace(folder.toString(), "it");
            throw new IOException("%s: '%s' in it is no run: %s".formatted(file, Quote.of(run), reason), e);
        }
    }

    private List<Path> moved(Path unpacked, Library library) throws IOException {
        List<Path> done = new ArrayList<>();
        try {
            for (String run : runs) {
                Path target = library.folder(run);
                FileRefusal.making(target, () -> Files.move(unpacked.resolve(run), target));
                done.add(target);
            }
            return List.copyOf(done);
        } catch (IOException e) {
            for (Path folder : done) {
                delete(folder);
            }
            throw e;
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.toList().reversed();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }

    private IOException refusal(String reason) {
        return new IOException("%s cannot be imported: %s.".formatted(file, reason));
    }
}
