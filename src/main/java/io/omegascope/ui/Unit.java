package io.omegascope.ui;

import java.util.Locale;

/// What information is shown in. Measurements and files are in nats.
public enum Unit {
    NATS(1),
    BITS(1 / Math.log(2));

    private final double perNat;

    Unit(double perNat) {
        this.perNat = perNat;
    }

    public double perNat() {
        return perNat;
    }

    /// `nats`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// `−0.01234 nats`.
    public String signed(double nats) {
        return Figures.information(nats * perNat) + "\u00a0" + word();
    }

    /// `0.0123 nats`.
    public String plain(double nats) {
        return String.format(Locale.ROOT, "%.4f\u00a0%s", nats * perNat, word());
    }
}
