package io.omegascope.ui.chart;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// The selected epoch, the one under the pointer, one with a name, and the stretch that is being picked, in front of
/// the curves. Moving them does not draw the curves again.
final class CursorLayer extends Pane {
    private final ObservableValue<EpochRange> range;
    private final Region selected = line("chart-selected-epoch");
    private final Region hovered = line("chart-hovered-epoch");
    private final Region marker = line("chart-marker");
    private final Label markerName = new Label();
    private final Rectangle stretch = new Rectangle();
    private double selectedEpoch = Double.NaN;
    private double hoveredEpoch = Double.NaN;
    private double markedEpoch = Double.NaN;

    CursorLayer(ObservableValue<EpochRange> range) {
        this.range = range;
        range.subscribe(this::requestLayout);
        setMouseTransparent(true);
        stretch.getStyleClass().add("chart-stretch");
        stretch.setManaged(false);
        stretch.setVisible(false);
        markerName.getStyleClass().add("chart-marker-name");
        markerName.setManaged(false);
        getChildren().addAll(stretch, marker, markerName, hovered, selected);
    }

    /// A NaN hides a line.
    void show(double newSelected, double newHovered) {
        selectedEpoch = newSelected;
        hoveredEpoch = newHovered;
        requestLayout();
    }

    /// A NaN hides the marker.
    void showMarker(double epoch, String name) {
        markedEpoch = epoch;
        markerName.setText(name);
        requestLayout();
    }

    void showStretch(double fromPixel, double toPixel) {
        stretch.setX(Math.min(fromPixel, toPixel));
        stretch.setWidth(Math.abs(toPixel - fromPixel));
        stretch.setHeight(getHeight());
        stretch.setVisible(true);
    }

    void hideStretch() {
        stretch.setVisible(false);
    }

    @Override
    protected void layoutChildren() {
        place(selected, selectedEpoch, 2);
        place(hovered, hoveredEpoch, 1);
        place(marker, markedEpoch, 1);
        markerName.setVisible(marker.isVisible());
        double width = markerName.prefWidth(-1);
        double x = marker.getLayoutX() + width < getWidth() ? marker.getLayoutX() : marker.getLayoutX() - width;
        markerName.resizeRelocate(x, 0, width, markerName.prefHeight(-1));
    }

    private void place(Region line, double epoch, double width) {
        double fraction = range.getValue().fraction(epoch);
        line.setVisible(fraction >= 0 && fraction <= 1);
        if (line.isVisible()) {
            line.resizeRelocate(Math.rint(fraction * getWidth() - width / 2), 0, width, getHeight());
        }
    }

    private static Region line(String styleClass) {
        Region line = new Region();
        line.getStyleClass().add(styleClass);
        line.setManaged(false);
        line.setVisible(false);
        return line;
    }
}
