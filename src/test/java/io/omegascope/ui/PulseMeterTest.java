package io.omegascope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PulseMeterTest {
    @Test
    void saysHowLongItIsBetweenPulses() {
        PulseMeter meter = new PulseMeter(0);
        long now = System.nanoTime();
        meter.pulse(now);
        for (int i = 1; i <= 100; i++) {
            now += i * 1_000_000L;
            meter.pulse(now);
        }
        assertEquals(
                "Pulses: 100, p50 50.0 ms, p95 95.0 ms, p99 99.0 ms, longest 100.0 ms between two.", meter.summary());
    }

    @Test
    void leavesOutTheBeginning() {
        PulseMeter meter = new PulseMeter(3_600_000_000_000L);
        meter.pulse(System.nanoTime());
        meter.pulse(System.nanoTime());
        assertEquals("Pulses: none.", meter.summary());
    }
}
