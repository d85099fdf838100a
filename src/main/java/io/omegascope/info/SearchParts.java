package io.omegascope.info;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.numbers.core.DD;
import org.jspecify.annotations.Nullable;

/// Divides a search into parts by its last variables, and shares them out to threads. What the parts are does not
/// depend on the number of threads.
final class SearchParts {
    /// Up to so many variables a search takes less time than sharing it out.
    private static final int SMALL = 13;

    private static final int MOST_DIVIDED = 8;

    private final int n;
    private final double[][] correlation;
    /// Null where ordinary precision is enough throughout.
    private final DD @Nullable [] careful;

    private final int free;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    SearchParts(double[][] covariance) {
        n = covariance.length;
        correlation = Covariance.correlation(covariance);
        careful = Conditioning.of(correlation).isSafe() ? null : CarefulWalk.correlation(covariance);
        free = Math.max(Math.min(n, SMALL), n - MOST_DIVIDED);
    }

    /// Visits all sets on the calling thread.
    void visit(Visitor visitor) {
        Walk walk = walk(visitor);
        for (int part = 0; part < parts(); part++) {
            walk.walk(part << free, free);
        }
    }

    Leaders leaders(SearchOptions options, SearchMonitor monitor) {
        Leaders[] found = new Leaders[parts()];
        int threads = Math.min(options.threads(), found.length);
        if (threads == 1) {
            work(found, options, monitor);
        } else {
            share(threads, () -> work(found, options, monitor));
        }
        Leaders all = found[0];
        for (int part = 1; part < found.length; part++) {
            all.merge(found[part]);
        }
        return all;
    }

    private int parts() {
        return 1 << (n - free);
    }

    private Walk walk(Visitor visitor) {
        if (careful != null) {
            return new CarefulWalk(careful, n, visitor);
        }
        SubsetWalk walk = new SubsetWalk(n, visitor);
        walk.start(correlation);
        return walk;
    }

    private @Nullable Void work(Leaders[] found, SearchOptions options, SearchMonitor monitor) {
        Leaders leaders = new Leaders(n, options);
        Walk walk = walk(leaders);
        for (int part = next.getAndIncrement(); part < found.length; part = next.getAndIncrement()) {
            leaders = new Leaders(n, options);
            walk.report(leaders);
            walk.walk(part << free, free);
            found[part] = leaders;
            report(monitor);
        }
        return null;
    }

    private synchronized void report(SearchMonitor monitor) {
        try {
            monitor.stopIfAsked((double) done.incrementAndGet() / parts());
        } catch (CancellationException e) {
            next.set(parts());
            throw e;
        }
    }

    private static void share(int threads, Callable<@Nullable Void> work) {
        try (ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("omegascope-search-", 1).factory())) {
            List<Future<@Nullable Void>> working = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                working.add(pool.submit(work));
            }
            for (Future<@Nullable Void> future : working) {
                future.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The search was interrupted.");
        }
    }
}
