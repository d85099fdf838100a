package io.omegascope.ui.retrain;

import io.omegascope.ui.RunModel;
import javafx.scene.control.TableCell;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A cell that follows its run.
abstract class RunValueCell extends TableCell<RunModel, RunModel> {
    private Subscription watch = Subscription.EMPTY;

    @Override
    protected void updateItem(@Nullable RunModel run, boolean empty) {
        super.updateItem(run, empty);
        watch.unsubscribe();
        watch = Subscription.EMPTY;
        if (run == null || empty) {
            clear();
        } else {
            watch = run.revisionProperty().subscribe(() -> show(run));
            show(run);
        }
    }

    abstract void show(RunModel run);

    abstract void clear();
}
