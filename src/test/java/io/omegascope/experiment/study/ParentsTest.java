package io.omegascope.experiment.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.store.StoredRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParentsTest {
    private static final Path SAMPLES = Path.of("sample-runs");

    @TempDir
    Path folder;

    private void copy(String sample, String name) throws IOException {
        Path to = Files.createDirectory(folder.resolve(name));
        try (Stream<Path> files = Files.list(SAMPLES.resolve(sample))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static List<String> names(Parents parents) {
        return parents.runs().stream().map(StoredRun::id).toList();
    }

    @Test
    void retrainingsAreNoParents() {
        Parents parents = Parents.in(SAMPLES);
        assertEquals(
                List.of("alpha-8", "wd-0.1", "wd-2.0"),
                names(parents).stream().sorted().toList());
        UncheckedIOException e =
                assertThrows(UncheckedIOException.class, () -> Parents.in(SAMPLES.resolve("wd-2.0-isolated")));
        assertEquals(
                SAMPLES.resolve("wd-2.0-isolated") + " is a retraining; allowed is a run of a whole network.",
                e.getMessage());
    }

    @Test
    void twoCopiesOfARunAreOneSeed() throws IOException {
        copy("wd-2.0", "a");
        copy("wd-2.0", "b");
        copy("alpha-8", "c");
        Parents parents = Parents.in(folder);
        assertEquals(2, parents.runs().size());
        assertEquals(1, parents.passedOver().size());
        assertTrue(parents.passedOver().getFirst().matches("[ab] is the same run as [ab]\\."), parents.toString());
    }

    @Test
    void ofTwoCopiesTheOneThatCameFurtherIsTaken() throws IOException {
        copy("wd-2.0", "z");
        copy("wd-2.0", "a");
        Path metrics = folder.resolve("a").resolve("metrics.csv");
        Files.write(metrics, Files.readAllLines(metrics).subList(0, 50));
        Path json = folder.resolve("a").resolve("run.json");
        Files.writeString(
                json,
                Files.readString(json)
                        .replace("\"state\" : \"Finished\"", "\"state\" : \"Stopped\"")
                        .replace("\"epoch\" : 1500", "\"epoch\" : 49"));
        Parents parents = Parents.in(folder);
        assertEquals(List.of("z"), names(parents));
        assertEquals(List.of("a is the same run as z."), parents.passedOver());
    }

    @Test
    void whatCannotBeReadIsNamedAndPassedOver() throws IOException {
        copy("wd-2.0", "whole");
        copy("wd-0.1", "broken");
        Files.writeString(folder.resolve("broken").resolve("metrics.csv"), "no numbers\n");
        Files.createDirectory(folder.resolve("pictures"));
        Parents parents = Parents.in(folder);
        assertEquals(List.of("whole"), names(parents));
        assertEquals(2, parents.passedOver().size());
        assertTrue(parents.passedOver().stream().anyMatch(s -> s.contains("metrics.csv")), parents.toString());
        assertTrue(parents.passedOver().stream().anyMatch(s -> s.contains("pictures")), parents.toString());
    }
}
