package io.omegascope.ui.chart;

/// An area between two curves.
@SuppressWarnings({"serial", "unchecked"}) // As in what it extends.
final class AreaData extends OwnData<AreaData> {
    private Points low = new Points();
    private Points high = new Points();

    AreaData() {
        super("area");
    }

    @Override
    Points points() {
        return low;
    }

    /// With as many points at the same places, and the same gaps.
    Points high() {
        return high;
    }

    void show(Points newLow, Points newHigh) {
        low = newLow;
        high = newHigh;
        changed();
    }
}
