package io.omegascope.ui.multiplets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.Profile;
import io.omegascope.ui.ClusterNames;
import io.omegascope.ui.SampleRuns;
import io.omegascope.ui.Unit;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class LandscapeTest {
    @Test
    void everyMultipletHasAPlaceAtItsOrder() {
        Profile profile = SampleRuns.profile(90);
        Listing listing = Listing.of(90, profile, ClusterNames.PLAIN, true);
        Landscape landscape = Landscape.of(listing, Unit.NATS);

        assertEquals(968, landscape.rows().size());
        for (int i = 0; i < landscape.rows().size(); i++) {
            MultipletRow row = landscape.rows().get(i);
            assertEquals(row.order(), Math.round(landscape.x()[i]));
            assertEquals(row.value(), landscape.y()[i]);
        }
        for (int i = 0; i < landscape.orders().length; i++) {
            var extremes = profile.result().ofOrder((int) landscape.orders()[i]).orElseThrow();
            assertEquals(extremes.min().value(), landscape.lowest()[i], 1e-12);
            assertEquals(extremes.max().value(), landscape.highest()[i], 1e-12);
        }
    }

    @Test
    void thinningHidesNoExtreme() {
        Listing listing = Listing.of(90, SampleRuns.large(300, 14, 0), ClusterNames.PLAIN, true);
        Landscape landscape = Landscape.of(listing, Unit.BITS);

        assertEquals(16278, listing.rows().size());
        assertTrue(
                landscape.rows().size() <= Landscape.MOST_DRAWN + 24,
                () -> landscape.rows().size() + " drawn");
        assertEquals(landscape.rows().size(), new HashSet<>(landscape.rows()).size(), "none twice");
        listing.extremes()
                .forEach(extreme -> assertTrue(
                        landscape.rows().stream().anyMatch(row -> row.clusters().equals(extreme)), extreme::toString));
    }

    @Test
    void tooManyClustersShowTheEndsOfEveryOrder() {
        Listing listing = Listing.of(90, SampleRuns.large(300, 18, 0), ClusterNames.PLAIN, true);

        assertFalse(listing.isComplete());
        assertEquals(261_972, listing.total());
        assertTrue(
                listing.rows().size() > 2000 && listing.rows().size() < 3201,
                () -> listing.rows().size() + " rows");
        assertEquals(List.of(), Listing.EMPTY.rows());
    }
}
