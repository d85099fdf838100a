package io.omegascope.ui.chart;

import io.fair_acc.dataset.DataSet;
import io.fair_acc.dataset.events.ChartBits;
import io.fair_acc.dataset.spi.AbstractDataSet;

/// The chart library's side of an area: its style, and news of it.
@SuppressWarnings({"serial", "unchecked"}) // The library makes data sets serialisable; none is ever written.
final class AreaData extends AbstractDataSet<AreaData> {
    private Points low = new Points();
    private Points high = new Points();

    AreaData() {
        super("area", 2);
    }

    Points low() {
        return low;
    }

    /// With as many points at the same places, and the same gaps.
    Points high() {
        return high;
    }

    void show(Points newLow, Points newHigh) {
        low = newLow;
        high = newHigh;
        fireInvalidated(ChartBits.DataSetData);
    }

    @Override
    public double get(int dimension, int index) {
        return dimension == DIM_X ? low.x(index) : low.value(index);
    }

    @Override
    public int getDataCount() {
        return low.size();
    }

    @Override
    public DataSet set(DataSet other, boolean copy) {
        throw new UnsupportedOperationException();
    }

    /// Two areas are never the same, wherever they are.
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
