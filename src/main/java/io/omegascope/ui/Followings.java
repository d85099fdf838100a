package io.omegascope.ui;

import io.omegascope.store.RunFollower;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The open runs that other programs write. Only for the FX thread.
final class Followings {
    private final Selection selection;
    private final Consumer<IOException> report;
    private final Map<RunModel, Following> going = new HashMap<>();

    Followings(Selection selection, Consumer<IOException> report) {
        this.selection = selection;
        this.report = report;
    }

    void follow(RunModel run, Activity activity, RunFollower follower) {
        Following following = new Following(run, activity, follower);
        going.put(run, following);
        following.begin();
    }

    boolean isFollowed(RunModel run) {
        return Optional.ofNullable(going.get(run)).filter(f -> !f.isEnded()).isPresent();
    }

    /// Takes in what was written since the last time.
    void pump() {
        for (Following following : List.copyOf(going.values())) {
            Optional.ofNullable(following.pump()).ifPresent(report);
            if (following.isEnded()) {
                going.remove(following.model());
            }
        }
        stayOnAMeasurement();
    }

    /// What was selected may have been taken back.
    private void stayOnAMeasurement() {
        RunModel run = selection.run();
        boolean lost = run != null
                && isFollowed(run)
                && selection.epoch() != Selection.NONE
                && !run.profiles().containsKey(selection.epoch());
        if (lost) {
            selection.selectEpoch(selection.epoch());
        }
    }

    void forget(RunModel run) {
        Optional.ofNullable(going.remove(run)).ifPresent(Following::stop);
    }
}
