package io.omegascope.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.store.CheckpointPolicy;
import io.omegascope.store.RunReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepCommandTest {
    private static final String PLAN = """
            {"set": {"modulus": 5, "epochs": 2, "null": "none"}, "axes": {"hidden": [4, 6], "seed": [0, 1]}}""";

    @TempDir
    Path root;

    private Path plan = Path.of("");

    @BeforeEach
    void write() throws IOException {
        plan = Files.writeString(root.resolve("plan.json"), PLAN);
    }

    @Test
    void everyRunIsTrainedAndListed() throws IOException {
        Session listed = sweep("--list");
        listed.assertDone();
        assertEquals("""
                0  waiting  hidden-4_seed-0
                1  waiting  hidden-4_seed-1
                2  waiting  hidden-6_seed-0
                3  waiting  hidden-6_seed-1
                """, listed.out());
        assertTrue(Files.notExists(root.resolve("plan")), "A list makes nothing.");
        Session session = sweep("--workers=2", "--csv=" + root.resolve("sweep.csv"));
        assertEquals(0, session.exitCode());
        List<String> lines = session.out().lines().toList();
        assertEquals(
                "run  state     hidden  seed  train .99  test .9  accuracy  test loss  synergy  peak at",
                lines.getFirst());
        assertTrue(lines.get(4).startsWith("3    finished  6       1     never      never"), lines.get(4));
        assertEquals("4 runs: 4 finished", lines.getLast());
        assertTrue(session.err().contains("4 of 4: hidden-"), session.err());
        List<String> rows = Files.readAllLines(root.resolve("sweep.csv"));
        assertEquals(5, rows.size());
        assertTrue(rows.getFirst().startsWith("index,run,state,epoch,hidden,seed,train_99_epoch,"), rows.getFirst());
        assertTrue(rows.getLast().startsWith("3,hidden-6_seed-1,finished,2,6,1,"), rows.getLast());
    }

    @Test
    void theFolderOfARunTakesNoSweep() throws IOException {
        assertEquals(0, sweep("--task=0").exitCode());
        Path run = root.resolve("plan/hidden-4_seed-0");
        Session refused = sweep("--out=" + run);
        assertEquals(2, refused.exitCode());
        assertEquals(
                run + " is a run; choose another folder for the runs.",
                refused.err().strip());
    }

    @Test
    void runsKeepTheWeightsThatTheSweepAsksFor() throws IOException {
        Session refused = sweep("--keep-mib=0");
        assertEquals(2, refused.exitCode());
        assertEquals(
                "Options --keep-apart and --keep-mib: Mebibytes for kept weights is 0; allowed is 1 to 1048576.",
                refused.err().strip());
        assertEquals(0, sweep("--task=0", "--keep-apart=2", "--keep-mib=9").exitCode());
        assertEquals(0, sweep().exitCode(), "the rest as usual");
        assertEquals(
                new CheckpointPolicy(2, 9),
                RunReader.header(root.resolve("plan/hidden-4_seed-0")).keep());
        assertEquals(
                List.of(0, 2),
                RunReader.keptEpochs(root.resolve("plan/hidden-4_seed-0")),
                "neighbours two epochs apart");
        assertEquals(
                CheckpointPolicy.USUAL,
                RunReader.header(root.resolve("plan/hidden-6_seed-1")).keep());
        assertEquals(List.of(0, 1, 2), RunReader.keptEpochs(root.resolve("plan/hidden-6_seed-1")));
    }

    @Test
    void aRunIsTheOneThatTrainGives() throws IOException {
        sweep();
        Path alone = root.resolve("alone");
        Session.of(
                        List.of("train", "--modulus=5", "--epochs=2", "--null=none", "--hidden=6", "--seed=1"),
                        "--out=" + alone)
                .assertDone();
        for (String name : List.of("metrics.csv", "profiles.jsonl")) {
            assertArrayEquals(
                    Files.readAllBytes(alone.resolve(name)),
                    Files.readAllBytes(root.resolve("plan/hidden-6_seed-1").resolve(name)),
                    name);
        }
    }

    @Test
    void tasksOfAJobArrayMergeByCopying() throws IOException {
        for (String task : List.of("0,3", "1")) {
            Session session = sweep("--task=" + task, "--out=" + root.resolve("node-" + task.charAt(0)));
            assertEquals(0, session.exitCode(), session.err());
        }
        Path merged = Files.createDirectory(root.resolve("merged"));
        Files.move(root.resolve("node-0/hidden-4_seed-0"), merged.resolve("hidden-4_seed-0"));
        Files.move(root.resolve("node-0/hidden-6_seed-1"), merged.resolve("hidden-6_seed-1"));
        Files.move(root.resolve("node-1/hidden-4_seed-1"), merged.resolve("hidden-4_seed-1"));
        assertEquals("""
                0  finished  hidden-4_seed-0
                1  finished  hidden-4_seed-1
                2  waiting   hidden-6_seed-0
                3  finished  hidden-6_seed-1
                """, sweep("--list", "--out=" + merged).out());
        assertEquals(0, sweep("--task=2", "--out=" + merged).exitCode());
        assertTrue(sweep("--out=" + merged).out().endsWith("4 runs: 4 finished\n"));
    }

    @Test
    void aFailureIsListedAndTheExitCodeSaysSo() throws IOException {
        Path taken = Files.createDirectories(root.resolve("plan/hidden-4_seed-1"));
        Files.writeString(taken.resolve("mine.txt"), "mine");
        Session session = sweep("--json");
        assertEquals(1, session.exitCode());
        assertTrue(session.out().contains("\"keys\" : [ \"hidden\", \"seed\" ]"), session.out());
        assertTrue(session.out().contains("\"state\" : \"failed\""), session.out());
        assertEquals(3, session.out().split("\"state\" : \"finished\"", -1).length - 1, session.out());
        assertTrue(
                sweep().out().contains("hidden-4_seed-1 failed: " + taken + " holds something that is no run"),
                session.out());
    }

    @Test
    void whatIsNotRightIsSaidInOneSentence() throws IOException {
        assertRefused("Option --task is 4; allowed is 0 to 3.", "--task=4");
        assertRefused("Option --task is -1; allowed is 0 to 3.", "--task=-1");
        assertRefused("Option --workers is 0; allowed is 1 or more.", "--workers=0");
        Path notes = Files.writeString(root.resolve("notes.csv"), "a,b\n1,2\n");
        assertRefused(notes + " is there and is another table; choose another name.", "--csv=" + notes);
        Files.move(plan, root.resolve("plan"));
        plan = root.resolve("plan");
        assertRefused(plan + " does not end in .json; name a folder with --out.");
        plan = root.resolve("none.json");
        assertRefused(plan + " cannot be read: there is no such file.");
    }

    private void assertRefused(String sentence, String... options) {
        Session session = sweep(options);
        assertEquals(sentence + "\n", session.err());
        assertEquals("", session.out());
        assertEquals(2, session.exitCode());
    }

    private Session sweep(String... options) {
        return Session.of(List.of("sweep", plan.toString()), options);
    }
}
