package io.omegascope.ui.chart;

import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;
import java.math.BigDecimal;

/// A vertical axis of fixed width, so that plots above one another line up.
@SuppressWarnings("serial") // The library makes axes serialisable; no axis is ever written.
final class ValueAxis extends DefaultNumericAxis {
    private static final double MOST_WHOLE = 26;

    private final double width;
    private boolean whole;

    ValueAxis(double width) {
        super(0, 1, 0.1);
        this.width = width;
    }

    /// Ticks at whole numbers alone.
    void setWhole() {
        whole = true;
    }

    void show(ValueRange range) {
        if (isLogAxis() != range.logarithmic()) {
            set(1, 2);
            setLogAxis(range.logarithmic());
        }
        set(range.low(), range.high());
    }

    @Override
    protected double computePrefWidth(double height) {
        super.computePrefWidth(height);
        return width;
    }

    @Override
    protected void calculateMajorTickValues(AxisRange range, DoubleArrayList ticks) {
        if (!whole) {
            super.calculateMajorTickValues(range, ticks);
            return;
        }
        double step = Math.max(1, Math.ceil((range.getMax() - range.getMin()) / MOST_WHOLE));
        for (double tick = Math.ceil(range.getMin()); tick <= range.getMax(); tick += step) {
            ticks.add(tick);
        }
    }

    /// A logarithmic axis would draw a grid line for each of them.
    @Override
    protected void calculateMinorTickValues(DoubleArrayList ticks) {}

    @Override
    public String getTickMarkLabel(double value) {
        if (isLogAxis()) {
            return powerOfTen(value);
        }
        boolean zero = Math.abs(value) < 1e-9 * (getMax() - getMin());
        return whole ? Integer.toString((int) value) : super.getTickMarkLabel(zero ? 0 : value);
    }

    private static String powerOfTen(double value) {
        int exponent = (int) Math.round(Math.log10(value));
        return exponent < -3 || exponent > 4
                ? "1e" + exponent
                : BigDecimal.ONE.scaleByPowerOfTen(exponent).toPlainString();
    }
}
