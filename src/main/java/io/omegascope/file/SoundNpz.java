package io.omegascope.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Looks through an archive of weights before it is read: every array must have the length that its header claims and
/// the bytes that its checksum was made of. Weights are kept unpacked, so that none is larger than its file.
public final class SoundNpz {
    private SoundNpz() {}

    /// @throws IOException "it is damaged", without the name of the file
    public static void require(Path file) throws IOException {
        long most = Files.size(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                require(zip, entry, most);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException("it is damaged", e);
        }
    }

    private static void require(ZipFile zip, ZipEntry entry, long most) throws IOException {
        if (entry.getSize() > most) {
            throw new IOException("it is packed");
        }
        try (CheckedInputStream in = new CheckedInputStream(opened(zip, entry), new CRC32())) {
            NpyFile npy = NpyFile.read("it", in, entry.getSize(), NpyHeader.Use.WEIGHTS);
            npy.requireSize("it", entry.getSize() - npy.start());
            long rest = in.transferTo(OutputStream.nullOutputStream());
            if (rest != npy.header().size() || in.getChecksum().getValue() != entry.getCrc()) {
                throw new IOException("its checksum differs");
            }
        }
    }

    private static InputStream opened(ZipFile zip, ZipEntry entry) throws IOException {
        InputStream in = zip.getInputStream(entry);
        if (in == null) {
            throw new IOException("an array is missing");
        }
        return in;
    }
}
