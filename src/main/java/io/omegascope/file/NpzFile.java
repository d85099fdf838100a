package io.omegascope.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// Arrays that NumPy's `savez` or `savez_compressed` wrote: a zip file of `.npy` files. The one that is wanted is
/// unpacked into a temporary file; names in the archive are only compared and shown.
final class NpzFile {
    private static final String SUFFIX = ".npy";
    private static final int MOST_ARRAYS = 1000;
    private static final int MOST_LISTED = 8;
    /// How much the compression of zip files can gain at most.
    private static final long MOST_GAIN = 1032;
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final ZipFile zip;

    private NpzFile(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /// An array, and its header or why it is none that can be measured.
    private record Candidate(
            ZipEntry entry, @Nullable NpyFile npy, @Nullable IOException refusal) {
        String name() {
            return NpzFile.name(entry);
        }
    }

    /// @param array which one, or null for the only one that has two or three dimensions
    static ArrayFile.Content read(Path file, @Nullable String array, Arena arena) throws IOException {
        try (ZipFile zip = FileRefusal.reading(file, () -> opened(file))) {
            NpzFile npz = new NpzFile(file, zip);
            Candidate wanted = npz.wanted(array);
            if (wanted.npy == null) {
                throw wanted.refusal == null ? new IOException(file + " has no such array.") : wanted.refusal;
            }
            return npz.unpacked(wanted.entry, wanted.npy, arena);
        }
    }

    /// Entry names that no text can have are as good a reason as a damaged directory.
    private static ZipFile opened(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (IllegalArgumentException e) {
            throw new IOException("its directory of arrays is damaged", e);
        }
    }

    private static String name(ZipEntry entry) {
        return entry.getName().substring(0, entry.getName().length() - SUFFIX.length());
    }

    private String source(ZipEntry entry) {
        return "%s, array '%s'".formatted(file, Quote.of(name(entry)));
    }

    private Candidate wanted(@Nullable String array) throws IOException {
        List<ZipEntry> entries = entries();
        if (array != null) {
            for (ZipEntry entry : entries) {
                if (name(entry).equals(array)) {
                    return candidate(entry);
                }
            }
            throw new IOException("%s has no array '%s'; it has %s."
                    .formatted(
                            file,
                            Quote.of(array),
                            listed(entries.stream().map(NpzFile::name).toList())));
        }
        if (entries.size() == 1) {
            return candidate(entries.getFirst());
        }
        List<Candidate> candidates = new ArrayList<>();
        for (ZipEntry entry : entries) {
            candidates.add(candidate(entry));
        }
        List<Candidate> usable = candidates.stream().filter(c -> c.npy != null).toList();
        if (usable.size() == 1) {
            return usable.getFirst();
        }
        if (usable.isEmpty()) {
            throw new IOException("%s: none of its arrays can be measured: %s."
                    .formatted(
                            file,
                            listed(candidates.stream().map(Candidate::name).toList())));
        }
        throw new IOException("%s: it has several arrays that can be measured, and one of them has to be named: %s."
                .formatted(file, listed(usable.stream().map(NpzFile::described).toList())));
    }

    private static String described(Candidate candidate) {
        String shape =
                candidate.npy == null ? "" : candidate.npy.header().shape().toString();
        return candidate.name() + " " + shape.replace('[', '(').replace(']', ')');
    }

    private static String listed(List<String> names) {
        String list = names.stream().limit(MOST_LISTED).map(Quote::of).collect(Collectors.joining(", "));
        int more = names.size() - MOST_LISTED;
        return more > 0 ? "%s and %d more".formatted(list, more) : list;
    }

    private List<ZipEntry> entries() throws IOException {
        if (zip.size() > MOST_ARRAYS) {
            throw new IOException(
                    "%s: it holds %d files; allowed are up to %d arrays.".formatted(file, zip.size(), MOST_ARRAYS));
        }
        List<ZipEntry> entries = zip.stream()
                .<ZipEntry>map(entry -> entry)
                .filter(entry -> entry.getName().endsWith(SUFFIX))
                .toList();
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : entries) {
            if (!names.add(entry.getName())) {
                throw new IOException(
                        "%s: it holds two arrays of the name '%s'.".formatted(file, Quote.of(name(entry))));
            }
        }
        if (entries.isEmpty()) {
            throw new IOException(file + ": it holds no array.");
        }
        return entries;
    }

    private Candidate candidate(ZipEntry entry) {
        try (InputStream in = stream(entry)) {
            return new Candidate(entry, header(entry, in), null);
        } catch (IOException e) {
            return new Candidate(entry, null, e);
        }
    }

    private InputStream stream(ZipEntry entry) throws IOException {
        return FileRefusal.reading(file, () -> new BufferedInputStream(zip.getInputStream(entry), BUFFER));
    }

    private NpyFile header(ZipEntry entry, InputStream in) throws IOException {
        try {
            return NpyFile.read(source(entry), in, entry.getSize(), NpyHeader.Use.ACTIVATIONS);
        } catch (IOException e) {
            throw explained(entry, e);
        }
    }

    /// Believes neither the size in the directory nor that in the header before both agree.
    private ArrayFile.Content unpacked(ZipEntry entry, NpyFile npy, Arena arena) throws IOException {
        String source = source(entry);
        npy.requireSize(source, entry.getSize() - npy.start());
        if (entry.getSize() / MOST_GAIN > entry.getCompressedSize()) {
            throw new IOException("%s: %d bytes cannot be packed into %d."
                    .formatted(source, entry.getSize(), entry.getCompressedSize()));
        }
        long room = TemporaryFile.room();
        if (npy.header().size() > room) {
            throw new IOException("%s: unpacked it takes %d MB; the folder of temporary files has room for %d MB."
                    .formatted(source, npy.header().size() >> 20, room >> 20));
        }
        try (InputStream in = stream(entry);
                CheckedInputStream checked = new CheckedInputStream(in, new CRC32());
                TemporaryFile temporary = new TemporaryFile(source)) {
            checked.skipNBytes(npy.start());
            copy(source, checked, npy.header().size(), temporary);
            if (checked.read() >= 0 || checked.getChecksum().getValue() != entry.getCrc()) {
                throw new IOException(source + ": it is damaged: its checksum or its length is not what it should be.");
            }
            return new ArrayFile.Content(npy.header(), temporary.map(arena), List.of());
        } catch (IOException e) {
            throw explained(entry, e);
        }
    }

    private static void copy(String source, InputStream in, long bytes, TemporaryFile copy) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = bytes;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("%s: it is damaged: %d bytes are missing.".formatted(source, left));
            }
            copy.write(buffer, read);
            left -= read;
        }
    }

    /// What the unpacking of damaged bytes throws does not name the file.
    private IOException explained(ZipEntry entry, IOException e) {
        String message = e.getMessage() == null ? "its bytes end too early" : e.getMessage();
        return message.startsWith(file.toString())
                ? e
                : new IOException("%s: it is damaged: %s.".formatted(source(entry), Quote.of(message)), e);
    }
}
