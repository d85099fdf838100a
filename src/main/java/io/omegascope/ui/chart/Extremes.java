package io.omegascope.ui.chart;

import java.util.Arrays;

/// Finds the highest value of any stretch of a growing row of values in a few steps: of blocks of 16, of 16 such
/// blocks and so on it knows where their highest is.
final class Extremes {
    static final int NONE = -1;
    private static final int BITS = 4;
    private static final int LEVELS = 6;

    private final int sign;
    private final int[][] blocks = new int[LEVELS][0];

    /// @param sign 1 for the highest, -1 for the lowest
    Extremes(int sign) {
        this.sign = sign;
    }

    /// Takes in the last of the values, which is finite.
    void add(double[] values, int index) {
        for (int level = 0; level < LEVELS; level++) {
            int block = index >> (BITS * (level + 1));
            if (block >= blocks[level].length) {
                grow(level, block);
            }
            int best = better(values, blocks[level][block], index);
            if (best != index) {
                return;
            }
            blocks[level][block] = index;
        }
    }

    void clear() {
        Arrays.fill(blocks, new int[0]);
    }

    /// Where the extreme of a stretch is, the first of equals; [#NONE] where nothing is finite.
    int find(double[] values, int from, int to) {
        int best = NONE;
        for (int at = from; at < to; ) {
            int level = level(at, to);
            int alone = Double.isFinite(values[at]) ? at : NONE;
            int candidate = level > 0 ? block(level - 1, at >> (BITS * level)) : alone;
            best = better(values, best, candidate);
            at += size(level);
        }
        return best;
    }

    /// The largest block that begins at a place and does not pass the end; 0 is the value alone.
    private static int level(int at, int to) {
        int level = 0;
        while (level < LEVELS && at % size(level + 1) == 0 && to - at >= size(level + 1)) {
            level++;
        }
        return level;
    }

    private static int size(int level) {
        return 1 << (BITS * level);
    }

    /// Blocks without a finite value need not have been made.
    private int block(int level, int block) {
        return block < blocks[level].length ? blocks[level][block] : NONE;
    }

    private int better(double[] values, int one, int other) {
        if (one == NONE || other == NONE) {
            return Math.max(one, other);
        }
        return sign * values[other] > sign * values[one] ? other : one;
    }

    private void grow(int level, int block) {
        int before = blocks[level].length;
        blocks[level] = Arrays.copyOf(blocks[level], Math.max(block + 1, 2 * before));
        Arrays.fill(blocks[level], before, blocks[level].length, NONE);
    }
}
