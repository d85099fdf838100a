package io.omegascope.ui;

import io.omegascope.experiment.Sweep;
import io.omegascope.experiment.SweepPace;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Work of minutes or hours beside the window, one at a time: how far it is, how long it takes still, and a way to stop
/// it. For the FX thread, but for [#begin].
public final class LongWork {
    private final Executor background;
    private final Executor window;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(this, "stage", Stage.NONE);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ObjectProperty<String> news = new SimpleObjectProperty<>(this, "news", "");
    private volatile @Nullable Part part;
    private volatile boolean isStopped;

    public LongWork(Executor background, Executor window) {
        this.background = background;
        this.window = window;
    }

    /// How far it is.
    ///
    /// @param what goes on, for people
    /// @param share of it, 0 to 1
    /// @param left of it; empty where it is not known yet
    public record Stage(String what, double share, Optional<Duration> left) {
        static final Stage NONE = new Stage("", 0, Optional.empty());
    }

    /// What goes on now: asked how far it is from the window, and stopped from there.
    public interface Part {
        Stage now();

        void stop();
    }

    /// Runs that train.
    public static Part training(String what, Sweep sweep) {
        return new Training(what, sweep);
    }

    private record Training(String what, Sweep sweep) implements Part {
        @Override
        public Stage now() {
            SweepPace.Moment now = sweep.pace().now();
            return new Stage("%s: %d of %d".formatted(what, now.ended(), now.points()), now.share(), now.left());
        }

        @Override
        public void stop() {
            sweep.stop();
        }
    }

    // Properties

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Brought up to date by [#pump].
    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// What came of the last command, in one sentence; empty where there is nothing to say.
    public ObjectProperty<String> newsProperty() {
        return news;
    }

    // Commands

    /// Begins, unless something goes on already.
    ///
    /// @param work done in the background; gives what is to be done in the window when it has ended
    public void run(Supplier<Runnable> work) {
        if (running.get()) {
            return;
        }
        running.set(true);
        isStopped = false;
        news.set("");
        background.execute(() -> {
            try {
                Runnable then = work.get();
                window.execute(() -> end(then));
            } catch (RuntimeException e) {
                window.execute(() -> end(() -> news.set(Sentences.of(e))));
            }
        });
    }

    /// Tells what goes on from now on; on any thread.
    public void begin(Part begun) {
        part = begun;
        if (isStopped) {
            begun.stop();
        }
    }

    /// Ends after the present updates; what is finished stays.
    public void stop() {
        isStopped = true;
        Part now = part;
        if (now != null) {
            now.stop();
        }
    }

    /// Looks how far it is.
    public void pump() {
        Part now = part;
        if (now != null) {
            stage.set(now.now());
        }
    }

    private void end(Runnable then) {
        part = null;
        running.set(false);
        stage.set(Stage.NONE);
        then.run();
    }
}
