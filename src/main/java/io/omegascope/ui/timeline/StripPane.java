package io.omegascope.ui.timeline;

import io.omegascope.ui.Settings;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// The strip and its thumb. Click, drag, arrow keys, Home, End and the page keys move the thumb.
final class StripPane extends Region {
    private static final double INSET = 8;
    private static final int PAGE = 10;

    private final TimelineModel model;
    private final Settings settings;
    private final Canvas canvas = new Canvas();
    private final Region thumb = new Region();
    private final Tooltip tooltip = new Tooltip();
    private boolean dragging;

    StripPane(TimelineModel model, Settings settings) {
        this.model = model;
        this.settings = settings;
        getStyleClass().add("strip");
        thumb.getStyleClass().add("thumb");
        thumb.setMouseTransparent(true);
        thumb.setManaged(false);
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        getChildren().addAll(canvas, thumb);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText("Measured epochs");
        tooltip.setShowDelay(Duration.millis(250));
        Tooltip.install(this, tooltip);
        setOnMouseMoved(event -> tooltip.setText(model.describe(position(event))));
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(_ -> dragging = false);
        setOnKeyPressed(this::key);
    }

    /// Draws what has changed with the run.
    void repaint() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        if (getWidth() > 2 * INSET) {
            new Strip(canvas, INSET, model, settings.themeProperty().get()).paint();
        }
        moveThumb();
    }

    void moveThumb() {
        double position = model.thumb();
        thumb.setVisible(!Double.isNaN(position));
        if (thumb.isVisible()) {
            double width = thumb.prefWidth(-1);
            double x = INSET + position * (getWidth() - 2 * INSET);
            thumb.resizeRelocate(Math.rint(x - width / 2), 0, width, Strip.HEIGHT);
        }
    }

    @Override
    protected void layoutChildren() {
        repaint();
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        dragging = event.getButton() == MouseButton.PRIMARY;
        dragged(event);
    }

    private void dragged(MouseEvent event) {
        if (dragging) {
            model.scrubTo(position(event));
            tooltip.setText(model.describe(position(event)));
        }
    }

    private double position(MouseEvent event) {
        return (event.getX() - INSET) / Math.max(1, getWidth() - 2 * INSET);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> model.step(-1);
            case RIGHT -> model.step(1);
            case PAGE_UP -> model.step(-PAGE);
            case PAGE_DOWN -> model.step(PAGE);
            case HOME -> model.first();
            case END -> model.newest();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
