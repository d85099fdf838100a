package io.omegascope.ui.chart;

import java.util.List;
import java.util.function.Supplier;

/// Keeps nodes that are there instead of making them anew many times a second.
public final class Nodes {
    private Nodes() {}

    /// Brings a list to `size`, with new elements at the end or without the last ones.
    public static <T> void fit(List<T> nodes, int size, Supplier<? extends T> make) {
        while (nodes.size() < size) {
            nodes.add(make.get());
        }
        nodes.subList(size, nodes.size()).clear();
    }
}
