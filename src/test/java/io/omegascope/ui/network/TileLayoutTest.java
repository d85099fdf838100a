package io.omegascope.ui.network;

import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TileLayoutTest {
    @Property(tries = 300)
    void everyTileAndEveryDotFits(
            @ForAll @IntRange(min = 1, max = 17) int tiles,
            @ForAll @IntRange(min = 1, max = 4096) int largest,
            @ForAll @IntRange(min = 340, max = 900) int width,
            @ForAll @IntRange(min = 200, max = 900) int height) {
        TileLayout layout = TileLayout.of(tiles, largest, width, height);

        int last = tiles - 1;
        assertTrue(layout.x(Math.min(last, layout.columns() - 1)) + layout.width() <= width);
        assertTrue(layout.y(last) + layout.height() <= height);
        int rows = Math.ceilDiv(largest, layout.dotsAcross());
        assertTrue(layout.dotsAcross() * layout.pitch() <= layout.innerWidth() + 1e-6);
        assertTrue(rows * layout.pitch() <= layout.innerHeight() + 1e-6, () -> layout + " " + rows);
    }
}
