package io.omegascope.ui.paper;

import io.omegascope.experiment.paper.ReportContent;
import io.omegascope.experiment.paper.StudyContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/// A report that is shown, with where its pictures are.
///
/// @param study of sub-networks, where the report has one
/// @param place for people
record ShownReport(ReportContent content, Optional<StudyContent> study, String place, Pictures pictures) {
    private static final String RESOURCES = "report/";

    /// Gives the bytes of a PNG by its name.
    @FunctionalInterface
    interface Pictures {
        /// @throws UncheckedIOException if it is not there
        byte[] of(String name);
    }

    /// The one that comes with the program.
    static ShownReport shipped() {
        boolean hasStudy = ShownReport.class.getResource(RESOURCES + StudyContent.FILE) != null;
        return read(ShownReport::resource, hasStudy, "this program");
    }

    /// The one in a folder that `reproduce` has written.
    ///
    /// @throws UncheckedIOException in one sentence
    static ShownReport in(Path folder) {
        return read(
                name -> file(folder.resolve(name)), Files.exists(folder.resolve(StudyContent.FILE)), folder.toString());
    }

    private static ShownReport read(Pictures files, boolean hasStudy, String place) {
        return new ShownReport(
                ReportContent.of(text(files, ReportContent.FILE), place),
                hasStudy ? Optional.of(StudyContent.of(text(files, StudyContent.FILE), place)) : Optional.empty(),
                place,
                files);
    }

    private static String text(Pictures files, String name) {
        return new String(files.of(name), StandardCharsets.UTF_8);
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
