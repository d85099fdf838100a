package io.omegascope.ui;

import io.omegascope.progress.ProgressCurve;

/// Curves of progress that share a chart and its axis.
public enum ProgressPanel {
    WEIGHT_NORM("Weight norms", "L2 norm", false),
    GRADIENT_NORM("Gradient norm", "L2 norm", true),
    FOURIER("Fourier spectrum", "0 to 1", false),
    LOSS("Restricted and excluded loss", "", true),
    KEY_FREQUENCIES("Key frequencies", "frequencies", false),
    EFFECTIVE_RANK("Effective rank", "dimensions", false),
    SHARPNESS("Sharpness", "largest eigenvalue", true);

    private final String title;
    private final String unit;
    private final boolean logarithmic;

    ProgressPanel(String title, String unit, boolean logarithmic) {
        this.title = title;
        this.unit = unit;
        this.logarithmic = logarithmic;
    }

    public static ProgressPanel of(ProgressCurve curve) {
        return switch (curve.measure()) {
            case WEIGHT_NORM -> WEIGHT_NORM;
            case GRADIENT_NORM -> GRADIENT_NORM;
            case FOURIER -> FOURIER;
            case KEY_FREQUENCIES -> curve.isCount() ? KEY_FREQUENCIES : LOSS;
            case EFFECTIVE_RANK -> EFFECTIVE_RANK;
            case SHARPNESS -> SHARPNESS;
        };
    }

    public String title() {
        return title;
    }

    /// Empty for losses, whose unit is that of the run.
    public String unit() {
        return unit;
    }

    public boolean isLogarithmic() {
        return logarithmic;
    }
}
