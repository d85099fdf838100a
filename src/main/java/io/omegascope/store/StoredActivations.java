package io.omegascope.store;

import io.omegascope.cluster.Activations;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// One step of activations in a file that is mapped into memory; blocks are read when they are asked for.
final class StoredActivations implements Activations {
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
            readColumns(from, count, columns);
        } else {
            readSingly(from, count, columns);
        }
        return new Block(columns, 0, from, count);
    }

    /// Samples are contiguous: they are copied as they are, and turned in the cache.
    private void readRows(int from, int count, double[][] columns) {
        int units = columns.length;
        long offset = header.bytes() * (start + from * sampleStride);
        if (header.bytes() == Float.BYTES) {
            float[] rows = new float[Math.multiplyExact(count, units)];
            MemorySegment.copy(numbers, floats, offset, rows, 0, rows.length);
            for (int j = 0; j < units; j++) {
                double[] column = columns[j];
                for (int i = 0; i < count; i++) {
                    column[i] = rows[i * units + j];
                }
            }
        } else {
            double[] rows = new double[Math.multiplyExact(count, units)];
            MemorySegment.copy(numbers, doubles, offset, rows, 0, rows.length);
            for (int j = 0; j < units; j++) {
                double[] column = columns[j];
                for (int i = 0; i < count; i++) {
                    column[i] = rows[i * units + j];
                }
            }
        }
    }

    private void readColumns(int from, int count, double[][] columns) {
        float[] single = new float[header.bytes() == Float.BYTES ? count : 0];
        for (int j = 0; j < columns.length; j++) {
            long offset = header.bytes() * (start + from + j * unitStride);
            if (single.length == 0) {
                MemorySegment.copy(numbers, doubles, offset, columns[j], 0, count);
            } else {
                MemorySegment.copy(numbers, floats, offset, single, 0, count);
                for (int i = 0; i < count; i++) {
                    columns[j][i] = single[i];
                }
            }
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
