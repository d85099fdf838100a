package io.omegascope.ui.chart;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Epochs at which something was changed while the run went on: dashed lines, with words where there is room.
final class ChangeLayer extends Pane {
    private final ObservableValue<EpochRange> range;
    private final Pane lines = new Pane();
    private final Pane names = new Pane();
    private List<Change> changes = List.of();

    ChangeLayer(ObservableValue<EpochRange> range) {
        this.range = range;
        range.subscribe(this::requestLayout);
        setMouseTransparent(true);
        getChildren().addAll(lines, names);
    }

    void show(List<Change> newChanges) {
        if (newChanges.equals(changes)) {
            return;
        }
        changes = List.copyOf(newChanges);
        Nodes.fit(lines.getChildren(), changes.size(), ChangeLayer::line);
        Nodes.fit(names.getChildren(), changes.size(), ChangeLayer::name);
        for (int i = 0; i < changes.size(); i++) {
            ((Label) names.getChildren().get(i)).setText(changes.get(i).name());
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double free = 0;
        for (int i = 0; i < changes.size(); i++) {
            double fraction = range.getValue().fraction(changes.get(i).epoch());
            double x = Math.rint(fraction * getWidth());
            Node line = lines.getChildren().get(i);
            Label name = (Label) names.getChildren().get(i);
            double width = name.prefWidth(-1);
            line.setVisible(fraction >= 0 && fraction <= 1);
            name.setVisible(line.isVisible() && !name.getText().isEmpty() && x >= free && x + width <= getWidth());
            line.resizeRelocate(x, 0, 1, getHeight());
            name.resizeRelocate(x, getHeight() - name.prefHeight(-1), width, name.prefHeight(-1));
            free = name.isVisible() ? x + width : free;
        }
    }

    private static Node line() {
        Region line = new Region();
        line.setManaged(false);
        line.getStyleClass().add("chart-change");
        return line;
    }

    private static Node name() {
        Label name = new Label();
        name.setManaged(false);
        name.getStyleClass().add("chart-change-name");
        return name;
    }
}
