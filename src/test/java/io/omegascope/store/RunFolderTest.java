package io.omegascope.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.net.Blas;
import io.omegascope.run.Phase;
import io.omegascope.run.PhaseInterval;
import io.omegascope.run.Profile;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import io.omegascope.run.StepStatistics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    private static final List<PhaseInterval> PHASES =
            List.of(new PhaseInterval(Phase.FEATURE_LEARNING, 0, 1), new PhaseInterval(Phase.EMERGENCE, 1, 3));

    @TempDir
    Path root;

    private Path folder = Path.of("");

    @BeforeEach
    void chooseAFolder() {
        folder = root.resolve("Läufe mit Leerzeichen").resolve("run 1");
    }

    @Test
    void aFinishedRunReadsBack() throws IOException {
        writeRun(new RunState.Finished());
        StoredRun run = RunReader.read(folder);
        assertEquals("run 1", run.id());
        assertEquals(Samples.retrained(), run.config());
        assertEquals(new RunState.Finished(), run.state());
        assertEquals(List.of(Samples.metrics(0), Samples.metrics(1), Samples.metrics(3)), run.metrics());
        assertEquals(List.of(0, 1, 3), List.copyOf(run.profiles().keySet()));
        assertProfile(Samples.profile(3), profile(run, 3));
        assertProfile(Samples.nothing(), profile(run, 1));
        assertEquals(PHASES, run.phases());
        assertEquals(3, run.header().synergyPeak());
        assertEquals(new StepStatistics(120.5, 8.25), run.header().speed());
        assertEquals(3, run.header().epoch());
        assertEquals(Provenance.software(), run.header().software());
        assertTrue(Provenance.version().matches("\\d+\\.\\d+.*"), "The build fills in versions.");
    }

    @Test
    void aStoredRunReplaysAsALiveOneWould() throws IOException {
        writeRun(new RunState.Finished());
        List<RunEvent> events = RunReader.read(folder).events();
        assertEquals(8, events.size());
        assertEquals(Samples.metrics(0), events.getFirst());
        assertEquals(new RunEvent.PhasesChanged(PHASES, 3), events.get(6));
        assertEquals(new RunEvent.StateChanged(new RunState.Finished(), 3), events.getLast());
    }

    @Test
    void aRunTooShortToBeTimedHasNoSpeed() throws IOException {
        RunWriter writer = writeRun(new RunState.Training());
        writer.append(new StepStatistics(Double.NaN, Double.NaN));
        writer.settle();
        assertNull(RunReader.header(folder).speed());
    }

    @Test
    void theKernelsOfTheMatrixProductAreNamedOnceTrainingBegins() throws IOException {
        RunWriter writer = RunWriter.create(folder, Samples.config());
        assertEquals(
                Set.of("architecture", "os"), RunReader.header(folder).machine().keySet());
        writer.append(new RunEvent.StateChanged(new RunState.Training(), 0));
        writer.settle();
        assertEquals(Blas.singleThreaded(), RunReader.header(folder).machine().get("kernels"));
    }

    @Test
    void theCauseOfAFailureIsKept() throws IOException {
        writeRun(new RunState.Failed("The loss is \"not\" a number."));
        assertEquals(
                new RunState.Failed("The loss is \"not\" a number."),
                RunReader.read(folder).state());
    }

    @Test
    void measurementsAreSortedWhenTheRunEnds() throws IOException {
        RunWriter writer = writeRun(new RunState.Training());
        assertEquals(List.of(3, 0, 1), epochsInFile());
        writer.append(new RunEvent.StateChanged(new RunState.Stopped(), 3));
        writer.settle();
        assertEquals(List.of(0, 1, 3), epochsInFile());
    }

    @Test
    void aRunThatWasKilledCountsAsStopped() throws IOException {
        writeRun(new RunState.Training());
        assertEquals(new RunState.Training(), RunReader.header(folder).state());
        assertEquals(new RunState.Stopped(), RunReader.read(folder).state());
    }

    @Test
    void thePhasesOfARunThatWasKilledReachItsLastMeasurement() throws IOException {
        RunWriter writer = writeRun(new RunState.Training());
        writer.append(new RunEvent.PhasesChanged(List.of(PHASES.get(0), new PhaseInterval(Phase.EMERGENCE, 1, 9)), 3));
        writer.settle();
        assertEquals(PHASES, RunReader.header(folder).phases());
        assertEquals(3, RunReader.read(folder).phases().getLast().to());
        writer.append(new RunEvent.StateChanged(new RunState.Stopped(), 9));
        writer.settle();
        assertEquals(9, RunReader.header(folder).phases().getLast().to());
    }

    @Test
    void aLineThatWasCutOffIsLeftOutWhereverItWasCut() throws IOException {
        writeRun(new RunState.Training());
        for (String name : List.of("metrics.csv", "profiles.jsonl")) {
            Path file = folder.resolve(name);
            byte[] whole = Files.readAllBytes(file);
            for (int length = whole.length; length >= 0; length -= 3) {
                Files.write(file, Arrays.copyOf(whole, length));
                StoredRun run = RunReader.read(folder);
                int lines = lines(whole, length);
                assertEquals(
                        name.equals("metrics.csv") ? Math.max(0, lines - 1) : 3,
                        run.metrics().size());
                assertEquals(
                        name.equals("metrics.csv") ? 3 : lines, run.profiles().size());
            }
            Files.write(file, whole);
        }
    }

    @Test
    void aDamagedLineIsNamed() throws IOException {
        writeRun(new RunState.Training());
        Path metrics = folder.resolve("metrics.csv");
        String good = Files.readString(metrics);
        Files.writeString(metrics, good + "4,1.0,1.0,1.0,x,1.0,0.0\n");
        assertRefused(metrics + ", line 5: a cell is not a number.");
        Files.writeString(metrics, good + "4,1.0\n");
        assertRefused(metrics + ", line 5: there are 2 cells; 7 are needed.");
        Files.writeString(metrics, good + "3,1.0,1.0,1.0,1.0,1.0,0.0\n");
        assertRefused(metrics + ", line 5: epoch 3 comes after epoch 3.");
        Files.writeString(metrics, good.replace("epoch,", "Epoch,"));
        assertRefused(metrics + ", line 1: the columns are not " + MetricsFile.HEADER + ".");
        Files.writeString(metrics, good);
        Path profiles = folder.resolve("profiles.jsonl");
        Files.writeString(profiles, "{}\n");
        assertRefused(profiles + ", line 1: field 'epoch' is missing.");
        Files.writeString(profiles, "[]\n");
        assertRefused(profiles + ", line 1: this is not a JSON object.");
    }

    @Test
    void aDamagedRunFileIsNamed() throws IOException {
        writeRun(new RunState.Training());
        Path file = folder.resolve("run.json");
        String good = Files.readString(file);
        Files.writeString(file, good.replace("Training", "Dreaming"));
        assertRefused(file
                + ": field 'state' is 'Dreaming'; allowed is Ready, Training, Paused, Measuring, Finished, Stopped or"
                + " Failed.");
        Files.writeString(file, good.replaceAll("\"created\" : \".*?\"", "\"created\" : \"today\""));
        assertRefused(file + ": field 'created' is 'today'; allowed is a time such as 2026-11-24T22:19:03Z.");
        Files.writeString(file, good.substring(0, good.length() / 2));
        assertTrue(Samples.refusal(() -> RunReader.read(folder)).startsWith(file + ": this is not JSON; line "));
    }

    @Test
    void aFolderThatHoldsSomethingIsRefused() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("thesis.txt"), "all of it");
        String refusal = Samples.refusal(() -> RunWriter.create(folder, Samples.config()));
        assertEquals(folder + " already holds something; choose a new or an empty folder.", refusal);
        assertEquals("all of it", Files.readString(folder.resolve("thesis.txt")));
        Path file = folder.resolve("thesis.txt");
        assertEquals(
                file + " is a file; choose a folder for the run.",
                Samples.refusal(() -> RunWriter.create(file, Samples.config())));
    }

    @Test
    void whatIsNoRunIsRefused() throws IOException {
        assertRefused(folder + " is no run: there is no such folder.");
        Files.createDirectories(folder);
        assertRefused(folder + " is no run: it has no run.json.");
    }

    private RunWriter writeRun(RunState last) throws IOException {
        RunWriter writer = RunWriter.create(folder, Samples.retrained());
        for (int epoch : new int[] {0, 1, 3}) {
            writer.append(Samples.metrics(epoch));
        }
        writer.append(new RunEvent.InfoProfile(3, Samples.profile(3)));
        writer.append(new RunEvent.InfoProfile(0, Samples.profile(0)));
        writer.append(new RunEvent.InfoProfile(1, Samples.nothing()));
        writer.append(new RunEvent.PhasesChanged(PHASES, 3));
        writer.append(new StepStatistics(120.5, 8.25));
        writer.append(new RunEvent.StateChanged(last, 3));
        writer.settle();
        return writer;
    }

    private List<Integer> epochsInFile() throws IOException {
        return Files.readAllLines(folder.resolve("profiles.jsonl")).stream()
                .map(line -> Integer.parseInt(line.replaceAll("^\\{\"epoch\":(\\d+),.*", "$1")))
                .toList();
    }

    private static int lines(byte[] text, int length) {
        int lines = 0;
        for (int i = 0; i < length; i++) {
            lines += text[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    private void assertRefused(String sentence) {
        assertEquals(sentence, Samples.refusal(() -> RunReader.read(folder)));
    }

    private static Profile profile(StoredRun run, int epoch) {
        return Objects.requireNonNull(run.profiles().get(epoch));
    }

    private static void assertProfile(Profile expected, Profile actual) {
        assertEquals(expected.samples(), actual.samples());
        assertArrayEquals(expected.labels(), actual.labels());
        assertArrayEquals(expected.covariance(), actual.covariance());
        assertEquals(expected.result(), actual.result());
        assertEquals(expected.reason(), actual.reason());
    }
}
