package io.omegascope.ui.chart;

import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;
import java.math.BigDecimal;

/// A vertical axis of fixed width, so that plots above one another line up.
@SuppressWarnings("serial") // The library makes axes serialisable; no axis is ever written.
final class ValueAxis extends DefaultNumericAxis {
    private final double width;

    ValueAxis(double width) {
        super(0, 1, 0.1);
        this.width = width;
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

    /// A logarithmic axis would draw a grid line for each of them.
    @Override
    protected void calculateMinorTickValues(DoubleArrayList ticks) {}

    @Override
    public String getTickMarkLabel(double value) {
        return isLogAxis() ? powerOfTen(value) : super.getTickMarkLabel(value);
    }

    private static String powerOfTen(double value) {
        int exponent = (int) Math.round(Math.log10(value));
        return exponent < -3 || exponent > 4
                ? "1e" + exponent
                : BigDecimal.ONE.scaleByPowerOfTen(exponent).toPlainString();
    }
}
