package io.omegascope.info;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;

/// Orders more samples than the heap holds by their value: the radix sort of [Ranking] outside of the heap.
final class LargeRanking {
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;
    private static final int PASSES = (Long.SIZE + BITS - 1) / BITS;

    /// Bytes that ranking takes for each sample.
    static final long BYTES = 2 * (Long.BYTES + Integer.BYTES);

    private final int samples;
    private MemorySegment keys;
    private MemorySegment nextKeys;
    private MemorySegment order;
    private MemorySegment nextOrder;

    LargeRanking(int samples, SegmentAllocator allocator) {
        this.samples = samples;
        keys = allocator.allocate(LONG, samples);
        nextKeys = allocator.allocate(LONG, samples);
        order = allocator.allocate(INT, samples);
        nextOrder = allocator.allocate(INT, samples);
    }

    /// @param values finite doubles; not written to
    void sort(MemorySegment values) {
        long[][] counts = new long[PASSES][BUCKETS];
        for (long i = 0; i < samples; i++) {
            long key = Ranking.key(values.getAtIndex(ValueLayout.JAVA_DOUBLE, i));
            keys.setAtIndex(LONG, i, key);
            order.setAtIndex(INT, i, (int) i);
            for (int pass = 0; pass < PASSES; pass++) {
                counts[pass][digit(key, pass)]++;
            }
        }
        for (int pass = 0; pass < PASSES; pass++) {
            if (counts[pass][digit(keys.get(LONG, 0), pass)] < samples) {
                distribute(pass, starts(counts[pass]));
            }
        }
    }

    /// The sample at a rank, counted from 0.
    int at(int rank) {
        return order.getAtIndex(INT, rank);
    }

    /// Exchanges two samples that are equal.
    void swap(int rank, int other) {
        int sample = order.getAtIndex(INT, rank);
        order.setAtIndex(INT, rank, order.getAtIndex(INT, other));
        order.setAtIndex(INT, other, sample);
    }

    /// The first rank after those of samples that equal the one at `from`.
    int endOfTie(int from) {
        long key = keys.getAtIndex(LONG, from);
        int to = from + 1;
        while (to < samples && keys.getAtIndex(LONG, to) == key) {
            to++;
        }
        return to;
    }

    private static int digit(long key, int pass) {
        return (int) (key >>> (pass * BITS)) & (BUCKETS - 1);
    }

    private static long[] starts(long[] counts) {
        long[] starts = new long[BUCKETS];
        for (int bucket = 1; bucket < BUCKETS; bucket++) {
            starts[bucket] = starts[bucket - 1] + counts[bucket - 1];
        }
        return starts;
    }

    private void distribute(int pass, long[] starts) {
        MemorySegment fromKeys = keys;
        MemorySegment toKeys = nextKeys;
        MemorySegment fromOrder = order;
        MemorySegment toOrder = nextOrder;
        for (long i = 0; i < samples; i++) {
            long key = fromKeys.getAtIndex(LONG, i);
            long place = starts[digit(key, pass)]++;
            toKeys.setAtIndex(LONG, place, key);
            toOrder.setAtIndex(INT, place, fromOrder.getAtIndex(INT, i));
        }
        keys = toKeys;
        nextKeys = fromKeys;
        order = toOrder;
        nextOrder = fromOrder;
    }
}
