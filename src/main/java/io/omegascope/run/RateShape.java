package io.omegascope.run;

/// What the learning rate does after its warm-up.
public enum RateShape {
    CONSTANT,
    /// Half a cosine down to zero at the last update: (1 + cos πx) / 2 (Loshchilov & Hutter 2017).
    COSINE;

    /// @param update  number of the update, counted from 0
    /// @param warmUp  updates in which the rate rises
    /// @param updates in the whole run
    /// @return the factor of the learning rate
    double factor(long update, long warmUp, long updates) {
        if (update < warmUp) {
            return (update + 1) / (double) warmUp;
        }
        return switch (this) {
            case CONSTANT -> 1;
            case COSINE -> 0.5 * (1 + StrictMath.cos(Math.PI * (update - warmUp) / Math.max(1, updates - warmUp)));
        };
    }
}
