package io.omegascope.ui;

import java.util.Locale;

/// How information is written for people: in nats, always with its sign.
public final class Nats {
    private Nats() {}

    /// `−0.01234`, `+0.00020`; five decimals, a true minus sign.
    public static String signed(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return (value < 0 ? "−" : "+") + String.format(Locale.ROOT, "%.5f", Math.abs(value));
    }
}
