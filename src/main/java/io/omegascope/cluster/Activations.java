package io.omegascope.cluster;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// A matrix of activations, in memory or not, read by blocks of samples. All its values are finite.
public interface Activations {
    /// Samples in a block of [#forEachBlock]: even, and few enough that a block of some hundred units stays in the
    /// cache.
    int BLOCK = 512;

    /// Successive samples of all units; valid until the next block is read.
    ///
    /// @param columns `[units][]`: sample `from + i` of unit j is at `columns[j][start + i]`
    /// @param start   index of the block's first sample in `columns`
    /// @param from    which sample of the matrix is the first
    /// @param count   how many samples
    record Block(double[][] columns, int start, int from, int count) {}

    int samples();

    int units();

    /// @param from  the first sample, at least 0
    /// @param count how many, with `from + count` at most [#samples]
    Block block(int from, int count);

    /// All samples in their order, [#BLOCK] at a time and what is left at the end.
    default void forEachBlock(Consumer<Block> consumer) {
        forEachBlock(BLOCK, consumer);
    }

    /// All samples in their order, some at a time and what is left at the end.
    ///
    /// @param most how many samples a block has at most
    default void forEachBlock(int most, Consumer<Block> consumer) {
        for (int from = 0; from < samples(); from += Math.min(most, samples() - from)) {
            consumer.accept(block(from, Math.min(most, samples() - from)));
        }
    }

    /// The units that are not constant, in ascending order.
    default int[] varying() {
        double[] first = new double[units()];
        int[] constant = IntStream.range(0, units()).toArray();
        for (int from = 0; constant.length > 0 && from < samples(); from += Math.min(BLOCK, samples() - from)) {
            Block block = block(from, Math.min(BLOCK, samples() - from));
            if (from == 0) {
                Arrays.setAll(first, j -> block.columns[j][block.start]);
            }
            constant = Arrays.stream(constant)
                    .filter(j -> allEqual(block, j, first[j]))
                    .toArray();
        }
        boolean[] varies = new boolean[units()];
        Arrays.fill(varies, true);
        for (int j : constant) {
            varies[j] = false;
        }
        return IntStream.range(0, units()).filter(j -> varies[j]).toArray();
    }

    private static boolean allEqual(Block block, int unit, double value) {
        double[] column = block.columns[unit];
        for (int i = block.start; i < block.start + block.count; i++) {
            if (column[i] != value) {
                return false;
            }
        }
        return true;
    }

    /// A view of some units, in the order given.
    default Activations select(int[] units) {
        return new SelectedUnits(this, units.clone());
    }

    /// The same matrix, copied into memory if it takes no more than an eighth of what there is: from there it is read
    /// faster.
    default Activations inMemory() {
        long bytes = (long) units() * samples() * Double.BYTES;
        if (bytes > Runtime.getRuntime().maxMemory() / 8) {
            return this;
        }
        double[][] columns = new double[units()][samples()];
        forEachBlock(block -> {
            for (int j = 0; j < columns.length; j++) {
                System.arraycopy(block.columns[j], block.start, columns[j], block.from, block.count);
            }
        });
        return of(columns);
    }

    /// A matrix in memory. Nothing is copied.
    ///
    /// @param columns `[units][samples]`
    static Activations of(double[][] columns) {
        return new Columns(columns, columns.length == 0 ? 0 : columns[0].length);
    }
}
