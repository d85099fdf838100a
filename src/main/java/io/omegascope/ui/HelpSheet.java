package io.omegascope.ui;

import atlantafx.base.theme.Styles;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Keys on the left, what the curves mean on the right.
final class HelpSheet extends VBox {
    private record Term(String name, String meaning) {}

    private static final Term[] TERMS = {
        new Term(
                "Multiplet",
                "A set of neuron clusters. At each measurement the hidden neurons are grouped by Ward clustering of what they do over the inputs, and a cluster counts as one variable, the mean of its neurons."),
        new Term(
                "O-information",
                "Redundancy minus synergy of a multiplet, in nats or bits. Below zero synergy prevails, above zero redundancy. Every multiplet of three and more clusters is searched."),
        new Term(
                "Synergy",
                "Minus the lowest O-information that any multiplet has: information that the clusters hold together and none holds alone."),
        new Term(
                "Redundancy", "The highest O-information that any multiplet has: information held several times over."),
        new Term(
                "Phases",
                "Bands named as in the paper, from the peaks of synergy and from test accuracy. Undetermined until a peak has been passed."),
        new Term(
                "Retraining",
                "Isolated: the neurons of the multiplet alone. Inverse: all others. Control: as many at random. Size alone explains much, so compare with the control."),
        new Term(
                "Null model",
                "What the same search finds where there is nothing to find: grey, 95% of the replicates. The configuration chooses it. p counts the replicates that reach the measured value."),
        new Term(
                "Read with care",
                "The Gaussian copula sees pairwise dependence only, so a true XOR escapes it. Clustering alone makes some synergy, even in an untrained network. One run is one sample: compare seeds.")
    };

    HelpSheet(Runnable close) {
        getStyleClass().add("help-sheet");
        setMaxSize(1080, 616);
        Label title = new Label("Keys and measures");
        title.getStyleClass().add(Styles.TITLE_3);
        Button done = new Button("Close");
        done.setOnAction(_ -> close.run());
        HBox foot = new HBox(done);
        foot.getStyleClass().add("foot");
        HBox columns = new HBox(32, keys(), terms());
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title, scroll, foot);
    }

    private static Node keys() {
        GridPane grid = new GridPane(14, 8);
        grid.setMinWidth(Region.USE_PREF_SIZE);
        for (int i = 0; i < Shortcuts.ALL.size(); i++) {
            Shortcuts.Entry entry = Shortcuts.ALL.get(i);
            Label keys = new Label(entry.keys());
            keys.getStyleClass().add("key");
            grid.addRow(i, keys, new Label(entry.what()));
        }
        return grid;
    }

    private static Node terms() {
        GridPane grid = new GridPane(14, 10);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().add(names);
        for (int i = 0; i < TERMS.length; i++) {
            Label name = new Label(TERMS[i].name());
            name.getStyleClass().add(Styles.TEXT_BOLD);
            GridPane.setValignment(name, VPos.TOP);
            Label meaning = new Label(TERMS[i].meaning());
            meaning.setWrapText(true);
            grid.addRow(i, name, meaning);
        }
        HBox.setHgrow(grid, Priority.ALWAYS);
        return grid;
    }
}
