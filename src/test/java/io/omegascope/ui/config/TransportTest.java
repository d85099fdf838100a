package io.omegascope.ui.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.omegascope.run.RunState;
import io.omegascope.ui.config.Transport.Main;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransportTest {
    /// Which of step, stop and restart can be pressed, as letters.
    private static String enabled(Transport offer) {
        return (offer.mainReason().isEmpty() ? "m" : "-")
                + (offer.stepReason().isEmpty() ? "e" : "-")
                + (offer.stopReason().isEmpty() ? "s" : "-")
                + (offer.restartReason().isEmpty() ? "r" : "-");
    }

    private static RunState state(String name) {
        return switch (name) {
            case "Ready" -> new RunState.Ready();
            case "Training" -> new RunState.Training();
            case "Paused" -> new RunState.Paused();
            case "Measuring" -> new RunState.Measuring();
            case "Finished" -> new RunState.Finished();
            case "Stopped" -> new RunState.Stopped();
            default -> new RunState.Failed("The disk is full.");
        };
    }

    @ParameterizedTest
    @CsvSource({
        "Ready,    true,  false, RESUME, --s-",
        "Training, true,  false, PAUSE,  mesr",
        "Paused,   true,  false, RESUME, mesr",
        "Measuring, true, false, PAUSE,  --sr",
        "Ready,    false, true,  GO_ON,  m--r",
        "Training, false, true,  GO_ON,  m--r",
        "Stopped,  false, true,  GO_ON,  m--r",
        "Failed,   false, true,  GO_ON,  m--r",
        "Training, false, false, START,  m--r",
        "Finished, false, false, START,  m--r",
        "Stopped,  false, false, START,  m--r"
    })
    void offersWhatTheStateAllows(String state, boolean live, boolean canGoOn, Main main, String enabled) {
        Transport offer = Transport.of(state(state), live, canGoOn, "");
        assertEquals(main, offer.main());
        assertEquals(enabled, enabled(offer));
    }

    @Test
    void startsWithoutASelectedRun() {
        Transport offer = Transport.of(null, false, false, "");
        assertEquals(Main.START, offer.main());
        assertEquals("m---", enabled(offer));
        assertEquals("No run is selected.", offer.stopReason());
    }

    @Test
    void wrongFormKeepsFromStartingAndFromNothingElse() {
        String reason = "Epochs needs another value.";
        assertEquals(reason, Transport.of(null, false, false, reason).mainReason());
        assertEquals(
                reason,
                Transport.of(new RunState.Finished(), false, false, reason).mainReason());
        assertEquals("mesr", enabled(Transport.of(new RunState.Paused(), true, false, reason)));
    }

    @Test
    void endedRunCannotBeLive() {
        assertThrows(IllegalArgumentException.class, () -> Transport.of(new RunState.Finished(), true, false, ""));
    }

    @Test
    void saysSpeedTimeAndLag() {
        assertEquals("", Transport.speed(0));
        assertEquals("3.4 epochs/s", Transport.speed(3.44));
        assertEquals("212 epochs/s", Transport.speed(212.4));
        assertEquals("", Transport.left(null));
        assertEquals("59 s left", Transport.left(Duration.ofSeconds(59)));
        assertEquals("2 min 5 s left", Transport.left(Duration.ofSeconds(125)));
        assertEquals("1 h 1 min left", Transport.left(Duration.ofSeconds(3661)));
        assertEquals("", Transport.waiting(0));
        assertEquals("1 measurement waiting", Transport.waiting(1));
        assertEquals("3 measurements waiting", Transport.waiting(3));
    }
}
