package io.omegascope.ui.sweep;

import io.omegascope.ui.Settings;
import io.omegascope.ui.Theme;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// Something drawn by hand that fills its place, with a tip by the mouse. No library that is at hand draws these.
abstract class Sketch extends Pane {
    private static final double BRIGHT = 0.55;

    private final Settings settings;
    private final Canvas canvas = new Canvas();
    private final Label tip = new Label();

    Sketch(Settings settings) {
        this.settings = settings;
        tip.getStyleClass().add("sweep-tip");
        tip.setManaged(false);
        tip.setMouseTransparent(true);
        tip.setVisible(false);
        canvas.setManaged(false);
        setMinSize(0, 0);
        getChildren().addAll(canvas, tip);
        widthProperty().subscribe((_, _) -> redraw());
        heightProperty().subscribe((_, _) -> redraw());
        settings.themeProperty().subscribe((_, _) -> redraw());
    }

    final void redraw() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.clearRect(0, 0, getWidth(), getHeight());
        gc.setFont(Font.font(12));
        draw(gc);
    }

    abstract void draw(GraphicsContext gc);

    final void showTip(String text, Point2D at) {
        tip.setText(text);
        tip.applyCss();
        double width = tip.prefWidth(-1);
        double height = tip.prefHeight(width);
        double x = at.getX() + 14 + width > getWidth() ? at.getX() - 14 - width : at.getX() + 14;
        double y = Math.clamp(at.getY() - height / 2, 0, Math.max(0, getHeight() - height));
        tip.resizeRelocate(Math.max(0, x), y, width, height);
        tip.setVisible(true);
    }

    final void hideTip() {
        tip.setVisible(false);
    }

    // Colours

    final Theme theme() {
        return settings.themeProperty().get();
    }

    final Color ink() {
        return theme() == Theme.DARK ? Color.web("#e6edf3") : Color.web("#1f2328");
    }

    final Color ground() {
        return theme() == Theme.DARK ? Color.web("#0d1117") : Color.WHITE;
    }

    final Color muted() {
        return theme() == Theme.DARK ? Color.web("#8d96a0") : Color.web("#636c76");
    }

    final Color faint() {
        return theme() == Theme.DARK ? Color.web("#21262d") : Color.web("#eaeef2");
    }

    /// Black or white, whichever is read on that colour.
    static Color readable(Color ground) {
        double light = 0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue();
        return light > BRIGHT ? Color.web("#1f2328") : Color.WHITE;
    }
}
