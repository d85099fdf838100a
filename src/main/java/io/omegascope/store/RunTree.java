package io.omegascope.store;

import io.omegascope.file.FileRefusal;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Finds runs under a folder, however deep, and tells cheaply whether one has changed.
final class RunTree {
    private static final int DEEPEST = 8;
    /// Written by a program that looks whether another one writes; says nothing of the run.
    private static final Set<String> FLEETING = Set.of("run.lock");

    private RunTree() {}

    /// What the files of a run look like from outside.
    ///
    /// @param stamp names, sizes and times of its files and of the folder of its weights
    /// @param bytes of its files, without the weights
    record Look(String stamp, long bytes) {}

    /// Folders of runs, in the order of their names. What cannot be entered is left out, as is what begins with a dot.
    static List<Path> runs(Path root) throws IOException {
        List<Path> runs = new ArrayList<>();
        FileRefusal.reading(
                root,
                () -> Files.walkFileTree(
                        root.toRealPath(), EnumSet.noneOf(FileVisitOption.class), DEEPEST, new Finder(runs)));
        runs.replaceAll(root.toRealPath()::relativize);
        runs.sort(null);
        runs.replaceAll(root::resolve);
        return runs;
    }

    private static final class Finder extends SimpleFileVisitor<Path> {
        private final List<Path> runs;
        private int depth;

        Finder(List<Path> runs) {
            this.runs = runs;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (depth > 0 && String.valueOf(folder.getFileName()).startsWith(Library.HIDDEN)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (new RunFolder(folder).isRun()) {
                runs.add(folder);
                return FileVisitResult.SKIP_SUBTREE;
            }
            depth++;
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            depth--;
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }

    static Look look(Path run) throws IOException {
        List<String> seen = new ArrayList<>();
        long[] bytes = {0};
        Files.walkFileTree(run, EnumSet.noneOf(FileVisitOption.class), 1, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes now) {
                String name = String.valueOf(file.getFileName());
                if (!FLEETING.contains(name)) {
                    long size = now.isDirectory() ? 0 : now.size();
                    bytes[0] += size;
                    seen.add(name + ' ' + now.lastModifiedTime().to(TimeUnit.NANOSECONDS) + ' ' + size);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        seen.sort(null);
        return new Look(String.join("; ", seen), bytes[0]);
    }
}
