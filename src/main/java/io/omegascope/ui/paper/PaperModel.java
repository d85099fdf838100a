package io.omegascope.ui.paper;

import io.omegascope.experiment.Sweep;
import io.omegascope.experiment.SweepRow;
import io.omegascope.experiment.paper.Remeasuring;
import io.omegascope.experiment.paper.ReproductionRun;
import io.omegascope.experiment.paper.ReproductionRun.Wish;
import io.omegascope.store.ReportFolder;
import io.omegascope.ui.LongWork;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The report that is shown, and the reproduction that goes on, of which there is one at a time. Only for the FX
/// thread.
final class PaperModel {
    private final LongWork work;
    private final ReadOnlyObjectWrapper<ShownReport> report;

    PaperModel(Executor background, Executor window) {
        work = new LongWork(background, window);
        report = new ReadOnlyObjectWrapper<>(this, "report", ShownReport.shipped());
    }

    // Properties

    ReadOnlyObjectProperty<ShownReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /// The reproduction that goes on.
    LongWork work() {
        return work;
    }

    // Commands

    void showShipped() {
        report.set(ShownReport.shipped());
        work.newsProperty().set("");
    }

    /// Shows the report in a folder, or says why not.
    void show(Path folder) {
        try {
            report.set(ShownReport.in(folder));
            work.newsProperty().set("");
        } catch (UncheckedIOException e) {
            work.newsProperty().set(String.valueOf(e.getMessage()));
        }
    }

    /// Trains and measures what a figure needs, or all, into a folder, and shows what came of it.
    void reproduce(Wish wish, Path folder, int workers) {
        work.run(() -> {
            boolean whole = new ReproductionRun(wish, new ReportFolder(folder), workers)
                    .run(new Followed(workers))
                    .isComplete();
            ShownReport made = ShownReport.in(folder);
            return () -> {
                report.set(made);
                work.newsProperty().set(whole ? "" : "Not everything is there. The same again goes on.");
            };
        });
    }

    private final class Followed implements ReproductionRun.Steps {
        private final int workers;

        Followed(int workers) {
            this.workers = workers;
        }

        @Override
        public List<SweepRow> train(String what, Sweep sweep) {
            work.begin(LongWork.training(what, sweep));
            return sweep.train(_ -> {});
        }

        @Override
        public boolean measure(Remeasuring remeasuring) {
            work.begin(new Measuring(remeasuring, System.nanoTime()));
            boolean[] isWhole = {true};
            remeasuring.measure(workers, _ -> isWhole[0] = false);
            return isWhole[0] && !remeasuring.isStopped();
        }
    }

    private record Measuring(Remeasuring remeasuring, long begun) implements LongWork.Part {
        @Override
        public LongWork.Stage now() {
            int done = remeasuring.ended();
            int left = remeasuring.jobs() - done;
            double each = (System.nanoTime() - begun) / 1e9 / Math.max(1, done);
            return new LongWork.Stage(
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
