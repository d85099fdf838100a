package io.omegascope.ui.sweep;

import io.omegascope.experiment.SweepRow;
import io.omegascope.ui.Settings;
import io.omegascope.ui.sweep.SweepGrid.Cell;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// One outcome over two parameters: a cell for each pair of values, coloured by the mean of its runs.
final class HeatMap extends Sketch {
    private static final double LEFT = 96;
    private static final double TOP = 26;
    private static final double BOTTOM = 40;
    private static final double WIDEST = 150;
    private static final double HIGHEST = 120;
    private static final double GAP = 2;

    private final SweepModel model;
    private SweepGrid grid = new SweepGrid(List.of(), List.of(), List.of());
    private @Nullable Cell hovered;

    /// @param onPick hears the runs of a cell that is clicked
    HeatMap(SweepModel model, Settings settings, Consumer<List<SweepRow>> onPick) {
        this.model = model;
        super(settings);
        setOnMouseMoved(e -> hover(cellAt(e.getX(), e.getY()), e.getX(), e.getY()));
        setOnMouseExited(_ -> hover(null, 0, 0));
        setOnMouseClicked(e -> {
            Cell cell = cellAt(e.getX(), e.getY());
            if (cell != null && !cell.runs().isEmpty()) {
                onPick.accept(cell.runs());
            }
        });
    }

    void refresh() {
        grid = model.grid();
        hovered = null;
        hideTip();
        redraw();
    }

    private OutcomeScale scale() {
        return OutcomeScale.of(model.outcomeProperty().get(), DoubleStream.of(grid.lowest(), grid.highest()));
    }

    private double cellWidth() {
        return Math.min(WIDEST, (getWidth() - LEFT) / Math.max(1, grid.across().size()));
    }

    private double cellHeight() {
        return Math.min(
                HIGHEST, (getHeight() - TOP - BOTTOM) / Math.max(1, grid.down().size()));
    }

    private @Nullable Cell cellAt(double x, double y) {
        int column = (int) Math.floor((x - LEFT) / cellWidth());
        int line = (int) Math.floor((y - TOP) / cellHeight());
        boolean inside = column >= 0
                && line >= 0
                && column < grid.across().size()
                && line < grid.down().size();
        return inside ? grid.cells().get(line).get(column) : null;
    }

    private void hover(@Nullable Cell cell, double x, double y) {
        if (!Objects.equals(cell, hovered)) {
            hovered = cell;
            redraw();
        }
        if (cell == null || cell.runs().isEmpty()) {
            hideTip();
        } else {
            showTip(describe(cell), new Point2D(x, y));
        }
    }

    private String describe(Cell cell) {
        OutcomeScale scale = scale();
        String values = cell.known().length == 0
                ? cell.never() ? "never" : "not known yet"
                : cell.known().length == 1
                        ? scale.text(cell.mean())
                        : "mean %s, from %s to %s"
                                .formatted(
                                        scale.text(cell.mean()), scale.text(cell.lowest()), scale.text(cell.highest()));
        return "%s%n%s%n%s"
                .formatted(
                        model.outcomeProperty().get().label(),
                        values,
                        count(cell) + (cell.runs().size() == 1 ? "; a click opens it" : "; a click lists them"));
    }

    private static String count(Cell cell) {
        int runs = cell.runs().size();
        String all = runs == 1 ? "1 run" : runs + " runs";
        return cell.known().length == runs ? all : "%d of %s".formatted(cell.known().length, all);
    }

    @Override
    void draw(GraphicsContext gc) {
        OutcomeScale scale = scale();
        double width = cellWidth();
        double height = cellHeight();
        gc.setTextBaseline(VPos.CENTER);
        for (int line = 0; line < grid.down().size(); line++) {
            for (int column = 0; column < grid.across().size(); column++) {
                drawCell(
                        gc,
                        scale,
                        grid.cells().get(line).get(column),
                        LEFT + column * width,
                        TOP + line * height,
                        width,
                        height);
            }
        }
        labels(gc, width, height);
    }

    private void drawCell(
            GraphicsContext gc, OutcomeScale scale, Cell cell, double x, double y, double width, double height) {
        if (cell.runs().isEmpty()) {
            return;
        }
        boolean known = cell.known().length > 0;
        Color fill = known ? scale.color(cell.mean(), theme()) : faint();
        gc.setFill(fill);
        gc.fillRoundRect(x, y, width - GAP, height - GAP, 4, 4);
        if (cell.equals(hovered)) {
            gc.setStroke(ink());
            gc.setLineWidth(2);
            gc.strokeRoundRect(x + 1, y + 1, width - GAP - 2, height - GAP - 2, 4, 4);
        }
        if (width < 30 || height < 14) {
            return;
        }
        gc.setFill(known ? readable(fill) : muted());
        gc.setTextAlign(TextAlignment.CENTER);
        boolean some = known && cell.known().length < cell.runs().size();
        boolean second = some && height >= 32;
        String text = known ? scale.text(cell.mean()) : cell.never() ? "never" : "?";
        double middle = y + (height - GAP) / 2;
        gc.fillText(text, x + (width - GAP) / 2, second ? middle - 7 : middle, width - 6);
        if (second) {
            gc.fillText(
                    "%d of %d".formatted(cell.known().length, cell.runs().size()),
                    x + (width - GAP) / 2,
                    middle + 8,
                    width - 6);
        }
    }

    private void labels(GraphicsContext gc, double width, double height) {
        gc.setFill(muted());
        gc.setTextAlign(TextAlignment.CENTER);
        int every = (int) Math.max(1, Math.ceil(34 / width));
        for (int column = 0; column < grid.across().size(); column += every) {
            gc.fillText(grid.across().get(column), LEFT + (column + 0.5) * width, TOP - 10, every * width - 4);
        }
        gc.setTextAlign(TextAlignment.RIGHT);
        for (int line = 0; line < grid.down().size(); line++) {
            gc.fillText(grid.down().get(line), LEFT - 8, TOP + (line + 0.5) * height, LEFT - 12);
        }
        gc.setFill(ink());
        gc.setTextAlign(TextAlignment.LEFT);
        double below = TOP + height * grid.down().size() + 16;
        String down = model.downProperty().get();
        gc.fillText(
                down.isEmpty()
                        ? "across: " + model.acrossProperty().get()
                        : "across: %s    down: %s"
                                .formatted(model.acrossProperty().get(), down),
                LEFT,
                below);
    }
}
