package io.omegascope.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/// Values on an even grid as colours, with the same scale in both directions, and named places on top.
public final class HeatChart extends PlaneChart {
    private static final double GAP = 8;

    private final HeatRenderer heat;
    private final List<Circle> rings = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private double[] placeX = {};
    private double[] placeY = {};
    private Plane wanted;

    public HeatChart() {
        HeatRenderer cells = new HeatRenderer();
        super(cells);
        heat = cells;
        wanted = shown();
        plot().widthProperty().subscribe((_, _) -> look(wanted));
        plot().heightProperty().subscribe((_, _) -> look(wanted));
    }

    public boolean isBusy() {
        return heat.isBusy();
    }

    /// @param x   columns, evenly, ascending; at least 2
    /// @param y   rows, evenly, ascending; at least 2
    /// @param hue of the cell of column i and row j, by the index j · |x| + i
    public void show(double[] x, double[] y, IntFunction<Color> hue) {
        int count = x.length * y.length;
        double[] cellX = new double[count];
        double[] cellY = new double[count];
        for (int i = 0; i < count; i++) {
            cellX[i] = x[i % x.length];
            cellY[i] = y[i / x.length];
        }
        double stepX = x[1] - x[0];
        double stepY = y[1] - y[0];
        heat.show(cellX, cellY, stepX, stepY, hue);
        setPoints(
                cellX,
                cellY,
                new Plane(
                        new ValueRange(x[0] - stepX / 2, x[x.length - 1] + stepX / 2, false),
                        new ValueRange(y[0] - stepY / 2, y[y.length - 1] + stepY / 2, false)));
        showWhole();
    }

    /// Rings places and names them.
    public void showPlaces(double[] x, double[] y, List<String> texts) {
        marks.getChildren().removeAll(rings);
        marks.getChildren().removeAll(names);
        rings.clear();
        names.clear();
        placeX = x;
        placeY = y;
        for (String text : texts) {
            Circle ring = new Circle(5);
            ring.getStyleClass().add("chart-place");
            Label name = new Label(text);
            name.getStyleClass().add("chart-point-label");
            ring.setManaged(false);
            name.setManaged(false);
            rings.add(ring);
            names.add(name);
        }
        marks.getChildren().addAll(rings);
        marks.getChildren().addAll(names);
        placeMarks();
    }

    /// Both directions have as many units a pixel as the wider one needs.
    @Override
    void look(Plane plane) {
        wanted = plane;
        double width = plot().getWidth();
        double height = plot().getHeight();
        if (width <= 0 || height <= 0) {
            super.look(plane);
            return;
        }
        double x = plane.x().high() - plane.x().low();
        double y = plane.y().high() - plane.y().low();
        double unit = Math.max(x / width, y / height);
        super.look(new Plane(plane.x().zoomed(unit * width / x, 0.5), plane.y().zoomed(unit * height / y, 0.5)));
    }

    @Override
    void placeMarks() {
        super.placeMarks();
        for (int i = 0; i < rings.size(); i++) {
            Point2D at = pixel(placeX[i], placeY[i]);
            boolean inside = marks.getLayoutBounds().contains(at);
            Circle ring = rings.get(i);
            Label name = names.get(i);
            ring.setVisible(inside);
            name.setVisible(inside);
            ring.setCenterX(at.getX());
            ring.setCenterY(at.getY());
            name.applyCss();
            double wide = name.prefWidth(-1);
            double high = name.prefHeight(-1);
            double right = at.getX() + GAP;
            double x = right + wide <= marks.getWidth() ? right : at.getX() - GAP - wide;
            name.resizeRelocate(x, Math.max(0, at.getY() - high - 2), wide, high);
        }
    }
}
