package io.omegascope.ui.study;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import io.omegascope.ui.ProgressLine;
import java.nio.file.Path;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Asks of the sub-networks of some runs whether synergy explains more than size does, and shows the answer.
public final class StudyView extends BorderPane {
    private final StudyModel model =
            new StudyModel(work -> Thread.ofPlatform().daemon().name("study").start(work), Platform::runLater);
    private final Label place = new Label();

    /// @param chooseFolder asks for a folder, under a title
    /// @param close        puts this away
    public StudyView(Function<String, @Nullable Path> chooseFolder, Runnable close) {
        getStyleClass().add("study-view");
        VBox top = new VBox(8, headline(chooseFolder, close), choices(), new ProgressLine(model.work()));
        setTop(top);
        setCenter(new StudyTables(model.resultProperty()));
        sceneProperty().flatMap(s -> s.windowProperty()).subscribe(window -> {
            if (window != null) {
                window.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> {
                    model.work().stop();
                    model.work().stop();
                });
            }
        });
    }

    /// Takes the runs of a folder, or the one run that it is; null changes nothing.
    public void show(@Nullable Path folder) {
        if (folder != null) {
            place.setText(String.valueOf(folder.toAbsolutePath().normalize().getFileName()));
            place.setTooltip(new Tooltip(folder.toString()));
            model.show(folder);
        }
    }

    private Node headline(Function<String, @Nullable Path> chooseFolder, Runnable close) {
        Button back = new Button("Back", new FontIcon(MaterialDesignA.ARROW_LEFT));
        back.setId("study-back");
        back.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        back.setTooltip(new Tooltip("Back to the run (Esc)"));
        back.setOnAction(_ -> close.run());
        Label title = new Label("Sub-networks beside controls");
        title.getStyleClass().add(Styles.TITLE_3);
        place.getStyleClass().add(Styles.TEXT_MUTED);
        Button start = new Button("Train in a folder…", new FontIcon(MaterialDesignP.PLAY));
        start.setId("study-start");
        start.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
        start.setTooltip(new Tooltip(
                "Asks for a folder for the retrainings. One that holds some of them is gone on with, or only read."));
        start.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.work().runningProperty().get()
                                || model.preparedProperty().get().study() == null,
                        model.work().runningProperty(),
                        model.preparedProperty()));
        start.setOnAction(_ -> {
            Path chosen = chooseFolder.apply("A folder for the retrainings");
            if (chosen != null) {
                model.start(chosen, Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
            }
        });
        for (Labeled part : new Labeled[] {back, title, start}) {
            part.setMinWidth(USE_PREF_SIZE);
        }
        HBox line = new HBox(10, back, title, place, new Spacer(), start);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node choices() {
        TextField orders =
                field(model.ordersProperty(), "study-orders", 70, "Clusters in the multiplets, such as 3, 5, 7");
        TextField neurons = field(
                model.neuronsProperty(),
                "study-neurons",
                50,
                "Single neurons in the multiplets, 3 to 30, such as 30. They are found by greedy search.");
        TextField controls = field(
                model.controlsProperty(),
                "study-controls",
                50,
                "Of each kind: of equal number, of equal number and norm, and of the number of the others."
                        + "\nWith 20 of them p cannot be less than 1/21.");
        ChoiceBox<StudyModel.From> from = new ChoiceBox<>();
        from.getItems().setAll(StudyModel.From.values());
        from.valueProperty().bindBidirectional(model.fromProperty());
        CheckBox delayed = new CheckBox("delayed emergence too");
        delayed.setTooltip(new Tooltip("Chooses neurons at the end of delayed emergence as well, where a run has it"));
        delayed.selectedProperty().bindBidirectional(model.delayedProperty());
        Label sentence = new Label();
        sentence.setId("study-sentence");
        sentence.getStyleClass().add(Styles.TEXT_MUTED);
        sentence.textProperty().bind(model.preparedProperty().map(StudyModel.Prepared::sentence));
        HBox line = new HBox(
                8,
                new Label("Orders"),
                orders,
                new Label("neurons"),
                neurons,
                new Label("from"),
                from,
                new Label("controls"),
                controls,
                delayed,
                sentence);
        line.setAlignment(Pos.CENTER_LEFT);
        line.disableProperty().bind(model.work().runningProperty());
        return line;
    }

    private static TextField field(StringProperty property, String id, double width, String tip) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefWidth(width);
        field.setMinWidth(width);
        field.setTooltip(new Tooltip(tip));
        field.textProperty().bindBidirectional(property);
        return field;
    }
}
