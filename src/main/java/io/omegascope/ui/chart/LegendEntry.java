package io.omegascope.ui.chart;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/// A curve's swatch, its name, and its value under the cursor.
final class LegendEntry extends HBox {
    private final Line swatch = new Line(0, 0, 16, 0);
    private final Label name = new Label();
    private final Label value = new Label();

    LegendEntry() {
        super(5);
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        getStyleClass().add("legend-entry");
        setMinWidth(0);
        name.setMinWidth(0);
        swatch.setStrokeWidth(2);
        value.getStyleClass().add("legend-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(swatch, name, value);
    }

    void show(CurveStyle style) {
        swatch.setStyle("-fx-stroke: " + style.ink().cssName() + ";");
        swatch.getStrokeDashArray().setAll(style.dashed() ? new Double[] {5.0, 3.0} : new Double[] {});
        name.setText(style.label());
    }

    void showValue(String text) {
        value.setText(text);
    }
}
