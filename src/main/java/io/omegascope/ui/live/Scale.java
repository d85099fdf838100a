package io.omegascope.ui.live;

import io.omegascope.ui.Unit;

/// From nats to what a chart shows.
record Scale(double offset, double factor) {
    static Scale of(Unit unit) {
        return new Scale(0, unit.perNat());
    }

    double of(double nats) {
        return (nats - offset) * factor;
    }
}
