package io.omegascope.ui.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.experiment.paper.ClaimResult;
import io.omegascope.experiment.paper.ReproductionRun.Wish;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperModelTest {
    private static final Wish SMALL = new Wish(
            3, 1, Map.of("modulus", "7", "hidden", "16", "epochs", "40", "null", "none", "clusters", "4"), false);

    @TempDir
    Path folder;

    private final PaperModel model = new PaperModel(Runnable::run, Runnable::run);

    @Test
    void theShippedReportHasEveryFigureAndClaim() {
        ShownReport report = model.reportProperty().get();
        assertEquals(9, report.content().figures().size());
        assertEquals(38, report.content().claims().size());
        assertEquals(3, report.study().orElseThrow().rows().size());
        List<String> names =
                report.content().claims().stream().map(ClaimResult::name).toList();
        for (var figure : report.content().figures()) {
            byte[] png = report.pictures().of(figure.picture());
            assertEquals("PNG", new String(png, 1, 3, StandardCharsets.US_ASCII));
            assertTrue(names.containsAll(figure.shows()), figure.name());
        }
    }

    @Test
    void whatIsMadeIsShownAndTheShippedOneComesBack() {
        model.reproduce(SMALL, folder, 1);
        assertFalse(model.work().runningProperty().get());
        assertEquals("", model.work().newsProperty().get());
        ShownReport made = model.reportProperty().get();
        assertEquals(folder.toString(), made.place());
        assertEquals(
                List.of("figure-3"),
                made.content().figures().stream().map(f -> f.name()).toList());
        assertTrue(Files.exists(folder.resolve("report.html")));
        model.showShipped();
        assertEquals("this program", model.reportProperty().get().place());
        model.show(folder);
        assertEquals(made.content(), model.reportProperty().get().content());
    }

    /// Stopped before it begins: nothing is trained, the report says so, and the same again goes on.
    @Test
    void aStoppedOneGoesOn() {
        Queue<Runnable> background = new ArrayDeque<>();
        PaperModel later = new PaperModel(background::add, Runnable::run);
        later.reproduce(SMALL, folder, 1);
        assertTrue(later.work().runningProperty().get());
        later.reproduce(SMALL, folder, 1);
        assertEquals(1, background.size(), "one at a time");
        later.work().stop();
        background.remove().run();
        assertFalse(later.work().runningProperty().get());
        assertEquals(
                "Not everything is there. The same again goes on.",
                later.work().newsProperty().get());
        assertEquals(List.of(), later.reportProperty().get().content().figures());
        later.reproduce(SMALL, folder, 1);
        background.remove().run();
        assertEquals("", later.work().newsProperty().get());
        assertEquals(1, later.reportProperty().get().content().figures().size());
    }

    @Test
    void whatCannotBeShownOrMadeIsSaid() throws IOException {
        model.show(folder);
        assertEquals(
                "There is no %s.".formatted(folder.resolve("report.json")),
                model.work().newsProperty().get());
        Path file = Files.writeString(folder.resolve("file"), "");
        model.reproduce(SMALL, file, 1);
        assertFalse(model.work().runningProperty().get());
        assertTrue(
                model.work().newsProperty().get().contains(file.toString()),
                model.work().newsProperty().get());
        assertEquals("this program", model.reportProperty().get().place(), "what was shown stays");
    }
}
