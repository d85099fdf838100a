package io.omegascope.experiment.paper;

/// Whether a claim of the paper is seen.
public enum Verdict {
    HOLDS("holds"),
    HOLDS_IN_PART("holds in part"),
    DOES_NOT_HOLD("does not hold"),
    /// Data are missing, or do not settle it.
    UNDETERMINED("undetermined");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
