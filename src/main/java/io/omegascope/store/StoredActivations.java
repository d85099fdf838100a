package io.omegascope.store;

import io.omegascope.cluster.Activations;
import io.omegascope.file.NpyHeader;
import io.omegascope.file.Numbers;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// One step of activations in a file that is mapped into memory; blocks are read when they are asked for.
final class StoredActivations implements Activations {
    private static final int CHUNK = 1 << 16;

    private final NpyHeader header;
    private final MemorySegment numbers;
    private final ValueLayout.OfFloat floats;
    private final ValueLayout.OfDouble doubles;
    /// All in numbers, not bytes.
    private final long start;

    private final long sampleStride;
    private final long unitStride;

    private StoredActivations(NpyHeader header, MemorySegment numbers, int step) {
        this.header = header;
        this.numbers = numbers;
        floats = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(header.order());
        doubles = ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(header.order());
        long steps = header.steps();
        if (header.fortranOrder()) {
            start = step;
            sampleStride = steps;
            unitStride = steps * header.samples();
        } else {
            start = (long) step * header.samples() * header.units();
            sampleStride = header.units();
            unitStride = 1;
        }
    }

    /// @param numbers as many bytes as the header says
    static List<Activations> steps(NpyHeader header, MemorySegment numbers) {
        return IntStream.range(0, header.steps())
                .<Activations>mapToObj(step -> new StoredActivations(header, numbers, step))
                .toList();
    }

    /// Whether a measurement can work with all numbers, read in the order of the file.
    static boolean allAllowed(NpyHeader header, MemorySegment numbers) {
        StoredActivations all = new StoredActivations(header, numbers, 0);
        long count = numbers.byteSize() / header.bytes();
        double largest = 0;
        for (long from = 0; from < count && Numbers.isAllowed(largest); from += CHUNK) {
            double[] values = new double[(int) Math.min(CHUNK, count - from)];
            all.read(from, values);
            for (double value : values) {
                largest = Math.max(largest, Math.abs(value)); // NaN stays NaN
            }
        }
        return Numbers.isAllowed(largest);
    }

    /// Copies neighbours in the file.
    ///
    /// @param first in numbers, not bytes
    private void read(long first, double[] values) {
        if (header.bytes() == Double.BYTES) {
            MemorySegment.copy(numbers, doubles, first * Double.BYTES, values, 0, values.length);
            return;
        }
        float[] single = new float[values.length];
        MemorySegment.copy(numbers, floats, first * Float.BYTES, single, 0, single.length);
        for (int i = 0; i < single.length; i++) {
            values[i] = single[i];
        }
    }

    @Override
    public int samples() {
        return header.samples();
    }

    @Override
    public int units() {
        return header.units();
    }

    @Override
    public Block block(int from, int count) {
        Objects.checkFromIndexSize(from, count, samples());
        double[][] columns = new double[units()][count];
        if (unitStride == 1) {
            readRows(from, count, columns);
        } else if (sampleStride == 1) {
            readColumns(from, columns);
        } else {
            readSingly(from, count, columns);
        }
        return new Block(columns, 0, from, count);
    }

    /// Samples are contiguous: they are copied as they are, and turned in the cache.
    private void readRows(int from, int count, double[][] columns) {
        int units = columns.length;
        double[] rows = new double[Math.multiplyExact(count, units)];
        read(start + from * sampleStride, rows);
        for (int j = 0; j < units; j++) {
            double[] column = columns[j];
            for (int i = 0; i < count; i++) {
                column[i] = rows[i * units + j];
            }
        }
    }

    private void readColumns(int from, double[][] columns) {
        for (int j = 0; j < columns.length; j++) {
            read(start + from + j * unitStride, columns[j]);
        }
    }

    private void readSingly(int from, int count, double[][] columns) {
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < count; i++) {
                long offset = header.bytes() * (start + (from + i) * sampleStride + j * unitStride);
                columns[j][i] =
                        header.bytes() == Float.BYTES ? numbers.get(floats, offset) : numbers.get(doubles, offset);
            }
        }
    }
}
