package io.omegascope.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The files of activations that are open: one that waits for a question to be answered, and those that are or were
/// measured. Only for the FX thread.
final class Recordings {
    private final ReadOnlyObjectWrapper<@Nullable Recording> offered = new ReadOnlyObjectWrapper<>(this, "offered");
    private final Map<RunModel, Measuring> measured = new HashMap<>();

    ReadOnlyObjectProperty<@Nullable Recording> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /// Closes what was offered before.
    void offer(@Nullable Recording recording) {
        take().ifPresent(before -> before.file().close());
        offered.set(recording);
    }

    Optional<Recording> take() {
        Optional<Recording> taken = Optional.ofNullable(offered.get());
        offered.set(null);
        return taken;
    }

    void measure(RunModel run, Activity activity, Recording recording, Recording.Options options) {
        Measuring measuring = new Measuring(run, activity, recording.file(), options.procedure());
        measured.put(run, measuring);
        measuring.begin();
    }

    boolean isMeasured(RunModel run) {
        return measured.containsKey(run);
    }

    ActivationSource activations(RunModel run) {
        Measuring measuring = measured.get(run);
        return step -> () -> {
            if (measuring == null) {
                throw new IllegalArgumentException("The file of " + run.title() + " is closed.");
            }
            return measuring.step(step);
        };
    }

    void stop(RunModel run) {
        Optional.ofNullable(measured.get(run)).ifPresent(Measuring::stop);
    }

    /// Takes in what all measurements have done since the last time.
    void pump() {
        measured.values().stream().filter(m -> !m.model().state().isEnded()).forEach(Measuring::pump);
    }

    void forget(RunModel run) {
        Optional.ofNullable(measured.remove(run)).ifPresent(Measuring::close);
    }
}
