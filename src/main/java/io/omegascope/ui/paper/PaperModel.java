package io.omegascope.ui.paper;

import io.omegascope.experiment.Sweep;
import io.omegascope.experiment.SweepPace;
import io.omegascope.experiment.SweepRow;
import io.omegascope.experiment.paper.Remeasuring;
import io.omegascope.experiment.paper.ReproductionRun;
import io.omegascope.experiment.paper.ReproductionRun.Wish;
import io.omegascope.store.ReportFolder;
import io.omegascope.ui.Sentences;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The report that is shown, and the reproduction that goes on, of which there is one at a time. Only for the FX
/// thread.
final class PaperModel {
    private final Executor background;
    private final Executor window;
    private final ReadOnlyObjectWrapper<ShownReport> report;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(this, "stage", Stage.NONE);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ObjectProperty<String> news = new SimpleObjectProperty<>(this, "news", "");
    private volatile @Nullable Work work;
    private volatile boolean isStopped;

    /// How far a reproduction is.
    ///
    /// @param what goes on, for people
    /// @param share of it, 0 to 1
    /// @param left of it; empty where it is not known yet
    record Stage(String what, double share, Optional<Duration> left) {
        static final Stage NONE = new Stage("", 0, Optional.empty());
    }

    /// What goes on now: asked how far it is from the window, and stopped from there.
    private interface Work {
        Stage now();

        void stop();
    }

    PaperModel(Executor background, Executor window) {
        this.background = background;
        this.window = window;
        report = new ReadOnlyObjectWrapper<>(this, "report", ShownReport.shipped());
    }

    // Properties

    ReadOnlyObjectProperty<ShownReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Brought up to date by [#pump].
    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// What came of the last command, in one sentence; empty where there is nothing to say.
    ObjectProperty<String> newsProperty() {
        return news;
    }

    // Commands

    void showShipped() {
        report.set(ShownReport.shipped());
        news.set("");
    }

    /// Shows the report in a folder, or says why not.
    void show(Path folder) {
        try {
            report.set(ShownReport.in(folder));
            news.set("");
        } catch (UncheckedIOException e) {
            news.set(String.valueOf(e.getMessage()));
        }
    }

    /// Trains and measures what a figure needs, or all, into a folder, and shows what came of it.
    void reproduce(Wish wish, Path folder, int workers) {
        if (running.get()) {
            return;
        }
        running.set(true);
        isStopped = false;
        news.set("");
        background.execute(() -> {
            try {
                boolean whole = new ReproductionRun(wish, new ReportFolder(folder), workers)
                        .run(new Followed(workers))
                        .isComplete();
                ShownReport made = ShownReport.in(folder);
                window.execute(() -> end(made, whole ? "" : "Not everything is there. The same again goes on."));
            } catch (RuntimeException e) {
                window.execute(() -> end(report.get(), Sentences.of(e)));
            }
        });
    }

    /// Ends after the present updates; what is finished stays, and the same folder goes on another time.
    void stop() {
        isStopped = true;
        Work now = work;
        if (now != null) {
            now.stop();
        }
    }

    /// Looks how far it is.
    void pump() {
        Work now = work;
        if (now != null) {
            stage.set(now.now());
        }
    }

    private void end(ShownReport shown, String sentence) {
        work = null;
        running.set(false);
        stage.set(Stage.NONE);
        report.set(shown);
        news.set(sentence);
    }

    private void begin(Work begun) {
        work = begun;
        if (isStopped) {
            begun.stop();
        }
    }

    private final class Followed implements ReproductionRun.Steps {
        private final int workers;

        Followed(int workers) {
            this.workers = workers;
        }

        @Override
        public List<SweepRow> train(String what, Sweep sweep) {
            begin(new Training(what, sweep));
            return sweep.train(_ -> {});
        }

        @Override
        public boolean measure(Remeasuring remeasuring) {
            begin(new Measuring(remeasuring, System.nanoTime()));
            boolean[] isWhole = {true};
            remeasuring.measure(workers, _ -> isWhole[0] = false);
            return isWhole[0] && !remeasuring.isStopped();
        }
    }

    private record Training(String what, Sweep sweep) implements Work {
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

    private record Measuring(Remeasuring remeasuring, long begun) implements Work {
        @Override
        public Stage now() {
            int done = remeasuring.ended();
            int left = remeasuring.jobs() - done;
            double each = (System.nanoTime() - begun) / 1e9 / Math.max(1, done);
            return new Stage(
                    "Measurements: %d of %d".formatted(done, remeasuring.jobs()),
                    (double) done / Math.max(1, remeasuring.jobs()),
                    done == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(Math.round(each * left))));
        }

        @Override
        public void stop() {
            remeasuring.stop();
        }
    }

    /// What is reproduced unless more is asked for.
    static Wish wish(int figure) {
        return new Wish(figure, 5, Map.of(), false);
    }
}
