package io.omegascope.ui.chart;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// What the mouse does over a plane; see [PlaneChart].
final class PlaneGestures {
    private static final double REACH = 24;

    private final PlaneChart chart;
    private Point2D pressed = Point2D.ZERO;
    private Plane before;

    PlaneGestures(Node surface, PlaneChart chart) {
        this.chart = chart;
        before = chart.shown();
        surface.addEventFilter(MouseEvent.MOUSE_MOVED, e -> chart.hover(chart.nearest(local(e), REACH)));
        surface.addEventFilter(MouseEvent.MOUSE_EXITED, _ -> chart.hover(-1));
        surface.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        surface.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        surface.addEventFilter(MouseEvent.MOUSE_CLICKED, this::click);
        surface.addEventFilter(ScrollEvent.SCROLL, this::scroll);
    }

    private void press(MouseEvent event) {
        pressed = local(event);
        before = chart.shown();
    }

    private void drag(MouseEvent event) {
        Point2D by = local(event).subtract(pressed);
        chart.look(before.moved(
                by.getX() / chart.plot().getWidth(), by.getY() / chart.plot().getHeight()));
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        if (event.getClickCount() == 2) {
            chart.showWhole();
            return;
        }
        int nearest = chart.nearest(local(event), REACH);
        if (nearest >= 0) {
            chart.pick(nearest);
        }
    }

    private void scroll(ScrollEvent event) {
        Point2D at = chart.plot().sceneToLocal(event.getSceneX(), event.getSceneY());
        double factor = Math.pow(1.25, -event.getDeltaY() / 40);
        chart.look(chart.shown()
                .zoomed(
                        factor,
                        at.getX() / chart.plot().getWidth(),
                        at.getY() / chart.plot().getHeight()));
        event.consume();
    }

    private Point2D local(MouseEvent event) {
        return chart.plot().sceneToLocal(event.getSceneX(), event.getSceneY());
    }
}
