package io.omegascope.info;

/// How equal samples are ranked before the copula transform.
public enum Ties {
    /// Equal samples share the mean of their ranks. Does not depend on the order of the samples; the default.
    AVERAGE,
    /// Equal samples are ranked in the order of their index, as HOI and gcmi do. Kept to compare with them.
    ORDINAL,
    /// Equal samples are ranked in an order drawn at random from a seed, for each variable by itself.
    RANDOM
}
