package io.omegascope.ui.chart;

/// A curve.
@SuppressWarnings({"serial", "unchecked"}) // As in what it extends.
final class CurveData extends OwnData<CurveData> {
    private Points points = new Points();

    CurveData(String name) {
        super(name);
    }

    @Override
    Points points() {
        return points;
    }

    void show(Points newPoints) {
        points = newPoints;
        changed();
    }
}
