package io.omegascope.figure;

import io.omegascope.figure.Panel.Band;
import io.omegascope.figure.Panel.Curve;
import io.omegascope.figure.Panel.Dots;
import io.omegascope.figure.Panel.Mark;
import io.omegascope.figure.Panel.Span;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.Set;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;

/// What the legend of a panel lists: every name once, spans first.
final class Legends {
    private static final Shape LINE = new Line2D.Double(-9, 0, 9, 0);
    private static final Shape AREA = new Rectangle2D.Double(-7, -4, 14, 8);

    private static final Shape SQUARE = new Rectangle2D.Double(-3.5, -3.5, 7, 7);

    private Legends() {}

    static LegendItemCollection of(Panel panel) {
        LegendItemCollection items = new LegendItemCollection();
        Set<String> named = new HashSet<>(Set.of(""));
        for (Span span : panel.spans()) {
            if (named.add(span.name())) {
                items.add(filled(span.name(), AREA, span.ink().color()));
            }
        }
        for (Mark mark : panel.marks()) {
            if (named.add(mark.name())) {
                items.add(item(mark));
            }
        }
        return items;
    }

    private static LegendItem item(Mark mark) {
        return switch (mark) {
            case Curve c ->
                new LegendItem(
                        c.name(),
                        null,
                        null,
                        null,
                        LINE,
                        Marks.stroke(c.stroke()),
                        c.ink().color());
            case Band b -> filled(b.name(), AREA, b.ink().translucent());
            case Dots d -> filled(d.name(), SQUARE, d.ink().color());
        };
    }

    private static LegendItem filled(String name, Shape shape, Color color) {
        return new LegendItem(name, null, null, null, shape, color);
    }
}
