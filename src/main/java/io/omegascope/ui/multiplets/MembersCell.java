package io.omegascope.ui.multiplets;

import io.omegascope.info.Multiplet;
import io.omegascope.ui.Ink;
import java.util.function.IntSupplier;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// The clusters of a multiplet as squares in a row, each cluster in its own place and colour.
final class MembersCell extends TableCell<MultipletRow, Multiplet> {
    static final double NARROWEST = 142;
    static final double MARGIN = 12;
    private static final double WIDEST = 14;
    private static final double LEGIBLE = 11;
    private static final double HEIGHT = 14;
    private static final double GAP = 1;
    private static final Font DIGITS = Font.font(10);

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
        double side = Math.min(WIDEST, Math.floor(width / places));
        canvas.setWidth(places * side);
        canvas.setHeight(HEIGHT);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.setFont(DIGITS);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        for (int cluster = 0; cluster < places; cluster++) {
            paint(g, cluster, side, item.contains(cluster));
        }
    }

    private static void paint(GraphicsContext g, int cluster, double side, boolean member) {
        double x = cluster * side;
        Color ink = Ink.cluster(cluster);
        if (!member) {
            g.setFill(Ink.cluster(-1).deriveColor(0, 1, 1, 0.45));
            g.fillOval(x + side / 2 - 2, HEIGHT / 2 - 1.5, 3, 3);
            return;
        }
        g.setFill(ink);
        g.fillRoundRect(x, 0, side - GAP, HEIGHT, 3, 3);
        if (side < LEGIBLE) {
            return;
        }
        g.setFill(luminance(ink) > 0.45 ? Color.BLACK : Color.WHITE);
        g.fillText(Integer.toString(cluster), x + (side - GAP) / 2, HEIGHT / 2);
    }

    private static double luminance(Color c) {
        return 0.2126 * c.getRed() + 0.7152 * c.getGreen() + 0.0722 * c.getBlue();
    }
}
