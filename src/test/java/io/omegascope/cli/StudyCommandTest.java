package io.omegascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyCommandTest {
    private static final String RUN = "sample-runs/wd-2.0";

    @TempDir
    Path root;

    @Test
    void whatIsToBeTrainedIsListed() throws Exception {
        Path csv = root.resolve("study.csv");
        Session session = study("--list", "--orders=5,7", "--neurons=4", "--controls=1", "--csv=" + csv);
        session.assertDone();
        assertTrue(session.out().startsWith("0 of 15 retrainings finished"), session.out());
        assertTrue(session.out().contains("4 neurons, synergy peak, initial weights"), session.out());
        assertTrue(Files.notExists(root.resolve("out")), "A list makes nothing.");
        List<String> rows = Files.readAllLines(csv);
        assertEquals(16, rows.size());
        assertTrue(rows.get(11).contains("order-4-neurons"), rows.get(11));
    }

    @Test
    void whatIsNotRightIsSaidInOneSentence() {
        assertRefused("A multiplet of 2 clusters is not allowed; allowed is 3 or more.", study("--orders=2"));
        assertRefused("A multiplet of 31 neurons is not allowed; allowed is 3 to 30.", study("--neurons=31"));
        assertRefused("Controls is 0; allowed is 1 or more.", study("--controls=0"));
        assertRefused("Option --workers is 0; allowed is 1 or more.", study("--workers=0"));
        assertRefused(
                RUN + " is a run; choose another folder for the runs.",
                Session.of(List.of("study", RUN, "--out=" + RUN, "--list")));
    }

    private static void assertRefused(String sentence, Session session) {
        assertEquals(sentence, session.err().strip());
        assertEquals(2, session.exitCode());
    }

    private Session study(String... options) {
        return Session.of(List.of("study", RUN, "--out=" + root.resolve("out")), options);
    }
}
