package io.omegascope.info;

/// Is told how far long work is, and can end it.
@FunctionalInterface
public interface SearchMonitor {
    SearchMonitor NONE = _ -> true;

    /// Called from any of the working threads, one at a time.
    ///
    /// @param done the share of the work that is done, from 0 to 1
    /// @return whether to go on; if not, the work ends with a [java.util.concurrent.CancellationException]
    boolean goesOn(double done);
}
