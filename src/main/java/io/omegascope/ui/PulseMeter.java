package io.omegascope.ui;

import java.util.Arrays;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Measures the time between the pulses of a scene: whether the window stutters. `-Domegascope.pulses=true` starts
/// one, and the program logs what it saw when it ends. It counts from the first pulse after `skipNanos`, since every
/// window stutters while its classes are loaded.
final class PulseMeter {
    private final long start = System.nanoTime();
    private final long skipNanos;
    private long[] gaps = new long[4096];
    private int count;
    private long last;

    PulseMeter(long skipNanos) {
        this.skipNanos = skipNanos;
    }

    static boolean isWanted() {
        return Boolean.getBoolean("omegascope.pulses");
    }

    void watch(Scene scene) {
        scene.addPreLayoutPulseListener(() -> {
            pulse(System.nanoTime());
            Platform.requestNextPulse();
        });
    }

    void pulse(long now) {
        if (now - start < skipNanos) {
            return;
        }
        if (last != 0) {
            if (count == gaps.length) {
                gaps = Arrays.copyOf(gaps, 2 * count);
            }
            gaps[count++] = now - last;
        }
        last = now;
    }

    /// The time between two pulses, in milliseconds, that a share of all times does not exceed; NaN before there is
    /// one.
    double quantile(double share) {
        long[] sorted = Arrays.copyOf(gaps, count);
        Arrays.sort(sorted);
        return count == 0 ? Double.NaN : sorted[(int) Math.ceil(share * count) - 1] / 1e6;
    }

    /// `Pulses: 3600, p50 16.7 ms, p95 18.1 ms, p99 24.0 ms, longest 61.3 ms between two.`
    String summary() {
        return count == 0
                ? "Pulses: none."
                : String.format(
                        Locale.ROOT,
                        "Pulses: %d, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms between two.",
                        count,
                        quantile(0.5),
                        quantile(0.95),
                        quantile(0.99),
                        quantile(1));
    }
}
