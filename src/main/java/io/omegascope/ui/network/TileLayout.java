package io.omegascope.ui.network;

/// A grid of equal tiles that keep their places from one measurement to the next, with the widest pitch of dots at
/// which the largest group still fits its tile. All tiles share the pitch, so that equal areas are equal numbers.
record TileLayout(int columns, double width, double height, double pitch) {
    static final double GAP = 5;
    static final double PADDING = 5;
    static final double HEADER = 18;
    private static final double NARROWEST = 62;
    private static final double WIDEST_PITCH = 13;

    /// @param tiles   how many tiles there are
    /// @param largest neurons of the largest group
    static TileLayout of(int tiles, int largest, double width, double height) {
        TileLayout best = withColumns(1, tiles, largest, width, height);
        for (int columns = 2; columns <= tiles; columns++) {
            TileLayout next = withColumns(columns, tiles, largest, width, height);
            if (next.width >= NARROWEST && next.pitch > best.pitch) {
                best = next;
            }
        }
        return new TileLayout(best.columns, best.width, best.height, Math.clamp(best.pitch, 0.5, WIDEST_PITCH));
    }

    /// Dots side by side in a tile, where a rounding error costs none.
    int dotsAcross() {
        return Math.max(1, (int) (innerWidth() / pitch + 1e-9));
    }

    double innerWidth() {
        return width - 2 * PADDING;
    }

    double innerHeight() {
        return height - HEADER - PADDING;
    }

    double x(int tile) {
        return tile % columns * (width + GAP);
    }

    double y(int tile) {
        return Math.floorDiv(tile, columns) * (height + GAP);
    }

    private static TileLayout withColumns(int columns, int tiles, int largest, double width, double height) {
        int rows = Math.ceilDiv(tiles, columns);
        double w = Math.floor((width - GAP * (columns - 1)) / columns);
        double h = Math.floor((height - GAP * (rows - 1)) / rows);
        return new TileLayout(columns, w, h, pitch(largest, w - 2 * PADDING, h - HEADER - PADDING));
    }

    /// The largest pitch at which `count` dots fit, found among those that fill a row exactly or a column exactly.
    private static double pitch(int count, double width, double height) {
        double best = 0;
        for (int across = 1; across <= count; across++) {
            double fitting = Math.min(width / across, height / Math.ceilDiv(count, across));
            best = Math.max(best, fitting);
        }
        return best;
    }
}
