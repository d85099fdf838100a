package io.omegascope.info;

import java.util.stream.IntStream;

/// Orders samples by value. A radix sort, since ranking is most of the time of a copula transform.
final class Ranking {
    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;
    private static final int PASSES = (Long.SIZE + BITS - 1) / BITS;

    private Ranking() {}

    /// The indices of finite `values` in ascending order; equal values stay in the order of their index.
    static int[] order(double[] values) {
        long[] keys = new long[values.length];
        int[][] counts = new int[PASSES][BUCKETS];
        for (int i = 0; i < values.length; i++) {
            keys[i] = key(values[i]);
            for (int pass = 0; pass < PASSES; pass++) {
                counts[pass][digit(keys[i], pass)]++;
            }
        }
        return sort(keys, counts);
    }

    /// A number that compares, unsigned, as the value does.
    static long key(double value) {
        long bits = Double.doubleToRawLongBits(value + 0.0); // -0.0 becomes 0.0, which it equals
        return bits ^ ((bits >> (Long.SIZE - 1)) | Long.MIN_VALUE);
    }

    private static int digit(long key, int pass) {
        return (int) (key >>> (pass * BITS)) & (BUCKETS - 1);
    }

    private static int[] sort(long[] keys, int[][] counts) {
        int n = keys.length;
        int[] order = IntStream.range(0, n).toArray();
        long[] nextKeys = new long[n];
        int[] nextOrder = new int[n];
        for (int pass = 0; pass < PASSES && n > 0; pass++) {
            int[] starts = counts[pass];
            if (starts[digit(keys[0], pass)] == n) {
                continue;
            }
            toStarts(starts);
            for (int i = 0; i < n; i++) {
                int place = starts[digit(keys[i], pass)]++;
                nextKeys[place] = keys[i];
                nextOrder[place] = order[i];
            }
            long[] keysBefore = keys;
            keys = nextKeys;
            nextKeys = keysBefore;
            int[] orderBefore = order;
            order = nextOrder;
            nextOrder = orderBefore;
        }
        return order;
    }

    private static void toStarts(int[] counts) {
        int start = 0;
        for (int bucket = 0; bucket < counts.length; bucket++) {
            int count = counts[bucket];
            counts[bucket] = start;
            start += count;
        }
    }
}
