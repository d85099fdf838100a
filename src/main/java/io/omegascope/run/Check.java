package io.omegascope.run;

/// Range checks with a sentence a user can act on.
final class Check {
    private Check() {}

    static void range(String name, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(
                    "%s is %s; allowed is %s to %s.".formatted(name, plain(value), plain(min), plain(max)));
        }
    }

    static void range(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException("%s is %d; allowed is %d to %d.".formatted(name, value, min, max));
        }
    }

    /// As people write numbers: `2`, `0.03`, `1e-8`.
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value).replace(".0E", "e").replace('E', 'e');
    }
}
