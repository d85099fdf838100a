package io.omegascope.net;

/// Amplifies the slow part of the gradient (Grokfast-EMA, Lee et al. 2024): h ← a h + (1 − a) g;  g ← g + f h.
///
/// @param factor f; 0 leaves the gradient as it is
/// @param memory a
public record GradientFilter(double factor, double memory) {
    public static final GradientFilter NONE = new GradientFilter(0, 0.98);

    boolean isOn() {
        return factor != 0;
    }
}
