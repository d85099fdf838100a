package io.omegascope.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// While it is open, Ctrl-C stops what trains and waits until that is written down. Measurements that wait are given
/// some time and then given up.
final class Interruption implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 5;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    /// @param stop called once, and once more to give up the measurements
    Interruption(Runnable stop) {
        hook = Thread.ofPlatform().name("omegascope-stop").unstarted(() -> stopAndWait(stop));
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stopAndWait(Runnable stop) {
        try {
            stop.run();
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                stop.run();
                ended.await();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The program is shutting down: the hook is at work.
        }
    }
}
