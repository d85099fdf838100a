package io.omegascope.info;

import java.util.concurrent.CancellationException;

/// Where long work may end early.
final class Stops {
    private Stops() {}

    static void at(SearchMonitor monitor, double done) {
        if (!monitor.goesOn(done)) {
            throw new CancellationException("The search was stopped.");
        }
    }
}
