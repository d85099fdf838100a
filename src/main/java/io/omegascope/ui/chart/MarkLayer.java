package io.omegascope.ui.chart;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;

/// What stands out in a plane, in front of the points: the first and the newest, the selected one, and the one under
/// the pointer with its values.
final class MarkLayer extends Pane {
    private static final double GAP = 9;

    private final Circle selected = new Circle(6);
    private final Circle hovered = new Circle(6);
    private final Label first = new Label("start");
    private final Label newest = new Label();
    private final Label chosen = new Label();
    private final Label tip = new Label();

    MarkLayer() {
        setMouseTransparent(true);
        selected.getStyleClass().add("chart-selected-point");
        hovered.getStyleClass().add("chart-hovered-point");
        first.getStyleClass().add("chart-point-label");
        newest.getStyleClass().add("chart-point-label");
        chosen.getStyleClass().add("chart-point-label");
        tip.getStyleClass().add("chart-tip");
        for (Node node : new Node[] {first, newest, chosen, hovered, selected, tip}) {
            node.setManaged(false);
            node.setVisible(false);
            getChildren().add(node);
        }
    }

    /// Each at its place in pixels; null hides it.
    void showEnds(@Nullable Point2D firstPoint, @Nullable Point2D newestPoint, String newestText) {
        newest.setText(newestText);
        label(first, firstPoint);
        label(newest, newestPoint);
    }

    /// @param text beside the point; empty for none
    void showSelected(@Nullable Point2D point, String text) {
        ring(selected, point);
        chosen.setText(text);
        label(chosen, text.isEmpty() ? null : point);
    }

    void showHovered(@Nullable Point2D point, String text) {
        tip.setText(text);
        ring(hovered, point);
        label(tip, point);
    }

    private void ring(Circle ring, @Nullable Point2D point) {
        ring.setVisible(isInside(point));
        if (point != null) {
            ring.setCenterX(point.getX());
            ring.setCenterY(point.getY());
        }
    }

    /// To the right of its point and above it, unless it would leave the plot.
    private void label(Label label, @Nullable Point2D point) {
        label.setVisible(isInside(point));
        if (point == null) {
            return;
        }
        label.applyCss();
        double width = label.prefWidth(-1);
        double height = label.prefHeight(-1);
        double right = point.getX() + GAP;
        double x = right + width <= getWidth() ? right : point.getX() - GAP - width;
        double y = Math.clamp(point.getY() - GAP - height + 4, 0, Math.max(0, getHeight() - height));
        label.resizeRelocate(Math.max(0, x), y, width, height);
    }

    private boolean isInside(@Nullable Point2D point) {
        return point != null && getLayoutBounds().contains(point);
    }
}
