package io.omegascope.ui;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import io.omegascope.store.Unsaved;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// What is not saved since when, and why, as long as it is so. Not there while all is well.
final class UnsavedBar extends HBox {
    static final String CHOOSE = "Save to another folder";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final UnsavedRuns runs;
    private final Label sentence = new Label();

    /// @param chooseFolder asks for a folder, under a title
    UnsavedBar(UnsavedRuns runs, Function<String, @Nullable Path> chooseFolder) {
        this.runs = runs;
        getStyleClass().addAll("error-bar", "unsaved-bar");
        setAlignment(Pos.CENTER_LEFT);
        sentence.setWrapText(true);
        sentence.setGraphic(new FontIcon(MaterialDesignC.CONTENT_SAVE_ALERT_OUTLINE));
        Button again = button("Try again");
        again.setOnAction(_ -> runs.tryAgain());
        Button elsewhere = button(CHOOSE + "…");
        elsewhere.setOnAction(_ -> {
            Path chosen = chooseFolder.apply(CHOOSE);
            if (chosen != null) {
                runs.moveInto(chosen);
            }
        });
        getChildren().addAll(sentence, new Spacer(), again, elsewhere);
        runs.entries().subscribe(this::show);
        show();
    }

    private static Button button(String text) {
        Button button = new Button(text);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void show() {
        List<UnsavedRuns.Entry> entries = runs.entries();
        setVisible(!entries.isEmpty());
        setManaged(!entries.isEmpty());
        sentence.setText(entries.isEmpty() ? "" : sentence(entries));
    }

    private static String sentence(List<UnsavedRuns.Entry> entries) {
        UnsavedRuns.Entry first = entries.getFirst();
        Unsaved what = first.what();
        String others = entries.size() == 1 ? "" : " The same goes for %d more.".formatted(entries.size() - 1);
        return "%s is held in memory. %s, since %s: %s%s"
                .formatted(
                        first.run().title(),
                        what.extent(),
                        TIME.format(what.since().atZone(ZoneId.systemDefault())),
                        what.reason(),
                        others);
    }
}
