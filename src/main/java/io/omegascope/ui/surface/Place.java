package io.omegascope.ui.surface;

import io.omegascope.ui.RunModel;

/// A network: a run at an epoch of which its weights are kept.
record Place(RunModel run, int epoch) {
    String name() {
        return "%s, %s %,d".formatted(run.title(), run.time(), epoch);
    }
}
