package io.omegascope.ui.chart;

import io.fair_acc.dataset.DataSet;
import io.fair_acc.dataset.events.ChartBits;
import io.fair_acc.dataset.spi.AbstractDataSet;

/// The chart library's side of a curve: its style, and news of it. Nothing is copied into it.
@SuppressWarnings({"serial", "unchecked"}) // The library makes data sets serialisable; none is ever written.
final class CurveData extends AbstractDataSet<CurveData> {
    private Points points = new Points();

    CurveData(String name) {
        super(name, 2);
    }

    Points points() {
        return points;
    }

    void show(Points newPoints) {
        points = newPoints;
        fireInvalidated(ChartBits.DataSetData);
    }

    @Override
    public double get(int dimension, int index) {
        return dimension == DIM_X ? points.x(index) : points.value(index);
    }

    @Override
    public int getDataCount() {
        return points.size();
    }

    @Override
    public DataSet set(DataSet other, boolean copy) {
        throw new UnsupportedOperationException();
    }

    /// Two curves are never the same, whatever their points are.
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
