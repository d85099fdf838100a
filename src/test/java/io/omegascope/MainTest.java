package io.omegascope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.RunState;
import io.omegascope.store.RunReader;
import io.omegascope.store.StoredRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The program as a process of its own.
class MainTest {
    /// What the JVM says about the Vector API, and nobody can keep it from saying.
    private static final String NOTICE = "WARNING: Using incubator modules: jdk.incubator.vector\n";

    @TempDir
    Path root;

    private final List<Process> started = new ArrayList<>();

    private Path folder = Path.of("");

    @BeforeEach
    void chooseAFolder() {
        folder = root.resolve("run");
    }

    @AfterEach
    void endWhatWasStarted() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void standardOutputHoldsOnlyWhatWasAskedFor() throws Exception {
        Process process = start("--epochs", "3", "--json");
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        String out = Files.readString(root.resolve("out"));
        assertTrue(out.startsWith("{\n") && out.endsWith("}\n"), out);
        assertEquals(NOTICE, Files.readString(root.resolve("err")));
        assertEquals(0, process.exitValue());
    }

    @Test
    void theExitCodeSaysWhatAnArgumentIsNotRight() throws Exception {
        Process process = start("--epochs", "none");
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(
                NOTICE + "Option --epochs: Epochs is 'none'; allowed is a whole number.\n",
                Files.readString(root.resolve("err")));
        assertEquals(2, process.exitValue());
    }

    @Test
    void aRunThatIsKilledCanBeOpened() throws Exception {
        Process process = startAndWait();
        process.destroyForcibly().waitFor();
        StoredRun run = RunReader.read(folder);
        assertEquals(new RunState.Training(), run.header().state());
        assertEquals(new RunState.Stopped(), run.state());
        assertTrue(run.metrics().size() >= 10);
        int last = run.metrics().getLast().epoch();
        assertEquals(last, run.snapshot(last).epoch());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Java can only kill there, not ask.")
    void aRunThatIsInterruptedStopsCleanly() throws Exception {
        Process process = startAndWait();
        process.destroy();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        StoredRun run = RunReader.read(folder);
        assertEquals(new RunState.Stopped(), run.header().state());
        assertEquals(run.header().epoch(), run.metrics().getLast().epoch());
        assertTrue(Files.readString(root.resolve("out")).contains("\"finalTestAccuracy\""));
    }

    private Process startAndWait() throws Exception {
        Process process = start("--epochs", "100000", "--dense", "10000", "--json");
        Path tenth = folder.resolve("checkpoints").resolve("epoch-000010.npz");
        while (process.isAlive() && Files.notExists(tenth)) {
            Thread.sleep(20);
        }
        assertTrue(process.isAlive(), Files.readString(root.resolve("err")));
        return process;
    }

    private Process start(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-modules=jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                "io.omegascope.Main",
                "train",
                "--modulus=11",
                "--hidden=16",
                "--out=" + folder));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectOutput(root.resolve("out").toFile())
                .redirectError(root.resolve("err").toFile())
                .start();
        started.add(process);
        return process;
    }
}
