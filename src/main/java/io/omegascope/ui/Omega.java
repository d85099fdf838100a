package io.omegascope.ui;

import io.omegascope.info.GaussianEntropy;
import io.omegascope.info.HigherOrder;
import io.omegascope.info.Multiplet;
import io.omegascope.run.Profile;

/// O-information of a multiplet that a person chose.
public final class Omega {
    /// Fewer variables have none.
    public static final int LOWEST_ORDER = 3;

    private Omega() {}

    /// In nats; NaN where it is degenerate or the order too low.
    public static double of(Profile profile, Multiplet clusters, boolean biasCorrection) {
        return clusters.order() < LOWEST_ORDER
                ? Double.NaN
                : HigherOrder.of(profile.covariance(), clusters, new GaussianEntropy(profile.samples(), biasCorrection))
                        .oInformation();
    }
}
