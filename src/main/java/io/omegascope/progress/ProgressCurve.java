package io.omegascope.progress;

import java.util.Optional;

/// What the values under one name are, for those who show them.
///
/// @param name    as measurements and files have it, such as `weight-norm-2`
/// @param title   for people, such as `Weight norm of layer 2`
/// @param measure that gives it; curves of one measure can share an axis where [#isShare] and [#isCount] agree
/// @param isLimit whether it is the limit of another curve of its measure, rather than something measured
public record ProgressCurve(String name, String title, ProgressMeasure measure, boolean isLimit) {
    private static final String LAYER = "weight-norm-";

    /// Empty for a name that no measure gives.
    public static Optional<ProgressCurve> of(String name) {
        return switch (name) {
            case "weight-norm-embedding" -> curve(name, "Weight norm of the embedding", ProgressMeasure.WEIGHT_NORM);
            case "gradient-norm" -> curve(name, "Gradient norm", ProgressMeasure.GRADIENT_NORM);
            case "fourier-top-5" -> curve(name, "Energy in the top 5 frequencies", ProgressMeasure.FOURIER);
            case "fourier-gini" -> curve(name, "Gini coefficient of frequencies", ProgressMeasure.FOURIER);
            case "key-frequencies" -> curve(name, "Key frequencies", ProgressMeasure.KEY_FREQUENCIES);
            case "restricted-loss" -> curve(name, "Restricted loss", ProgressMeasure.KEY_FREQUENCIES);
            case "excluded-loss" -> curve(name, "Excluded loss", ProgressMeasure.KEY_FREQUENCIES);
            case "effective-rank" -> curve(name, "Effective rank", ProgressMeasure.EFFECTIVE_RANK);
            case "sharpness" -> curve(name, "Sharpness", ProgressMeasure.SHARPNESS);
            case "preconditioned-sharpness" -> curve(name, "Preconditioned sharpness", ProgressMeasure.SHARPNESS);
            case "sharpness-threshold", "preconditioned-sharpness-threshold" ->
                Optional.of(new ProgressCurve(name, "Stability threshold", ProgressMeasure.SHARPNESS, true));
            default ->
                name.startsWith(LAYER)
                        ? curve(
                                name,
                                "Weight norm of layer " + name.substring(LAYER.length()),
                                ProgressMeasure.WEIGHT_NORM)
                        : Optional.empty();
        };
    }

    private static Optional<ProgressCurve> curve(String name, String title, ProgressMeasure measure) {
        return Optional.of(new ProgressCurve(name, title, measure, false));
    }

    /// Whether values lie between 0 and 1.
    public boolean isShare() {
        return measure == ProgressMeasure.FOURIER;
    }

    /// Whether values are numbers of frequencies.
    public boolean isCount() {
        return name.equals("key-frequencies");
    }
}
