package io.omegascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurfaceCommandTest {
    private static final String RUN = "sample-runs/wd-2.0";

    @TempDir
    Path folder;

    private static Session surface(String... arguments) {
        return Session.of(List.of("surface"), arguments);
    }

    /// The ends are the snapshots: their losses are those that the run wrote down.
    @Test
    void aLineEndsInWhatTheRunMeasured() throws IOException {
        Path csv = folder.resolve("line.csv");
        Session session = surface(RUN + "@30", RUN, "--points", "3", "--json", "--csv", csv.toString());
        session.assertDone();
        JsonNode json = new ObjectMapper().readTree(session.out());
        assertEquals("wd-2.0@1500", json.get("snapshots").get(1).textValue());
        JsonNode losses = json.get("line").get("losses");
        for (int end : new int[] {0, 2}) {
            String epoch = end == 0 ? "30," : "1500,";
            String[] row = Files.readAllLines(Path.of(RUN, "metrics.csv")).stream()
                    .filter(line -> line.startsWith(epoch))
                    .findFirst()
                    .orElseThrow()
                    .split(",", -1);
            assertEquals(
                    Double.parseDouble(row[1]), losses.get("trainLoss").get(end).doubleValue(), 1e-4);
            assertEquals(
                    Double.parseDouble(row[2]), losses.get("testLoss").get(end).doubleValue(), 1e-4);
            assertEquals(
                    Double.parseDouble(row[4]),
                    losses.get("testAccuracy").get(end).doubleValue(),
                    1e-3);
        }
        List<String> lines = Files.readAllLines(csv);
        assertEquals("t,train_loss,test_loss,train_accuracy,test_accuracy", lines.getFirst());
        assertEquals(4, lines.size());
        assertTrue(lines.get(2).startsWith("0.5," + losses.get("trainLoss").get(1)), lines.get(2));
    }

    @Test
    void aPlaneThroughThree() throws IOException {
        Path csv = folder.resolve("plane.csv");
        Session session =
                surface(RUN + "@0", RUN + "@30", RUN + "@90", "--points", "2", "--align", "--csv", csv.toString());
        session.assertDone();
        assertTrue(session.out().contains("2 x 2 networks around them"), session.out());
        assertEquals(5, Files.readAllLines(csv).size());
    }

    @Test
    void refusals() {
        refused(
                Path.of(RUN).toAbsolutePath() + " keeps no weights of epoch 31; the nearest that it keeps: 30 and 90.",
                RUN + "@31",
                RUN);
        refused("The two networks are the same; a line needs two different ones.", RUN, RUN + "@1500");
        refused("1 snapshot is given; allowed are 2 for a line and 3 for a plane.", RUN);
        refused("4 snapshots are given; allowed are 2 for a line and 3 for a plane.", RUN, RUN, RUN, RUN);
        refused(RUN + "@-1: the epoch is '-1'; allowed is a whole number from 0.", RUN + "@-1", RUN);
        refused("Option --points is 1; allowed is 2 to 1001.", RUN, RUN + "@30", "--points", "1");
    }

    private static void refused(String sentence, String... arguments) {
        Session session = surface(arguments);
        assertEquals(sentence + "\n", session.err());
        assertEquals(2, session.exitCode());
    }
}
