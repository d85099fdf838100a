package io.omegascope.net;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/// A fixed number of threads, the caller among them, that share out numbered pieces of work.
final class Workers {
    private final int threads;
    private final ExecutorService others;

    Workers(int threads) {
        this.threads = Math.max(1, threads);
        this.others = Executors.newFixedThreadPool(
                Math.max(1, this.threads - 1),
                Thread.ofPlatform().daemon().name("omegascope-step-", 1).factory());
    }

    /// Does pieces 0 to `count - 1`, in contiguous shares, and returns when all are done.
    void run(int count, IntConsumer piece) {
        List<Future<?>> pending = new ArrayList<>(threads - 1);
        for (int t = 1; t < threads; t++) {
            int thread = t;
            pending.add(others.submit(() -> share(thread, count, piece)));
        }
        share(0, count, piece);
        for (Future<?> future : pending) {
            await(future);
        }
    }

    private void share(int thread, int count, IntConsumer piece) {
        for (int i = thread * count / threads; i < (thread + 1) * count / threads; i++) {
            piece.accept(i);
        }
    }

    private static void await(Future<?> future) {
        boolean interrupted = false;
        while (true) {
            try {
                future.get();
                break;
            } catch (InterruptedException _) {
                interrupted = true;
            } catch (ExecutionException e) {
                throw new IllegalStateException("A training thread failed.", e.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void close() {
        others.shutdown();
    }
}
