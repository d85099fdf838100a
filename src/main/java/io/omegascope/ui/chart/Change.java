package io.omegascope.ui.chart;

/// An epoch from which on something is different.
///
/// @param name in a few words, or empty
public record Change(double epoch, String name) {}
