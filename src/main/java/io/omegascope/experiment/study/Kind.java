package io.omegascope.experiment.study;

import java.util.Locale;

/// Which neurons of a run are trained again.
public enum Kind {
    /// Those of the most synergistic multiplet.
    ISOLATED,
    /// All others.
    INVERSE,
    /// As many as are isolated, at random.
    CONTROL,
    /// As many as are isolated, at random, with weights scaled to the same L2 norm.
    NORM_CONTROL,
    /// As many as the inverse has, at random.
    INVERSE_CONTROL;

    /// `norm-control`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
