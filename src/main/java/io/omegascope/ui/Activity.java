package io.omegascope.ui;

import java.time.Duration;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// How far a run is and how fast it goes. The pump keeps it up to date while the run trains.
public final class Activity {
    private final RunModel run;
    private final ReadOnlyIntegerWrapper epoch = new ReadOnlyIntegerWrapper(this, "epoch");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private final ReadOnlyDoubleWrapper epochsPerSecond = new ReadOnlyDoubleWrapper(this, "epochsPerSecond");
    private final ReadOnlyObjectWrapper<@Nullable Duration> timeLeft = new ReadOnlyObjectWrapper<>(this, "timeLeft");
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper(this, "waiting");

    Activity(RunModel run) {
        this.run = run;
        update(run.metrics().isEmpty() ? 0 : run.metrics().getLast().epoch(), 0, null, 0);
    }

    // Properties

    /// The last epoch that the run will train to, or has trained to.
    public int epochs() {
        return run.goal();
    }

    /// `Epoch` or `Step`.
    public String time() {
        return run.timeTitle();
    }

    /// Updates made so far.
    public ReadOnlyIntegerProperty epochProperty() {
        return epoch.getReadOnlyProperty();
    }

    /// From 0 to 1.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// 0 while there is nothing to say.
    public ReadOnlyDoubleProperty epochsPerSecondProperty() {
        return epochsPerSecond.getReadOnlyProperty();
    }

    /// Null while it is not known, and when the run has ended.
    public ReadOnlyObjectProperty<@Nullable Duration> timeLeftProperty() {
        return timeLeft.getReadOnlyProperty();
    }

    /// Measurements that are due and not yet made.
    public ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    // Commands

    /// @param share of the work, from 0 to 1
    void measured(int step, double share) {
        epoch.set(step);
        progress.set(share);
    }

    void update(int newEpoch, double speed, @Nullable Duration left, int measurements) {
        epoch.set(newEpoch);
        progress.set(Math.clamp((double) newEpoch / Math.max(1, epochs()), 0, 1));
        epochsPerSecond.set(speed);
        timeLeft.set(left);
        waiting.set(measurements);
    }
}
