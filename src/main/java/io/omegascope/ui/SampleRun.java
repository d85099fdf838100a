package io.omegascope.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A run that comes with the program, trained to the end.
///
/// @param summary what there is to see
record SampleRun(Path folder, String title, String summary) {
    String id() {
        return "start-sample-" + folder.getFileName();
    }

    /// Those that are there, in the folder that the property `omegascope.samples` names or the working directory has.
    static List<SampleRun> all() {
        Path root = Path.of(System.getProperty("omegascope.samples", "sample-runs"));
        return List.of(
                        new SampleRun(
                                root.resolve("wd-2.0"), "Weight decay 2", "groks by epoch 400; with its retrainings"),
                        new SampleRun(
                                root.resolve("wd-0.1"), "Weight decay 0.1", "groks late, and synergy rises twice"),
                        new SampleRun(root.resolve("alpha-8"), "Alpha 8", "groks without weight decay"))
                .stream()
                .filter(sample -> Files.isDirectory(sample.folder))
                .toList();
    }
}
