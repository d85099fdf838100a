package io.omegascope.ui.chart;

import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;

/// An axis of epochs. Its values are epoch + 1, so that epoch 0 has a place on a logarithmic axis; its labels are
/// epochs.
@SuppressWarnings("serial") // The library makes axes serialisable; no axis is ever written.
final class EpochAxis extends DefaultNumericAxis {
    private static final double LABEL_PIXELS = 80;

    EpochAxis() {
        super(1, 2, 1);
    }

    void show(EpochRange range) {
        if (isLogAxis() != range.logarithmic()) {
            set(1, 2);
            setLogAxis(range.logarithmic());
        }
        set(range.first() + 1, range.last() + 1);
    }

    @Override
    protected void calculateMajorTickValues(AxisRange range, DoubleArrayList ticks) {
        int count = (int) (getLength() / LABEL_PIXELS);
        EpochTicks.major(range.getMin() - 1, range.getMax() - 1, isLogAxis(), count)
                .forEach(epoch -> ticks.add(epoch + 1));
    }

    @Override
    protected void calculateMinorTickValues(DoubleArrayList ticks) {
        if (isLogAxis() && isTickLabelsVisible()) {
            EpochTicks.minor(getMin() - 1, getMax() - 1).forEach(epoch -> ticks.add(epoch + 1));
        }
    }

    @Override
    public String getTickMarkLabel(double value) {
        return EpochTicks.label(value - 1);
    }
}
