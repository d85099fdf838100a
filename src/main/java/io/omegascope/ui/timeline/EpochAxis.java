package io.omegascope.ui.timeline;

import java.util.stream.IntStream;

/// Places epochs from 0 (at 0) to `last` (at 1), linear or by the logarithm of epoch + 1.
record EpochAxis(int last, boolean log) {
    /// Beyond this position a label would run into that of the last epoch.
    private static final double CLEAR = 0.94;

    EpochAxis {
        last = Math.max(1, last);
    }

    double position(double epoch) {
        return log ? Math.log1p(epoch) / Math.log1p(last) : epoch / last;
    }

    /// The inverse of [#position].
    double epoch(double position) {
        double inside = Math.clamp(position, 0, 1);
        return log ? Math.expm1(inside * Math.log1p(last)) : inside * last;
    }

    /// Epochs to write under the axis: round ones, ascending, and the last.
    int[] labels() {
        IntStream round = log ? decades() : IntStream.iterate(0, e -> e <= last, e -> e + stride());
        return IntStream.concat(round.filter(e -> position(e) < CLEAR), IntStream.of(last))
                .toArray();
    }

    private static IntStream decades() {
        return IntStream.of(0, 1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000);
    }

    /// The least of 1, 2, 5, 10, 20, 50, … that gives no more than ten parts.
    private int stride() {
        for (int decade = 1; ; decade *= 10) {
            for (int factor : new int[] {1, 2, 5}) {
                if (last <= 10 * decade * factor) {
                    return decade * factor;
                }
            }
        }
    }
}
