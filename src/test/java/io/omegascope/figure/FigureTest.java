package io.omegascope.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.figure.Panel.Axis;
import io.omegascope.figure.Panel.Band;
import io.omegascope.figure.Panel.Curve;
import io.omegascope.figure.Panel.Dots;
import io.omegascope.figure.Panel.Mark;
import io.omegascope.figure.Panel.Span;
import io.omegascope.figure.Panel.Stroke;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class FigureTest {
    private static final double[] X = {1, 10, 100, 1000};

    @Test
    void everyKindOfMarkLeavesItsInk() throws IOException {
        BufferedImage image = image(figure(
                new Band("band", Ink.GREY, X, new double[] {1, 1, 1, 1}, new double[] {2, 2, 2, 2}),
                new Curve("curve", Ink.BLUE, Stroke.STRONG, X, new double[] {1, 2, 4, 8}),
                new Dots("dots", Ink.ORANGE, X, new double[] {8, 4, 2, 1})));
        assertEquals(2 * 520, image.getWidth());
        assertTrue(count(image, 0x0072b2) > 500, "the curve");
        assertTrue(count(image, 0xd55e00) > 100, "the dots");
        assertTrue(count(image, 0xdcebf7) > 1000, "the span");
    }

    @Test
    void whatALogAxisCannotShowIsLeftOut() throws IOException {
        BufferedImage image = image(figure(
                new Curve("", Ink.BLUE, Stroke.STRONG, X, new double[] {1, 0, -1, Double.NaN}),
                new Curve("", Ink.GREEN, Stroke.STRONG, X, new double[] {1, 2, 3, 4})));
        assertEquals(0, count(image, 0x0072b2), "one point is no line");
        assertTrue(count(image, 0x009e73) > 500);
    }

    @Test
    void vectorsAreSoundXmlAndTheSameEveryTime() throws Exception {
        Figure figure = figure(new Curve("a < b & c", Ink.BLUE, Stroke.DASHED, X, new double[] {1, 2, 4, 8}));
        String svg = figure.svg("one");
        assertEquals(svg, figure.svg("one"));
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertEquals("svg", document.getDocumentElement().getTagName());
        assertTrue(svg.contains("viewBox"), "it scales with the page");
        assertTrue(svg.contains("a &lt; b &amp; c"), "the legend");
        assertFalse(figure.svg("two").contains("\"one"), "two figures of a page have different names");
    }

    @Test
    void aNameIsInTheLegendOnce() {
        Mark curve = new Curve("twice", Ink.BLUE, Stroke.THIN, X, X);
        assertEquals(2, figure(curve, curve).svg("p").split("twice", -1).length);
    }

    @Test
    void aFigureHasPanels() {
        assertThrows(IllegalArgumentException.class, () -> new Figure("", List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Figure("", List.of(List.of())));
    }

    private static Figure figure(Mark... marks) {
        return new Figure(
                "A figure",
                List.of(List.of(new Panel(
                        "A panel",
                        Axis.log("epoch + 1"),
                        Axis.log("nats"),
                        List.of(new Span("Emergence", 10, 100, Ink.PALE_BLUE)),
                        List.of(marks)))));
    }

    private static BufferedImage image(Figure figure) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(figure.png()));
    }

    private static int count(BufferedImage image, int rgb) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += (image.getRGB(x, y) & 0xffffff) == rgb ? 1 : 0;
            }
        }
        return count;
    }
}
