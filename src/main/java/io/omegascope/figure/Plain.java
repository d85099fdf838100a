package io.omegascope.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

/// Powers of ten as people write them: `0.01`, `1`, `1000`.
final class Plain extends NumberFormat {
    private static final long serialVersionUID = 1;

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
        String plain =
                new BigDecimal(number, new MathContext(3)).stripTrailingZeros().toPlainString();
        return to.append(plain);
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
        return to.append(number);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
        throw new UnsupportedOperationException("Tick labels are written, never read.");
    }
}
