package io.omegascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproduceCommandTest {
    private static final List<String> SMALL =
            List.of("reproduce", "--set=modulus=11", "--set=hidden=24", "--set=epochs=120", "--set=null=none");

    @TempDir
    Path out;

    @Test
    void aSmallOneTrainsDrawsAndJudgesAndDoesNotTrainTwice() throws IOException {
        Session session = reproduce("--seeds=3");
        assertEquals(0, session.exitCode(), session.err());
        assertTrue(session.err().contains("21 of 21: preset-"), session.err());
        assertTrue(session.out().contains("undetermined   Phases are robust to ties"), session.out());
        assertTrue(session.out().endsWith("The report: " + out.resolve("report.html") + "\n"), session.out());
        String page = Files.readString(out.resolve("report.html"));
        assertFalse(page.contains("{{"), "every field is filled");
        assertTrue(page.contains("omegascope reproduce --seeds 3 --set epochs=120 --set hidden=24"), "the command");
        assertEquals(9, page.split("<svg", -1).length - 1, "every figure is in the page");
        for (int figure = 1; figure <= 9; figure++) {
            assertTrue(Files.size(out.resolve("figures/figure-%d.png".formatted(figure))) > 10_000);
            assertTrue(Files.readString(out.resolve("figures/figure-%d.svg".formatted(figure)))
                    .startsWith("<svg"));
        }
        assertTrue(Files.readString(out.resolve("claims.md")).contains("| Delayed generalisation | 4 | "));
        assertTrue(runs().stream().anyMatch(r -> r.endsWith("part-control")), "parts are retrained: " + runs());

        assertTrue(Files.exists(out.resolve("remeasured/preset-wd-2.0_seed-0_random-clusters.json")), "the null model");
        assertTrue(Files.readString(out.resolve("figures/figure-2.svg")).contains("random clusters, 95%"));

        FileTime before = Files.getLastModifiedTime(out.resolve("runs/preset-wd-2.0_seed-0/run.json"));
        Session again = reproduce("--seeds=3", "--figure=3", "--full");
        assertEquals(0, again.exitCode(), again.err());
        assertTrue(Files.exists(out.resolve("remeasured/preset-wd-2.0_seed-0_clusters-12.json")));
        assertEquals(before, Files.getLastModifiedTime(out.resolve("runs/preset-wd-2.0_seed-0/run.json")));
    }

    @Test
    void aFigureTrainsOnlyWhatItShows() throws IOException {
        Session session = reproduce("--seeds=1", "--figure=3");
        assertEquals(0, session.exitCode(), session.err());
        assertEquals(List.of("preset-wd-2.0_seed-0"), runs());
        assertTrue(Files.exists(out.resolve("figures/figure-3.png")));
        assertFalse(Files.exists(out.resolve("figures/figure-1.png")));
        assertFalse(session.out().contains("holds"), "one seed decides nothing: " + session.out());
    }

    @Test
    void whatIsNotRightIsSaidInOneSentence() throws IOException {
        assertRefused("Figure is 10; allowed is 0 to 9.", "--figure=10");
        assertRefused("Seeds is 0; allowed is 1 to 1000.", "--seeds=0");
        assertRefused("Option --workers is 0; allowed is 1 or more.", "--workers=0");
        Session session = reproduce("--set=hiden=3");
        assertEquals(2, session.exitCode());
        assertTrue(session.err().startsWith("'hiden' is no setting"), session.err());
        assertEquals(List.of(), runs());
    }

    private void assertRefused(String sentence, String option) {
        Session session = reproduce(option);
        assertEquals(sentence + "\n", session.err());
        assertEquals(2, session.exitCode());
    }

    private List<String> runs() throws IOException {
        if (Files.notExists(out.resolve("runs"))) {
            return List.of();
        }
        try (Stream<Path> runs = Files.list(out.resolve("runs"))) {
            return runs.map(r -> r.getFileName().toString()).sorted().toList();
        }
    }

    private Session reproduce(String... options) {
        return Session.of(
                Stream.concat(SMALL.stream(), Stream.of("--out=" + out)).toList(), options);
    }
}
