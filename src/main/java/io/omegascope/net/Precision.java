package io.omegascope.net;

/// The floating-point type a network trains in.
public enum Precision {
    FLOAT32,
    FLOAT64
}
