package io.omegascope.ui.library;

import atlantafx.base.theme.Styles;
import io.omegascope.store.Annotations;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Tags and note of the chosen run, which are kept with Enter or when one turns elsewhere.
final class SaidOfRun extends HBox {
    private final Label name = new Label();
    private final TextField tags = new TextField();
    private final TextField note = new TextField();
    private final BiConsumer<ListedRun, Annotations> keep;
    private final Consumer<Throwable> report;
    private @Nullable ListedRun run;

    SaidOfRun(BiConsumer<ListedRun, Annotations> keep, Consumer<Throwable> report) {
        super(8);
        this.keep = keep;
        this.report = report;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("said-of-run");
        name.getStyleClass().add(Styles.TEXT_MUTED);
        name.setMinWidth(60);
        name.setPrefWidth(300);
        tags.setId("library-tags");
        tags.setPromptText("Tags, with commas");
        tags.setPrefWidth(200);
        note.setId("library-note");
        note.setPromptText("Note");
        HBox.setHgrow(note, Priority.ALWAYS);
        Label tagsTitle = new Label("Tags");
        Label noteTitle = new Label("Note");
        for (Label title : List.of(tagsTitle, noteTitle)) {
            title.setMinWidth(Region.USE_PREF_SIZE);
        }
        for (TextField field : List.of(tags, note)) {
            field.getStyleClass().add(Styles.SMALL);
            field.setOnAction(_ -> save());
            field.focusedProperty().subscribe((_, focused) -> {
                if (!focused) {
                    save();
                }
            });
        }
        getChildren().addAll(name, tagsTitle, tags, noteTitle, note);
        show(null);
    }

    /// Another run, or none. The same run with what is being typed stays.
    void show(@Nullable ListedRun chosen) {
        boolean same = run != null && chosen != null && run.folder().equals(chosen.folder());
        if (same && (tags.isFocused() || note.isFocused())) {
            run = chosen;
            return;
        }
        save();
        run = chosen;
        name.setText(
                chosen == null
                        ? "Choose a run to give it tags and a note."
                        : chosen.row().name());
        name.setTooltip(chosen == null ? null : new Tooltip(chosen.folder().toString()));
        tags.setText(chosen == null ? "" : String.join(", ", chosen.row().tags()));
        note.setText(chosen == null ? "" : chosen.row().note().replace('\n', ' '));
        tags.setDisable(chosen == null);
        note.setDisable(chosen == null);
    }

    private void save() {
        if (run == null) {
            return;
        }
        try {
            String shown = run.row().note().replace('\n', ' ');
            String said = note.getText().strip();
            Annotations now = new Annotations(
                    Annotations.parseTags(tags.getText()),
                    said.equals(shown) ? run.row().note() : said);
            if (!now.equals(new Annotations(run.row().tags(), run.row().note()))) {
                keep.accept(run, now);
            }
        } catch (IllegalArgumentException e) {
            report.accept(e);
        }
    }
}
