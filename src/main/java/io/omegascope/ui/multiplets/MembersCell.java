package io.omegascope.ui.multiplets;

import io.omegascope.info.Multiplet;
import io.omegascope.ui.Ink;
import java.util.function.IntSupplier;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// The clusters of a multiplet as numbered squares, each cluster in its own place and colour. Many clusters take two
/// rows.
final class MembersCell extends TableCell<MultipletRow, Multiplet> {
    static final double NARROWEST = 142;
    static final double MARGIN = 12;
    private static final double WIDEST = 14;
    private static final double LEGIBLE = 11;
    private static final double HEIGHT = 22;
    private static final double GAP = 1;
    private static final Font DIGITS = Font.font(10);
    private static final Font SMALL_DIGITS = Font.font(8.5);

    private final IntSupplier clusters;
    private final Canvas canvas = new Canvas();
    private final Tooltip tooltip = new Tooltip();

    /// @param clusters how many places there are
    MembersCell(IntSupplier clusters) {
        this.clusters = clusters;
    }

    @Override
    protected void updateItem(@Nullable Multiplet item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        setGraphic(canvas);
        tooltip.setText(item.toString());
        setTooltip(tooltip);
        setAccessibleText(item.toString());
        paint(item);
    }

    private void paint(Multiplet item) {
        int places = Math.max(clusters.getAsInt(), item.members()[item.order() - 1] + 1);
        double width = Math.max(NARROWEST, getTableColumn().getWidth() - MARGIN);
        int rows = places * LEGIBLE > width ? 2 : 1;
        int across = Math.ceilDiv(places, rows);
        double side = Math.min(WIDEST, Math.floor(width / across));
        double height = Math.min(WIDEST, HEIGHT / rows);
        canvas.setWidth(across * side);
        canvas.setHeight(rows * height);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.setFont(rows == 1 ? DIGITS : SMALL_DIGITS);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        for (int cluster = 0; cluster < places; cluster++) {
            double x = cluster % across * side;
            double y = Math.floorDiv(cluster, across) * height;
            if (item.contains(cluster)) {
                paintMember(g, cluster, new Rectangle2D(x, y, side - GAP, height - (rows == 1 ? 0 : GAP)));
            } else {
                g.setFill(Ink.cluster(-1).deriveColor(0, 1, 1, 0.45));
                g.fillOval(x + side / 2 - 2, y + height / 2 - 1.5, 3, 3);
            }
        }
    }

    private static void paintMember(GraphicsContext g, int cluster, Rectangle2D place) {
        Color ink = Ink.cluster(cluster);
        g.setFill(ink);
        g.fillRoundRect(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight(), 3, 3);
        g.setFill(luminance(ink) > 0.45 ? Color.BLACK : Color.WHITE);
        g.fillText(
                Integer.toString(cluster),
                place.getMinX() + place.getWidth() / 2,
                place.getMinY() + place.getHeight() / 2);
    }

    private static double luminance(Color c) {
        return 0.2126 * c.getRed() + 0.7152 * c.getGreen() + 0.0722 * c.getBlue();
    }
}
