package io.omegascope.info;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Work in numbered parts, shared out to threads. Results come in the order of the parts, whoever made them.
final class Shared<T> {
    private final int parts;
    private final IntFunction<T> part;
    private final SearchMonitor monitor;
    private final @Nullable Object[] results;
    private final AtomicInteger next = new AtomicInteger();
    private int done;

    private Shared(int parts, IntFunction<T> part, SearchMonitor monitor) {
        this.parts = parts;
        this.part = part;
        this.monitor = monitor;
        results = new Object[parts];
    }

    /// @throws CancellationException when the monitor ends it
    static <T> List<T> map(int parts, int threads, SearchMonitor monitor, IntFunction<T> part) {
        Shared<T> shared = new Shared<>(parts, part, monitor);
        if (Math.min(threads, parts) <= 1) {
            shared.work();
        } else {
            shared.workOn(Math.min(threads, parts));
        }
        return shared.list();
    }

    @SuppressWarnings("unchecked") // results hold nothing but what the parts returned
    private List<T> list() {
        return (List<T>) Arrays.asList(results);
    }

    private void work() {
        for (int i = next.getAndIncrement(); i < parts; i = next.getAndIncrement()) {
            results[i] = part.apply(i);
            report();
        }
    }

    private synchronized void report() {
        try {
            monitor.stopIfAsked((double) ++done / parts);
        } catch (CancellationException e) {
            next.set(parts);
            throw e;
        }
    }

    private void workOn(int threads) {
        try (ExecutorService pool = Executors.newFixedThreadPool(
                threads,
                Thread.ofPlatform().daemon().name("omegascope-search-", 1).factory())) {
            List<? extends Future<?>> working = Stream.generate(() -> pool.submit(this::work))
                    .limit(threads)
                    .toList();
            for (Future<?> future : working) {
                future.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException _) {
            next.set(parts);
            Thread.currentThread().interrupt();
            throw new CancellationException("The search was interrupted.");
        }
    }
}
