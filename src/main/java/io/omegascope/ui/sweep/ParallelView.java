package io.omegascope.ui.sweep;

import io.omegascope.experiment.Outcome;
import io.omegascope.experiment.SweepRow;
import io.omegascope.ui.Settings;
import io.omegascope.ui.sweep.ParallelAxes.Axis;
import io.omegascope.ui.sweep.ParallelAxes.Tick;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// A line across all axes for each run. A drag along an axis keeps the runs between, a click beside an axis opens the
/// nearest run, a double click on an axis takes its choice away.
final class ParallelView extends Sketch {
    private static final double SIDE = 70;
    private static final double TOP = 40;
    private static final double BOTTOM = 44;
    private static final double REACH = 8;
    private static final double GRIP = 14;
    private static final double FAINT = 0.12;
    private static final double CLEAR = 0.8;

    private record Brush(double from, double to) {
        boolean holds(double place) {
            return place >= Math.min(from, to) && place <= Math.max(from, to);
        }
    }

    private final SweepModel model;
    private final Consumer<SweepRow> onOpen;
    private final Map<String, Brush> brushes = new HashMap<>();
    private ParallelAxes shown = new ParallelAxes(List.of(), List.of());
    private boolean[] kept = {};
    private @Nullable SweepRow hovered;
    private @Nullable Axis dragged;
    private double dragStart;

    ParallelView(SweepModel model, Settings settings, Consumer<SweepRow> onOpen) {
        this.model = model;
        this.onOpen = onOpen;
        super(settings);
        setOnMouseMoved(this::move);
        setOnMouseExited(_ -> hover(null));
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseClicked(this::click);
    }

    void refresh() {
        List<Outcome> outcomes = Stream.of(
                        Outcome.GENERALISES,
                        model.besideProperty().get(),
                        model.outcomeProperty().get())
                .distinct()
                .toList();
        shown = ParallelAxes.of(model.rows(), model.keys(), outcomes);
        brushes.keySet().retainAll(shown.axes().stream().map(Axis::title).toList());
        filter();
    }

