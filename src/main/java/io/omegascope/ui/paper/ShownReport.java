package io.omegascope.ui.paper;

import io.omegascope.experiment.paper.ReportContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// A report that is shown, with where its pictures are.
///
/// @param place for people
record ShownReport(ReportContent content, String place, Pictures pictures) {
    private static final String RESOURCES = "report/";

    /// Gives the bytes of a PNG by its name.
    @FunctionalInterface
    interface Pictures {
        /// @throws UncheckedIOException if it is not there
        byte[] of(String name);
    }

    /// The one that comes with the program.
    static ShownReport shipped() {
        return read(ShownReport::resource, "this program");
    }

    /// The one in a folder that `reproduce` has written.
    ///
    /// @throws UncheckedIOException in one sentence
    static ShownReport in(Path folder) {
        return read(name -> file(folder.resolve(name)), folder.toString());
    }

    private static ShownReport read(Pictures files, String place) {
        String json = new String(files.of(ReportContent.FILE), StandardCharsets.UTF_8);
        return new ShownReport(ReportContent.of(json, place), place, files);
    }

    private static byte[] file(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no %s.".formatted(file), e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(ShownReport.class.getResourceAsStream(RESOURCES + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
