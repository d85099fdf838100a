package io.omegascope.info;

/// The O-information of one multiplet.
///
/// @param value in nats, with its sign: negative is dominated by synergy, positive by redundancy
public record OInformation(double value, Multiplet multiplet) {}
