package io.omegascope.ui.chart;

import io.fair_acc.dataset.DataSet;
import io.fair_acc.dataset.events.ChartBits;
import io.fair_acc.dataset.spi.AbstractDataSet;

/// The chart library's side of what is drawn: its style, and news of it. Nothing is copied into it. Two of them are
/// never the same, whatever their points are.
@SuppressWarnings({"serial", "unchecked"}) // The library makes data sets serialisable; none is ever written.
abstract class OwnData<D extends OwnData<D>> extends AbstractDataSet<D> {
    OwnData(String name) {
        super(name, 2);
    }

    /// Where it lies along the axes.
    abstract Points points();

    void changed() {
        fireInvalidated(ChartBits.DataSetData);
    }

    @Override
    public double get(int dimension, int index) {
        return dimension == DIM_X ? points().x(index) : points().value(index);
    }

    @Override
    public int getDataCount() {
        return points().size();
    }

    @Override
    public DataSet set(DataSet other, boolean copy) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
