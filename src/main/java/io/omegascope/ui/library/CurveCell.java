package io.omegascope.ui.library;

import io.omegascope.store.LibraryRow;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import org.jspecify.annotations.Nullable;

/// Test accuracy from 0 to 1 along the epochs, on a logarithmic axis: of a run, or the mean of the runs of a condition
/// with a band from the lowest to the highest of them.
final class CurveCell extends TableCell<Line, Line> {
    private static final double WIDTH = 104;
    private static final double HEIGHT = 18;

    private final Polyline line = new Polyline();
    private final Polygon band = new Polygon();
    private final Pane plot = new Pane(band, line);

    CurveCell() {
        line.getStyleClass().add("sparkline");
        band.getStyleClass().add("sparkband");
        plot.setMinSize(WIDTH, HEIGHT);
        plot.setMaxSize(WIDTH, HEIGHT);
        plot.getStyleClass().add("sparkplot");
    }

    @Override
    protected void updateItem(@Nullable Line shown, boolean empty) {
        super.updateItem(shown, empty);
        setGraphic(shown == null || empty ? null : plot);
        if (shown != null && !empty) {
            line.getPoints().setAll(points(shown.mean()));
            List<Double> around = shown.isGroup() ? points(shown.highest()) : new ArrayList<>();
            if (shown.isGroup()) {
                List<Double> low = points(shown.lowest());
                for (int i = low.size() - 2; i >= 0; i -= 2) {
                    around.add(low.get(i));
                    around.add(low.get(i + 1));
                }
            }
            band.getPoints().setAll(around);
        }
    }

    /// Pairs of places in the plot, up to the last value that is known.
    private static List<Double> points(double[] values) {
        List<Double> points = new ArrayList<>();
        for (int i = 0; i < values.length && !Double.isNaN(values[i]); i++) {
            points.add(i * WIDTH / (LibraryRow.POINTS - 1));
            points.add(1 + (HEIGHT - 2) * (1 - Math.clamp(values[i], 0, 1)));
        }
        return points;
    }
}
