package io.omegascope.ui.study;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.experiment.study.StudyResult;
import io.omegascope.net.Precision;
import io.omegascope.run.DropoutConfig;
import io.omegascope.run.MeasurementConfig;
import io.omegascope.run.NetworkConfig;
import io.omegascope.run.NullModel;
import io.omegascope.run.OptimizerConfig;
import io.omegascope.run.Origin;
import io.omegascope.run.PhaseRule;
import io.omegascope.run.RunConfig;
import io.omegascope.run.Schedule;
import io.omegascope.run.Seeds;
import io.omegascope.run.TrainingRun;
import io.omegascope.store.RunReader;
import io.omegascope.store.RunWriter;
import io.omegascope.task.ModularArithmetic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyModelTest {
    private static final RunConfig CONFIG = new RunConfig(
            new ModularArithmetic(ModularArithmetic.Operation.ADDITION, 13, 0.5, 0),
            NetworkConfig.paper(30, 1, true, Precision.FLOAT32),
            OptimizerConfig.paper(0.03, 2, false),
            DropoutConfig.NONE,
            new Schedule(200, 15, 40),
            MeasurementConfig.PAPER.withClusters(6).withNull(NullModel.NONE, 1),
            PhaseRule.PAPER,
            Seeds.all(0),
            new Origin.Fresh());

    @TempDir
    static Path folder;

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final StudyModel model = new StudyModel(background::add, Runnable::run);

    @BeforeAll
    static void train() throws IOException {
        for (int seed = 0; seed < 2; seed++) {
            RunConfig config = CONFIG.withSeeds(Seeds.all(seed));
            new TrainingRun(config, RunWriter.create(folder.resolve("runs").resolve("seed-" + seed), config)).train();
        }
        assertNotNull(RunReader.header(folder.resolve("runs/seed-0")).synergyPeak());
        assertNotNull(RunReader.header(folder.resolve("runs/seed-1")).synergyPeak());
    }

    @BeforeEach
    void askLittle() {
        model.ordersProperty().set("3");
        model.controlsProperty().set("1");
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private String sentence() {
        return model.preparedProperty().get().sentence();
    }

    @Test
    void runsOfAFolderAreStudiedAndWhatIsThereIsKept() {
        model.show(folder.resolve("runs"));
        work();
        assertEquals("10 retrainings.", sentence());
        Path out = folder.resolve("out");
        model.start(out, 2);
        assertTrue(model.work().runningProperty().get());
        work();
        assertFalse(model.work().runningProperty().get());
        assertEquals("", model.work().newsProperty().get());
        StudyResult first = requireNonNull(model.resultProperty().get());
        assertEquals(2, first.cases().size());
        assertEquals(3, first.comparisons().size());
        model.start(out, 1);
        work();
        assertEquals(first, model.resultProperty().get());
    }

    @Test
    void aStoppedStudyGoesOn() {
        model.show(folder.resolve("runs/seed-0"));
        work();
        assertEquals("5 retrainings.", sentence());
        Path out = folder.resolve("stopped");
        model.start(out, 1);
        model.work().stop();
        work();
        assertEquals(
                "5 of 5 are missing. The same folder goes on.",
                model.work().newsProperty().get());
        assertEquals(List.of(), requireNonNull(model.resultProperty().get()).comparisons());
        model.start(out, 1);
        work();
        assertEquals("", model.work().newsProperty().get());
    }

    @Test
    void theFolderOfARunTakesNoRetrainings() {
        model.show(folder.resolve("runs"));
        work();
        Path run = folder.resolve("runs/seed-1");
        model.start(run, 1);
        work();
        assertEquals(
                run + " is a run; choose another folder for the runs.",
                model.work().newsProperty().get());
    }

    @Test
    void whatIsNotAllowedIsSaid() throws IOException {
        model.show(folder.resolve("runs"));
        work();
        model.ordersProperty().set("3, 2");
        assertEquals("A multiplet of 2 clusters is not allowed; allowed is 3 or more.", sentence());
        assertNull(model.preparedProperty().get().study());
        model.ordersProperty().set("4");
        model.controlsProperty().set("few");
        assertEquals("Controls: 'few' is not allowed; allowed is a whole number.", sentence());
        model.controlsProperty().set("2");
        work();
        assertEquals("16 retrainings.", sentence());
        model.ordersProperty().set("40");
        work();
        assertTrue(
                sentence().startsWith("There is nothing to train again. seed-0 has no multiplet of order 40"),
                sentence());
        Path empty = Files.createDirectory(folder.resolve("empty"));
        model.show(empty);
        work();
        assertEquals(empty + " is no run: it has no run.json.", sentence());
    }
}
