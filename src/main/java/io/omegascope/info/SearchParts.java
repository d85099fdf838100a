package io.omegascope.info;

import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.commons.numbers.core.DD;
import org.jspecify.annotations.Nullable;

/// Divides an exhaustive search into parts by its last variables. What the parts are does not depend on the number of
/// threads.
final class SearchParts {
    /// Up to so many variables a search takes less time than sharing it out.
    private static final int SMALL = 15;

    private static final int MOST_DIVIDED = 8;
    private static final double NOISE = 1e-4;

    private final int n;
    private final double[][] correlation;
    /// Null where ordinary precision is enough throughout.
    private final DD @Nullable [] careful;

    /// What each bit stands for in careful walks.
    private final int[] names;

    private final int free;
    private final Queue<Walk> idle = new ConcurrentLinkedQueue<>();

    SearchParts(double[][] covariance) {
        n = covariance.length;
        correlation = Covariance.correlation(covariance);
        boolean safe = Conditioning.of(correlation).isSafe();
        names = safe ? new int[0] : suspectsLast();
        careful = safe ? null : CarefulWalk.correlation(Covariance.part(covariance, names));
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

    /// Variables that others come near to determining come last, where walks decide them first: soon after, most
    /// walks are safe. A small part of independent noise in each makes an inverse that shows which those are.
    private int[] suspectsLast() {
        double[][] noisy = new double[n][];
        for (int i = 0; i < n; i++) {
            noisy[i] = correlation[i].clone();
            noisy[i][i] = 1 + NOISE;
        }
        double[] precision = Conditioning.precision(noisy);
        return IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> precision[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int parts() {
        return 1 << (n - free);
    }

    private void visit(int part, Visitor visitor) {
        Walk waiting = idle.poll();
        Walk walk = waiting == null ? walk(visitor) : waiting;
        visitor.name(names);
        walk.report(visitor);
        walk.walk(part << free, free);
        idle.add(walk);
    }

    private Walk walk(Visitor visitor) {
        return careful == null ? new SubsetWalk(correlation, visitor) : new CarefulWalk(careful, n, visitor);
    }
}
