package io.omegascope.net;

/// What decides an update beside the data, its learning rate and its weight decay.
public record Recipe(Architecture architecture, Precision precision, Loss loss, Optimizer optimizer) {}
