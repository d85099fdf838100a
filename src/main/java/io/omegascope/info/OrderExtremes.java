package io.omegascope.info;

/// The lowest and the highest O-information among all multiplets of one order.
public record OrderExtremes(int order, OInformation min, OInformation max) {}
