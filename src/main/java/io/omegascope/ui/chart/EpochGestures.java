package io.omegascope.ui.chart;

import java.util.function.DoubleConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/// What the mouse does over a chart of epochs: a click or a drag picks an epoch, the wheel zooms, a drag with Shift
/// zooms to a stretch, a double click shows the whole run. Filters, since panes inside ChartFX consume mouse events.
final class EpochGestures {
    private static final double MIN_STRETCH = 5;

    private final Region plot;
    private final CursorLayer cursor;
    private final ObjectProperty<EpochRange> range;
    private DoubleConsumer onPick = _ -> {};
    private DoubleConsumer onHover = _ -> {};
    private double stretchStart = Double.NaN;
    private boolean picking;

    EpochGestures(Node chart, Region plot, CursorLayer cursor, ObjectProperty<EpochRange> range) {
        this.plot = plot;
        this.cursor = cursor;
        this.range = range;
        chart.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        chart.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        chart.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
        chart.addEventFilter(MouseEvent.MOUSE_MOVED, e -> onHover.accept(isOverPlot(e) ? epoch(e) : Double.NaN));
        chart.addEventFilter(MouseEvent.MOUSE_EXITED, _ -> onHover.accept(Double.NaN));
        chart.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    }

    void setOnPick(DoubleConsumer newOnPick) {
        onPick = newOnPick;
    }

    void setOnHover(DoubleConsumer newOnHover) {
        onHover = newOnHover;
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !isOverPlot(event)) {
            return;
        }
        if (event.getClickCount() == 2) {
            range.set(EpochRange.whole(range.get().end(), range.get().logarithmic()));
        } else if (event.isShiftDown()) {
            stretchStart = pixel(event);
        } else {
            picking = true;
            onPick.accept(epoch(event));
        }
    }

    private void dragged(MouseEvent event) {
        if (picking) {
            onHover.accept(Double.NaN);
            onPick.accept(epoch(event));
        } else if (!Double.isNaN(stretchStart)) {
            cursor.showStretch(stretchStart, pixel(event));
        }
    }

    private void released(MouseEvent event) {
        picking = false;
        if (Math.abs(pixel(event) - stretchStart) >= MIN_STRETCH) {
            EpochRange shown = range.get();
            range.set(shown.between(shown.epoch(stretchStart / plot.getWidth()), epoch(event)));
        }
        stretchStart = Double.NaN;
        cursor.hideStretch();
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            double fraction = Math.clamp(plot.sceneToLocal(event.getSceneX(), 0).getX() / plot.getWidth(), 0, 1);
            range.set(range.get().zoomed(Math.pow(1.25, -event.getDeltaY() / 40), fraction));
        } else {
            range.set(range.get().moved(-event.getDeltaX() / plot.getWidth()));
        }
        event.consume();
    }

    private boolean isOverPlot(MouseEvent event) {
        return plot.getLayoutBounds().contains(plot.sceneToLocal(event.getSceneX(), event.getSceneY()));
    }

    private double pixel(MouseEvent event) {
        double x = plot.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
        return Math.clamp(x, 0, plot.getWidth());
    }

    private double epoch(MouseEvent event) {
        return range.get().epoch(pixel(event) / plot.getWidth());
    }
}
