package io.omegascope.run;

/// Whose neurons are silenced during training.
public enum DropoutTarget {
    NONE,
    /// Those of the most synergistic multiplet.
    SYNERGISTIC,
    /// As many, drawn from all neurons that are not constant.
    RANDOM
}
