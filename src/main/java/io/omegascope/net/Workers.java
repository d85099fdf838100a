package io.omegascope.net;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// A fixed number of threads, the caller among them, that share out numbered pieces of work.
///
/// Each piece goes to the thread that is free first, since any of them may have to lend its processor to the window.
/// After a round the threads look out for the next one for a moment before they sleep: the work between two rounds of
/// training takes less time than waking a thread.
final class Workers {
    private static final long ALERT_NANOS = 200_000;

    private final Thread[] others;
    private volatile Round latest = new Round(0, _ -> {});
    private volatile boolean closed;

    Workers(int threads) {
        others = new Thread[Math.max(0, threads - 1)];
        for (int t = 0; t < others.length; t++) {
            others[t] = Thread.ofPlatform()
                    .daemon()
                    .name("omegascope-step-" + (t + 1))
                    .start(this::serve);
        }
    }

    /// Does pieces 0 to `count - 1`, in any order, and returns when all are done.
    void run(int count, IntConsumer piece) {
        Round round = new Round(count, piece);
        latest = round;
        for (Thread other : others) {
            LockSupport.unpark(other);
        }
        round.work();
        round.await();
    }

    private void serve() {
        Round done = latest;
        while (!closed) {
            awaitRoundAfter(done);
            done = latest;
            done.work();
        }
    }

    private void awaitRoundAfter(Round done) {
        long since = System.nanoTime();
        while (latest == done && !closed) {
            if (System.nanoTime() - since < ALERT_NANOS) {
                Thread.onSpinWait();
            } else {
                LockSupport.park(this);
            }
        }
    }

    void close() {
        closed = true;
        for (Thread other : others) {
            LockSupport.unpark(other);
        }
    }

    private static final class Round {
        private final int count;
        private final IntConsumer piece;
        private final AtomicInteger next = new AtomicInteger();
        private final CountDownLatch left;
        private volatile @Nullable Throwable failure;

        Round(int count, IntConsumer piece) {
            this.count = count;
            this.piece = piece;
            this.left = new CountDownLatch(count);
        }

        void work() {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                try {
                    piece.accept(i);
                } catch (RuntimeException | Error e) {
                    failure = e;
                } finally {
                    left.countDown();
                }
            }
        }

        void await() {
            long since = System.nanoTime();
            while (left.getCount() > 0 && System.nanoTime() - since < ALERT_NANOS) {
                Thread.onSpinWait();
            }
            boolean interrupted = false;
            while (left.getCount() > 0) {
                try {
                    left.await();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            switch (failure) {
                case null -> {}
                case OutOfMemoryError e -> throw e;
                case Throwable e -> throw new IllegalStateException("A training thread failed.", e);
            }
        }
    }
}
