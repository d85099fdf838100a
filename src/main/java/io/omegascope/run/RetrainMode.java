package io.omegascope.run;

/// Which neurons are retrained, given a synergistic multiplet.
public enum RetrainMode {
    /// The neurons of the multiplet.
    ISOLATED,
    /// All other neurons.
    INVERSE,
    /// As many neurons as the multiplet has, drawn at random from those that are not constant.
    CONTROL
}
