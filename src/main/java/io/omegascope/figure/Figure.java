package io.omegascope.figure;

import java.util.List;

/// A page of panels.
///
/// @param title over all of them
/// @param rows  panels side by side, all of one size
public record Figure(String title, List<List<Panel>> rows) {
    public Figure {
        rows = rows.stream().map(List::copyOf).toList();
        if (rows.isEmpty() || rows.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("A figure has a row without panels; allowed is one or more.");
        }
    }

    /// A picture of 8-bit pixels.
    public byte[] png() {
        return new Sheet(this).png();
    }

    /// An `svg` element that may stand in a page, with names that begin with `prefix`.
    public String svg(String prefix) {
        return new Sheet(this).svg(prefix);
    }
}
