package io.omegascope.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What [Columns] chooses, found by looking at every point.
final class SlowColumns {
    private final double[] y;
    private final List<Integer> kept = new ArrayList<>();

    private SlowColumns(double[] y) {
        this.y = y;
    }

    static List<Integer> choose(double[] x, double[] y, double[] edges) {
        SlowColumns slow = new SlowColumns(y);
        IntStream.range(0, x.length).filter(i -> x[i] < edges[0]).max().ifPresent(i -> slow.draw(List.of(i)));
        for (int column = 1; column < edges.length; column++) {
            double from = edges[column - 1];
            double to = edges[column];
            slow.column(IntStream.range(0, x.length)
                    .filter(i -> from <= x[i] && x[i] < to)
                    .boxed()
                    .toList());
        }
        IntStream.range(0, x.length)
                .filter(i -> x[i] >= edges[edges.length - 1])
                .min()
                .ifPresent(i -> slow.draw(List.of(i)));
        return slow.kept;
    }

    private void column(List<Integer> points) {
        long gaps = points.stream().filter(this::isGap).count();
        if (points.size() <= 4) {
            draw(points);
        } else if (gaps > 1) {
            List<Integer> finite = points.stream().filter(i -> !isGap(i)).toList();
            draw(points.subList(0, 1));
            draw(
                    finite.isEmpty()
                            ? finite
                            : List.of(Math.min(low(finite), high(finite)), Math.max(low(finite), high(finite))));
            draw(points.subList(points.size() - 1, points.size()));
        } else {
            int gap = IntStream.range(0, points.size())
                    .filter(i -> isGap(points.get(i)))
                    .findFirst()
                    .orElse(points.size());
            stretch(points.subList(0, gap));
            draw(points.subList(gap, Math.min(gap + 1, points.size())));
            stretch(points.subList(Math.min(gap + 1, points.size()), points.size()));
        }
    }

    private void stretch(List<Integer> points) {
        if (!points.isEmpty()) {
            draw(List.of(
                    points.getFirst(),
                    Math.min(low(points), high(points)),
                    Math.max(low(points), high(points)),
                    points.getLast()));
        }
    }

    private int low(List<Integer> points) {
        return points.stream().reduce((a, b) -> y[b] < y[a] ? b : a).orElseThrow();
    }

    private int high(List<Integer> points) {
        return points.stream().reduce((a, b) -> y[b] > y[a] ? b : a).orElseThrow();
    }

    private boolean isGap(int i) {
        return !Double.isFinite(y[i]);
    }

    private void draw(List<Integer> points) {
        for (int i : points) {
            int drawn = isGap(i) ? Columns.BREAK : i;
            if (kept.isEmpty() || kept.getLast() != drawn) {
                kept.add(drawn);
            }
        }
    }
}
