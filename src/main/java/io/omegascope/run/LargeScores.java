package io.omegascope.run;

import io.omegascope.cluster.Activations;
import io.omegascope.cluster.Pooling;
import io.omegascope.info.CovarianceSums;
import io.omegascope.info.LargeCopula;
import io.omegascope.info.Ties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// Pooling, normal scores and covariance of more samples than the heap holds, in a temporary file that is mapped
/// into memory: the same numbers, bit by bit.
///
/// @param covariance `[variables][variables]`: of the normal scores
/// @param tied       `[variables]`: the share of samples that another sample of the variable equals
record LargeScores(double[][] covariance, double[] tied) {
    private static final ValueLayout.OfDouble DOUBLE = ValueLayout.JAVA_DOUBLE;
    private static final int PAGE = 4096;
    /// Bytes for each sample that a copula in the heap needs beside the columns.
    private static final long RANKING = 56;
    /// Copies of all columns in the heap: what is pooled, its scores, and what replicates are drawn from.
    private static final int COPIES = 2;

    private static final int COPIES_OF_REPLICATES = 3;

    /// Bytes that a measurement takes in the heap.
    ///
    /// @param replicated whether it is compared with null models or resamples
    static long inHeap(int variables, int samples, boolean replicated) {
        int copies = COPIES + (replicated ? COPIES_OF_REPLICATES : 0);
        return samples * ((long) copies * variables * Double.BYTES + RANKING);
    }

    /// Whether so much would fill more than half of the heap.
    static boolean needed(long bytes) {
        return bytes > Runtime.getRuntime().maxMemory() / 2;
    }

    /// @param labels the variable of each unit, from 0 with none left out
    /// @throws UncheckedIOException in one sentence when the folder of temporary files has too little room
    static LargeScores of(Activations activations, int[] labels, Ties ties, long seed) {
        int samples = activations.samples();
        int variables = Arrays.stream(labels).max().orElse(-1) + 1;
        long column = (long) samples * Double.BYTES;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment file = mapped(column * variables + samples * LargeCopula.BYTES + 8 * PAGE, arena);
            MemorySegment columns = file.asSlice(0, column * variables);
            pool(activations, labels, columns);
            SegmentAllocator rest = SegmentAllocator.slicingAllocator(file.asSlice(column * variables));
            LargeCopula copula = new LargeCopula(ties, seed, samples, rest);
            double[] tied = new double[variables];
            for (int v = 0; v < variables; v++) {
                tied[v] = copula.transform(columns.asSlice(v * column, column));
            }
            return new LargeScores(covariance(columns, variables, samples), tied);
        }
    }

    /// The file has no name where the system allows it, and is gone with the arena.
    private static MemorySegment mapped(long bytes, Arena arena) {
        try {
            Path file = Files.createTempFile("omegascope-", ".tmp");
            long room = Files.getFileStore(file).getUsableSpace();
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
                if (bytes > room) {
                    throw new IOException(
                            "it needs %d MB, and there is room for %d MB".formatted(bytes >> 20, room >> 20));
                }
                return channel.map(MapMode.READ_WRITE, 0, bytes, arena);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The folder of temporary files does not take the scores: " + e.getMessage() + ".", e);
        }
    }

    private static void pool(Activations activations, int[] labels, MemorySegment columns) {
        long samples = activations.samples();
        activations.forEachBlock(PAGE, block -> {
            double[][] means = Pooling.means(block, labels);
            for (int v = 0; v < means.length; v++) {
                MemorySegment.copy(
                        means[v], 0, columns, DOUBLE, (v * samples + block.from()) * Double.BYTES, block.count());
            }
        });
    }

    private static double[][] covariance(MemorySegment columns, int variables, int samples) {
        CovarianceSums sums = new CovarianceSums(variables);
        double[][] block = new double[variables][PAGE];
        for (long from = 0; from < samples; from += PAGE) {
            int count = (int) Math.min(PAGE, samples - from);
            for (int v = 0; v < variables; v++) {
                MemorySegment.copy(columns, DOUBLE, ((long) v * samples + from) * Double.BYTES, block[v], 0, count);
            }
            sums.add(block, count);
        }
        return sums.covariance();
    }
}
