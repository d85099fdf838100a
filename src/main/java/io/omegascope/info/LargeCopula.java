package io.omegascope.info;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.util.random.RandomGenerator;
import smile.math.special.Erf;

/// The transform to normal scores of more samples than the heap holds: [GaussianCopula] outside of the heap, with the
/// same scores bit by bit.
public final class LargeCopula {
    private static final ValueLayout.OfDouble DOUBLE = ValueLayout.JAVA_DOUBLE;
    /// Bytes for each sample that are allocated once, whatever the number of variables.
    public static final long BYTES = LargeRanking.BYTES + Double.BYTES;

    private final Ties ties;
    private final RandomGenerator random;
    private final int samples;
    private final LargeRanking ranking;
    /// Scores of the upper half of ranks, by twice the rank from the top.
    private final MemorySegment table;

    /// @param seed      breaks ties where they are broken at random
    /// @param allocator of [#BYTES] for each sample
    public LargeCopula(Ties ties, long seed, int samples, SegmentAllocator allocator) {
        this.ties = ties;
        random = Draws.from(seed);
        this.samples = samples;
        ranking = new LargeRanking(samples, allocator);
        table = allocator.allocate(DOUBLE, samples + 1L);
        for (long twice = 1; twice <= samples; twice++) {
            table.setAtIndex(DOUBLE, twice, Math.sqrt(2) * Erf.inverfc((double) twice / (samples + 1.0)));
        }
    }

    /// Puts the normal scores of one variable in the place of its values.
    ///
    /// @param values as many doubles as there are samples, finite; overwritten
    /// @return the share of samples that another sample equals
    public double transform(MemorySegment values) {
        ranking.sort(values);
        long tied = 0;
        for (int from = 0, to; from < samples; from = to) {
            to = ranking.endOfTie(from);
            tied += to - from > 1 ? to - from : 0;
            if (ties == Ties.RANDOM) {
                shuffle(from, to);
            }
            for (int rank = from; rank < to; rank++) {
                long twice = ties == Ties.AVERAGE ? (long) from + 1 + to : 2 * (rank + 1L);
                values.setAtIndex(DOUBLE, ranking.at(rank), score(twice));
            }
        }
        demean(values);
        return (double) tied / samples;
    }

    private void shuffle(int from, int to) {
        for (int i = to - 1; i > from; i--) {
            ranking.swap(i, random.nextInt(from, i + 1));
        }
    }

    private double score(long twice) {
        long fromTop = 2L * samples + 2 - twice;
        if (twice <= samples) {
            return -table.getAtIndex(DOUBLE, twice);
        }
        return fromTop <= samples ? table.getAtIndex(DOUBLE, fromTop) : 0;
    }

    private void demean(MemorySegment scores) {
        double sum = 0;
        for (long i = 0; i < samples; i++) {
            sum += scores.getAtIndex(DOUBLE, i);
        }
        double mean = sum / samples;
        for (long i = 0; i < samples; i++) {
            scores.setAtIndex(DOUBLE, i, scores.getAtIndex(DOUBLE, i) - mean);
        }
    }
}
