package io.omegascope.run;

import io.omegascope.net.Weights;

/// The state of a network after `epoch` updates.
public record Snapshot(int epoch, Weights weights) {}
