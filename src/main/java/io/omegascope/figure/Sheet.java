package io.omegascope.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jfree.chart.JFreeChart;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.ViewBox;

/// Lays the panels of a figure out on a page.
final class Sheet {
    private static final int WIDTH = 520;
    private static final int HEIGHT = 330;
    private static final int TITLE = 34;
    private static final int SCALE = 2;
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.BOLD, 15);

    private final Figure figure;
    private final int width;
    private final int height;

    Sheet(Figure figure) {
        this.figure = figure;
        width = WIDTH * figure.rows().stream().mapToInt(List::size).max().orElse(1);
        height = TITLE + HEIGHT * figure.rows().size();
    }

    byte[] png() {
        BufferedImage image = new BufferedImage(SCALE * width, SCALE * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(SCALE, SCALE);
        draw(g);
        g.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // Without a file beside: those cannot be made while the program ends, which a report may outlast.
        try (ImageOutputStream memory = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", memory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    String svg(String prefix) {
        SVGGraphics2D g = new SVGGraphics2D(width, height);
        g.setDefsKeyPrefix(prefix);
        g.setGeomDoubleConverter(
                value -> String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", ""));
        draw(g);
        return g.getSVGElement(prefix, true, new ViewBox(0, 0, width, height), null, null);
    }

    private void draw(Graphics2D g) {
        g.setColor(Color.WHITE);
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        g.setColor(Ink.BLACK.color());
        g.setFont(FONT);
        g.drawString(figure.title(), 12, 22);
        for (int row = 0; row < figure.rows().size(); row++) {
            List<Panel> panels = figure.rows().get(row);
            double each = (double) width / panels.size();
            for (int column = 0; column < panels.size(); column++) {
                JFreeChart chart = Charts.of(panels.get(column));
                chart.draw(g, new Rectangle2D.Double(column * each, TITLE + row * HEIGHT, each, HEIGHT));
            }
        }
    }
}
