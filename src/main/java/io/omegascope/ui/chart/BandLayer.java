package io.omegascope.ui.chart;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Tinted stretches of epochs behind the curves.
final class BandLayer extends Pane {
    private final ObservableValue<EpochRange> range;
    private List<Band> bands = List.of();

    BandLayer(ObservableValue<EpochRange> range) {
        this.range = range;
        range.subscribe(this::requestLayout);
        setMouseTransparent(true);
    }

    void show(List<Band> newBands) {
        if (newBands.equals(bands)) {
            return;
        }
        bands = List.copyOf(newBands);
        Nodes.fit(getChildren(), bands.size(), BandLayer::tint);
        for (int i = 0; i < bands.size(); i++) {
            getChildren()
                    .get(i)
                    .setStyle("-fx-background-color: " + bands.get(i).ink().cssName() + ";");
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < bands.size(); i++) {
            double from = Math.clamp(range.getValue().fraction(bands.get(i).from()), 0, 1) * getWidth();
            double to = Math.clamp(range.getValue().fraction(bands.get(i).to()), 0, 1) * getWidth();
            getChildren().get(i).resizeRelocate(from, 0, to - from, getHeight());
        }
    }

    private static Node tint() {
        Region tint = new Region();
        tint.setManaged(false);
        tint.getStyleClass().add("chart-band");
        return tint;
    }
}
