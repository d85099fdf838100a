package io.omegascope.net;

/// How a pair of symbols enters the first layer. Rows of numbers enter as they are.
public enum Encoding {
    /// Two one-hot vectors in one, as the paper does.
    ONE_HOT,
    /// The sum of the two symbols' rows of one embedding.
    EMBEDDED_SUM,
    /// The two rows one after the other.
    EMBEDDED_PAIR
}
