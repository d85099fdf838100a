package io.omegascope.cli;

import io.omegascope.run.TrainingRun;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// While it is open, Ctrl-C stops the run and waits until that is written down. Measurements that wait are given some
/// time and then given up.
final class Interruption implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 5;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    Interruption(TrainingRun run) {
        hook = Thread.ofPlatform().name("omegascope-stop").unstarted(() -> stop(run));
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop(TrainingRun run) {
        try {
            run.stop();
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                run.stop();
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
