package io.omegascope.ui;

/// What the middle of the window shows.
public enum Page {
    /// The selected run; the start page while there is none.
    RUN,
    START,
    /// The runs of a folder beside one another.
    RUNS,
    /// Every run under the chosen folders.
    LIBRARY,
    /// The loss between snapshots.
    LOSS,
    /// The paper's claims and figures.
    PAPER,
    /// Sub-networks of runs beside controls.
    STUDY;

    /// Whether it is about the selected run.
    boolean needsRun() {
        return this == RUN || this == START || this == LOSS;
    }
}
