package io.omegascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On small networks of which half grok.
class PredictCommandTest {
    private static final String PLAN = """
            {"set": {"modulus": 31, "hidden": 128, "epochs": 700, "dense": 15, "per-decade": 5, "clusters": 3, "null": "none",
              "train-fraction": 0.7, "progress": "fourier"},
             "axes": {"weight-decay": [1, 2, 3, 20, 40, 60], "seed": [0]}}""";

    @TempDir
    static Path root;

    @BeforeAll
    static void train() throws IOException {
        Path plan = Files.writeString(root.resolve("plan.json"), PLAN);
        assertEquals(
                0,
                Session.of(List.of(
                                "sweep",
                                plan.toString(),
                                "--out",
                                root.resolve("runs").toString()))
                        .exitCode());
    }

    private static Session predict(String... options) {
        return Session.of(List.of("predict", root.resolve("runs").toString()), options);
    }

    @Test
    void signalsAreScoredAtEveryEpochOfDecision() {
        Session session = predict("--epochs", "10,15");
        session.assertDone();
        assertTrue(session.out().contains("6 runs grok by epoch 700; 6 conditions"), session.out());
        assertTrue(session.out().contains("Epoch 10: 6 runs"), session.out());
        assertTrue(session.out().contains("Epoch 15: "), session.out());
        for (String name : List.of("synergy peak passed", "Fourier energy", "loss oscillation")) {
            assertTrue(session.out().contains(name), name);
        }
        assertEquals(session.out(), predict("--epochs", "15,10,10").out(), "the same every time");
    }

    @Test
    void theAnswerIsAnObjectAndTheModelAFile() throws IOException {
        Path model = root.resolve("model.json");
        Session session = predict("--epochs", "10", "--json", "--model", model.toString());
        session.assertDone();
        assertTrue(session.out().contains("\"auroc\""), session.out());
        String text = Files.readString(model);
        assertTrue(text.contains("\"modulus\" : \"31\""), text);
        assertTrue(text.contains("\"weight-decay\""), text);
    }

    @Test
    void whatCannotBeStudiedIsRefused() {
        Session late = predict("--epochs", "700");
        assertEquals(2, late.exitCode());
        assertTrue(
                late.err().contains("Epoch of decision is 700; allowed is 1 to 699, before the shortest run ends."),
                late.err());
        Session few = Session.of(List.of("predict", "sample-runs"));
        assertEquals(2, few.exitCode());
        assertTrue(few.err().contains("the least is 6, since each is predicted from others."), few.err());
    }
}
