package io.omegascope.ui.surface;

import java.util.List;

/// What is to be computed.
///
/// @param places  two for a line, three for a plane
/// @param aligned whether the neurons of the others are brought into the order of the first
/// @param points  on the line, or in each direction of the plane
record Wish(List<Place> places, boolean aligned, int points) {
    boolean isPlane() {
        return places.size() == 3;
    }

    /// `A`, `B` or `C` and what it is.
    String name(int place) {
        return (char) ('A' + place) + "  " + places.get(place).name();
    }
}
