package io.omegascope.ui;

import io.omegascope.run.Profile;

/// Why there is no measurement to show, in one sentence.
public final class Missing {
    private Missing() {}

    /// Empty when the selected epoch has a measurement.
    public static String measurement(Selection selection) {
        RunModel run = selection.run();
        Profile profile = selection.profile();
        if (run == null) {
            return "No run is selected.";
        }
        if (profile == null) {
            return run.state().isEnded()
                    ? run.isTrained() ? "This run has no measurement." : "No step is measured."
                    : "Waiting for the first measurement.";
        }
        return profile.reason() == null
                ? ""
                : "Not measured at %s %,d: %s".formatted(run.time(), selection.epoch(), profile.reason());
    }
}
