package io.omegascope.ui.chart;

import io.omegascope.ui.Ink;

/// A stretch of epochs that is tinted.
public record Band(double from, double to, Ink ink) {}
