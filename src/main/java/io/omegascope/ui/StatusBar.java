package io.omegascope.ui;

import atlantafx.base.controls.Spacer;
import io.omegascope.run.Profile;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What is selected, in one line, and what goes on in the background.
final class StatusBar extends HBox {
    private final Workbench workbench;
    private final Label selected = new Label();
    private final Label background = new Label();
    private final ProgressBar progress = new ProgressBar();

    StatusBar(Workbench workbench) {
        this.workbench = workbench;
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        selected.setMinWidth(40);
        background.setMinWidth(Region.USE_PREF_SIZE);
        progress.setPrefWidth(120);
        getChildren().addAll(selected, new Spacer(), background, progress);
        workbench.selection().epochProperty().subscribe(this::showSelection);
        workbench.selection().profileProperty().subscribe(this::showSelection);
        workbench.selection().multipletProperty().subscribe(this::showSelection);
        workbench.selection().neuronsProperty().subscribe(this::showSelection);
        workbench.settings().unitProperty().subscribe(this::showSelection);
        workbench.retrainingProperty().subscribe(this::showRetraining);
        workbench
                .noteProperty()
                .subscribe(() -> showRetraining(workbench.retrainingProperty().get()));
        workbench
                .queue()
                .subscribe(() -> showRetraining(workbench.retrainingProperty().get()));
    }

    private void showSelection() {
        Profile profile = workbench.selection().profile();
        RunModel run = workbench.selection().run();
        if (profile == null || run == null) {
            selected.setText(run == null ? "" : "Nothing is measured yet.");
        } else if (profile.reason() != null) {
            selected.setText("%s %,d: not measured. %s"
                    .formatted(run.timeTitle(), workbench.selection().epoch(), profile.reason()));
        } else {
            selected.setText("%s %,d: %s"
                    .formatted(run.timeTitle(), workbench.selection().epoch(), describe(run, profile)));
        }
    }

    private String describe(RunModel run, Profile profile) {
        int dropped = profile.dropped().length;
        Unit unit = workbench.settings().unit();
        String measured = String.format(
                Locale.ROOT,
                "synergy %s, redundancy %s, over %,d %s%s",
                unit.plain(profile.synergy()),
                unit.plain(profile.redundancy()),
                profile.samples(),
                run.isTrained() ? "inputs" : "samples",
                dropped == 0 ? "" : ", " + dropped + " constant neurons left out");
        var multiplet = workbench.selection().multiplet();
        var neurons = workbench.selection().neurons();
        if (neurons != null) {
            return measured + "; " + neurons.order() + " neurons selected";
        }
        return multiplet == null
                ? measured
                : measured + "; clusters " + workbench.selection().names().of(multiplet) + " with "
                        + profile.neurons(multiplet).order() + " neurons selected";
    }

    private void showRetraining(@Nullable RunModel run) {
        progress.progressProperty().unbind();
        progress.setVisible(run != null);
        if (run == null) {
            background.setText(workbench.noteProperty().get());
            return;
        }
        int waiting = workbench.queue().size();
        background.setText("Retraining: " + run.title() + (waiting == 0 ? "" : ", " + waiting + " waiting"));
        progress.progressProperty()
                .bind(workbench.activity(Objects.requireNonNull(run)).progressProperty());
    }
}
