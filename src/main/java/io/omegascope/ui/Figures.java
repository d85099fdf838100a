package io.omegascope.ui;

import java.util.Locale;

/// How signed quantities are written for people: always with their sign, a true minus, a fixed number of decimals.
public final class Figures {
    private Figures() {}

    /// O-information: `−0.01234`, `+0.00020`.
    public static String information(double value) {
        return signed(value, 5);
    }

    /// `+0.62`.
    public static String correlation(double value) {
        return signed(value, 2);
    }

    private static String signed(double value, int decimals) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return (value < 0 ? "−" : "+") + String.format(Locale.ROOT, "%." + decimals + "f", Math.abs(value));
    }
}
