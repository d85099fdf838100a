package io.omegascope.info;

/// The replicates of the extremes of one order.
///
/// @param min of the lowest O-information, in nats with its sign
/// @param max of the highest
public record OrderSpread(int order, Spread min, Spread max) {}
