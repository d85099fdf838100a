package io.omegascope.ui.timeline;

import io.omegascope.ui.Ink;
import io.omegascope.ui.Theme;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// Draws what stands still while the thumb moves: phases, synergy, ticks, markers, epochs.
final class Strip {
    /// Of bands and ticks, without the epochs below.
    static final double HEIGHT = 38;

    private static final double BAND_TOP = 1;
    private static final double BAND_BOTTOM = 34;
    private static final double NAME_HEIGHT = 12;
    private static final double TICK = 4;
    private static final Font SMALL = Font.font(10);

    private final GraphicsContext g;
    private final TimelineModel model;
    private final Theme theme;
    private final double width;
    private final double inset;

    /// @param inset of position 0 from the left and of position 1 from the right
    Strip(Canvas canvas, double inset, TimelineModel model, Theme theme) {
        this.g = canvas.getGraphicsContext2D();
        this.model = model;
        this.theme = theme;
        this.width = canvas.getWidth();
        this.inset = inset;
    }

    void paint() {
        g.clearRect(0, 0, width, g.getCanvas().getHeight());
        g.setFont(SMALL);
        model.bands().forEach(this::paintBand);
        paintSynergy();
        paintTicks();
        paintEpochs();
        model.markers().forEach(this::paintMarker);
    }

    private void paintBand(TimelineModel.Band band) {
        double from = x(band.from());
        double length = x(band.to()) - from;
        g.setFill(fade(Ink.of(band.phase()), 0.22));
        g.fillRect(from, BAND_TOP, length, BAND_BOTTOM - BAND_TOP);
        g.setFill(Ink.of(band.phase()).in(theme));
        g.fillRect(from, BAND_TOP, length, 2);
        if (widthOf(band.phase().label()) + 8 < length) {
            g.setFill(fade(Ink.SELECTION, 0.85));
            text(band.phase().label(), from + 4, BAND_TOP + 3, TextAlignment.LEFT);
        }
    }

    private void paintSynergy() {
        List<TimelineModel.Point> points = model.synergy();
        double top = BAND_TOP + NAME_HEIGHT + 3;
        double height = BAND_BOTTOM - 2 - top;
        g.setStroke(fade(Ink.SYNERGY, 0.75));
        g.setLineWidth(1.2);
        g.beginPath();
        for (int i = 0; i < points.size(); i++) {
            double x = x(points.get(i).position());
            double y = top + (1 - points.get(i).height()) * height;
            if (i == 0) {
                g.moveTo(x, y);
            } else {
                g.lineTo(x, y);
            }
        }
        g.stroke();
    }

    private void paintTicks() {
        g.setFill(fade(Ink.SELECTION, 0.45));
        double last = -1;
        for (double tick : model.ticks()) {
            double x = Math.floor(x(tick));
            if (x > last) {
                g.fillRect(x, BAND_BOTTOM, 1, TICK);
                last = x;
            }
        }
        g.setFill(fade(Ink.SELECTION, 0.25));
        g.fillRect(inset, BAND_BOTTOM, width - 2 * inset, 1);
    }

    private void paintEpochs() {
        g.setFill(fade(Ink.SELECTION, 0.6));
        double free = 0;
        for (int epoch : model.axis().labels()) {
            String words = "%,d".formatted(epoch);
            double half = widthOf(words) / 2;
            double x = Math.clamp(x(model.axis().position(epoch)), inset + half, width - half);
            if (x - half >= free) {
                text(words, x, BAND_BOTTOM + TICK, TextAlignment.CENTER);
                free = x + half + 8;
            }
        }
    }

    /// A pennant at the top of a line.
    private void paintMarker(TimelineModel.Marker marker) {
        double x = x(marker.position());
        Color ink = marker.ink().in(theme);
        g.setStroke(ink);
        g.setLineWidth(1.5);
        g.strokeLine(x, BAND_TOP, x, BAND_BOTTOM + TICK);
        g.setFill(ink);
        g.fillPolygon(new double[] {x, x + 7, x}, new double[] {BAND_BOTTOM - 10, BAND_BOTTOM - 6, BAND_BOTTOM - 2}, 3);
    }

    private void text(String words, double x, double top, TextAlignment alignment) {
        g.setTextAlign(alignment);
        g.setTextBaseline(VPos.TOP);
        g.fillText(words, x, top);
    }

    private Color fade(Ink ink, double opacity) {
        return ink.in(theme).deriveColor(0, 1, 1, opacity);
    }

    private double x(double position) {
        return inset + position * (width - 2 * inset);
    }

    private static double widthOf(String words) {
        Text text = new Text(words);
        text.setFont(SMALL);
        return text.getLayoutBounds().getWidth();
    }
}
