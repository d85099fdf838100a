package io.omegascope.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omegascope.file.FileRefusal;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Keeps what is open from one sitting to the next. One window at a time has the file: two would undo each other's.
public final class WorkspaceFile implements Closeable {
    private static final String VERSION = "formatVersion";
    private static final int NEWEST = 1;

    private final Path file;
    private final FileChannel lock;
    /// Whether there is a file that is no workspace and cannot be put aside; then nothing is written over it.
    private boolean blocked;

    private WorkspaceFile(Path file, FileChannel lock) {
        this.file = file;
        this.lock = lock;
    }

    /// Takes the file, or nothing while another window has it. The operating system lets go of that of a program which
    /// was killed.
    public static Optional<WorkspaceFile> take(Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".lock");
        FileChannel channel = FileRefusal.making(beside, () -> {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        });
        if (isLocked(beside, channel)) {
            return Optional.of(new WorkspaceFile(file, channel));
        }
        channel.close();
        return Optional.empty();
    }

    private static boolean isLocked(Path beside, FileChannel channel) throws IOException {
        try {
            return FileRefusal.making(beside, () -> channel.tryLock() != null);
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    /// What was open last; nothing the first time. A file that is no workspace is put aside and stays.
    ///
    /// @throws IOException in one sentence that says where it is put
    public Optional<Workspace> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            ObjectNode node = JsonFile.object(file);
            JsonFile.checkVersion(node, VERSION, NEWEST, file);
            node.remove(VERSION);
            return Optional.of(JsonFile.value(node, Workspace.class, file.toString()));
        } catch (IOException e) {
            Path aside = aside();
            blocked = true;
            FileRefusal.writing(aside, () -> Files.move(file, aside));
            blocked = false;
            throw new IOException(
                    "What was open last cannot be read and is now %s: %s".formatted(aside, e.getMessage()), e);
        }
    }

    private Path aside() {
        for (int i = 1; ; i++) {
            Path aside = file.resolveSibling(file.getFileName() + ".damaged" + (i == 1 ? "" : "-" + i));
            if (!Files.exists(aside)) {
                return aside;
            }
        }
    }

    /// Replaces what the file has.
    public void write(Workspace workspace) throws IOException {
        if (blocked) {
            return;
        }
        ObjectNode node = Json.MAPPER.createObjectNode().put(VERSION, NEWEST);
        node.setAll(Json.MAPPER.<ObjectNode>valueToTree(workspace));
        byte[] text = (JsonText.of(node) + "\n").getBytes(StandardCharsets.UTF_8);
        AtomicFile.replaceSafely(file, part -> Files.write(part, text));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
