package io.omegascope.info;

import java.util.concurrent.CancellationException;

/// Is told how far long work is, and can end it.
@FunctionalInterface
public interface SearchMonitor {
    SearchMonitor NONE = _ -> true;

    /// Called from any of the working threads, one at a time.
    ///
    /// @param done the share of the work that is done, from 0 to 1
    /// @return whether to go on; if not, the work ends with a [CancellationException]
    boolean goesOn(double done);

    /// Tells how far the work is.
    ///
    /// @throws CancellationException if it is not to go on
    default void stopIfAsked(double done) {
        if (!goesOn(done)) {
            throw new CancellationException("The search was stopped.");
        }
    }
}
