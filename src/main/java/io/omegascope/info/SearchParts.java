package io.omegascope.info;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.commons.numbers.core.DD;
import org.jspecify.annotations.Nullable;

/// Divides an exhaustive search into parts by its last variables. What the parts are does not depend on the number of
/// threads.
final class SearchParts {
    /// Up to so many variables a search takes less time than sharing it out.
    private static final int SMALL = 13;

    private static final int MOST_DIVIDED = 8;

    private final int n;
    private final double[][] correlation;
    /// Null where ordinary precision is enough throughout.
    private final DD @Nullable [] careful;

    private final int free;
    private final Queue<Walk> idle = new ConcurrentLinkedQueue<>();

    SearchParts(double[][] covariance) {
        n = covariance.length;
        correlation = Covariance.correlation(covariance);
        careful = Conditioning.of(correlation).isSafe() ? null : CarefulWalk.correlation(covariance);
        free = Math.max(Math.min(n, SMALL), n - MOST_DIVIDED);
    }

    /// Visits all sets on the calling thread.
    void visit(Visitor visitor) {
        for (int part = 0; part < parts(); part++) {
            visit(part, visitor);
        }
    }

    Leaders leaders(SearchOptions options, SearchMonitor monitor) {
        List<Leaders> found = Shared.map(parts(), options.threads(), monitor, part -> {
            Leaders leaders = new Leaders(n, options);
            visit(part, leaders);
            return leaders;
        });
        found.stream().skip(1).forEach(found.getFirst()::merge);
        return found.getFirst();
    }

    private int parts() {
        return 1 << (n - free);
    }

    private void visit(int part, Visitor visitor) {
        Walk waiting = idle.poll();
        Walk walk = waiting == null ? walk(visitor) : waiting;
        walk.report(visitor);
        walk.walk(part << free, free);
        idle.add(walk);
    }

    private Walk walk(Visitor visitor) {
        return careful == null ? new SubsetWalk(correlation, visitor) : new CarefulWalk(careful, n, visitor);
    }
}