    private void filter() {
        kept = new boolean[shown.runs().size()];
        List<SweepRow> inside = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            kept[i] = isKept(i);
            if (kept[i]) {
                inside.add(shown.runs().get(i));
            }
        }
        if (!brushes.isEmpty()) {
            model.chosen().setAll(inside);
        }
        redraw();
    }

    private boolean isKept(int run) {
        return shown.axes().stream()
                .allMatch(a -> !brushes.containsKey(a.title())
                        || brushes.get(a.title()).holds(a.places()[run]));
    }

    // Places

    private double x(double position) {
        int spaces = shown.axes().size() - 1;
        return spaces == 0 ? getWidth() / 2 : SIDE + position * (getWidth() - 2 * SIDE) / spaces;
    }

    private double y(double place) {
        return TOP + (1 - place) * (getHeight() - TOP - BOTTOM);
    }

    private double place(double y) {
        return 1 - (y - TOP) / Math.max(1, getHeight() - TOP - BOTTOM);
    }

    private double position(double x) {
        int spaces = shown.axes().size() - 1;
        return spaces == 0 ? 0 : Math.clamp((x - SIDE) * spaces / (getWidth() - 2 * SIDE), 0, spaces);
    }

    private @Nullable Axis axisAt(double x) {
        for (int i = 0; i < shown.axes().size(); i++) {
            if (Math.abs(x - x(i)) <= GRIP) {
                return shown.axes().get(i);
            }
        }
        return null;
    }

    // Gestures

    private void move(MouseEvent event) {
        if (shown.axes().isEmpty() || axisAt(event.getX()) != null) {
            hover(null);
            return;
        }
        double reach = REACH / Math.max(1, getHeight() - TOP - BOTTOM);
        SweepRow run = shown.nearest(position(event.getX()), place(event.getY()), reach, i -> kept[i]);
        hover(run);
        if (run != null) {
            showTip(describe(run), new Point2D(event.getX(), event.getY()));
        }
    }

    private void hover(@Nullable SweepRow run) {
        if (run == null) {
            hideTip();
        }
        if (!Objects.equals(run, hovered)) {
            hovered = run;
            redraw();
        }
    }

    private String describe(SweepRow run) {
        Outcome outcome = model.outcomeProperty().get();
        return "%s%n%s: %s%na click opens it"
                .formatted(SweepModel.name(run), outcome.label(), OutcomeScale.text(outcome, run));
    }

    private void press(MouseEvent event) {
        dragged = axisAt(event.getX());
        dragStart = place(event.getY());
    }

    private void drag(MouseEvent event) {
        if (dragged != null && !event.isStillSincePress()) {
            brushes.put(dragged.title(), new Brush(dragStart, place(event.getY())));
            filter();
        }
    }

    private void click(MouseEvent event) {
        if (!event.isStillSincePress()) {
            return;
        }
        Axis axis = axisAt(event.getX());
        if (axis != null && event.getClickCount() == 2) {
            brushes.remove(axis.title());
            filter();
            if (brushes.isEmpty()) {
                model.chosen().clear();
            }
        } else if (axis == null && hovered != null) {
            onOpen.accept(hovered);
        }
    }

    // Drawing

    @Override
    void draw(GraphicsContext gc) {
        if (shown.axes().isEmpty()) {
            return;
        }
        Outcome outcome = model.outcomeProperty().get();
        OutcomeScale scale = OutcomeScale.of(
                outcome, shown.runs().stream().map(outcome::of).flatMapToDouble(OptionalDouble::stream));
        for (int i = 0; i < shown.runs().size(); i++) {
            SweepRow run = shown.runs().get(i);
            OptionalDouble value = outcome.of(run);
            gc.setStroke(value.isPresent() ? scale.lineColor(value.getAsDouble(), theme()) : muted());
            gc.setGlobalAlpha(kept[i] ? CLEAR : FAINT);
            gc.setLineWidth(run.equals(hovered) ? 3.5 : 1.3);
            drawRun(gc, i);
        }
        gc.setGlobalAlpha(1);
        gc.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < shown.axes().size(); i++) {
            drawAxis(gc, shown.axes().get(i), x(i));
        }
    }

    /// Keeps the lines off a label.
    private void halo(GraphicsContext gc, Tick tick, double x) {
        gc.setFill(ground());
        gc.setGlobalAlpha(0.85);
        gc.fillRoundRect(x + 5, y(tick.place()) - 8, 7.5 * tick.text().length() + 6, 16, 4, 4);
        gc.setGlobalAlpha(1);
    }

    private void drawRun(GraphicsContext gc, int run) {
        int count = shown.axes().size();
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int a = 0; a < count; a++) {
            xs[a] = x(a);
            ys[a] = y(shown.axes().get(a).places()[run]);
        }
        gc.strokePolyline(xs, ys, count);
    }

    private void drawAxis(GraphicsContext gc, Axis axis, double x) {
        gc.setStroke(muted());
        gc.setLineWidth(1);
        gc.strokeLine(x, y(1), x, y(0));
        Brush brush = brushes.get(axis.title());
        if (brush != null) {
            double top = y(Math.max(brush.from(), brush.to()));
            double bottom = y(Math.min(brush.from(), brush.to()));
            gc.setFill(ink());
            gc.setGlobalAlpha(0.18);
            gc.fillRect(x - 7, top, 14, bottom - top);
            gc.setGlobalAlpha(1);
            gc.setStroke(ink());
            gc.strokeRect(x - 7, top, 14, bottom - top);
        }
        gc.setTextAlign(TextAlignment.LEFT);
        for (Tick tick : axis.ticks()) {
            gc.setStroke(muted());
            gc.strokeLine(x - 3, y(tick.place()), x + 3, y(tick.place()));
            halo(gc, tick, x);
            gc.setFill(ink());
            gc.fillText(tick.text(), x + 8, y(tick.place()), SIDE - 10);
        }
        gc.setFill(ink());
        gc.setTextAlign(TextAlignment.CENTER);
        double room = shown.axes().size() < 2 ? 200 : Math.max(60, x(1) - x(0) - 8);
        gc.fillText(axis.title(), x, TOP - 22, room);
    }
}
