package io.omegascope.net;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The fused passes of a training step over padded rows of floats, vectorised.
///
/// Only operations that are exact in every lane are used (add, multiply, fused multiply-add, divide, root, bit
/// operations); no reduction across lanes and no library exponential. Interpreted and compiled code therefore agree
/// to the bit, which a run that is compiled at some moment of its own needs.
final class Kernels {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED.length() <= Layout.LINE
            ? FloatVector.SPECIES_PREFERRED
            : FloatVector.SPECIES_512;
    private static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, FLOATS.vectorShape());
    private static final int LANES = FLOATS.length();
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    private Kernels() {}

    /// `target[i] = w1[i] + b1` for `rows` rows.
    static void addBias(float[] theta, int b1, float[] target, int rows, int stride) {
        for (int r = 0; r < rows; r++) {
            int row = r * stride;
            for (int n = 0; n < stride; n += LANES) {
                FloatVector.fromArray(FLOATS, theta, row + n)
                        .add(FloatVector.fromArray(FLOATS, theta, b1 + n))
                        .intoArray(target, row + n);
            }
        }
    }

    /// `z = max(0, first + second)` for one row.
    static void gatherRelu(float[] first, int at, float[] second, int andAt, MemorySegment z, long row, int stride) {
        for (int n = 0; n < stride; n += LANES) {
            FloatVector.fromArray(FLOATS, first, at + n)
                    .add(FloatVector.fromArray(FLOATS, second, andAt + n))
                    .max(0f)
                    .intoMemorySegment(z, (row + n) * Float.BYTES, ORDER);
        }
    }

    /// Adds the gradient of one row, where its activation is positive, to the rows of its two inputs. The sign bit of
    /// the negated activation is spread into a mask, which costs less than a comparison and a blend.
    static void scatter(
            MemorySegment z, MemorySegment delta, long row, float[] gradient, int first, int second, int stride) {
        for (int n = 0; n < stride; n += LANES) {
            long offset = (row + n) * Float.BYTES;
            IntVector active =
                    IntVector.fromMemorySegment(INTS, z, offset, ORDER).neg().lanewise(VectorOperators.ASHR, 31);
            FloatVector masked = IntVector.fromMemorySegment(INTS, delta, offset, ORDER)
                    .and(active)
                    .reinterpretAsFloats();
            FloatVector.fromArray(FLOATS, gradient, first + n).add(masked).intoArray(gradient, first + n);
            FloatVector.fromArray(FLOATS, gradient, second + n).add(masked).intoArray(gradient, second + n);
        }
    }

    /// Softmax times `scale` over the classes of a `[C][rows]` block, in place.
    static void softmax(MemorySegment logits, int rows, int classes, float scale) {
        for (int r = 0; r < rows; r += LANES) {
            FloatVector highest = highest(logits, r, rows, classes);
            FloatVector sum = FloatVector.zero(FLOATS);
            for (int c = 0; c < classes; c++) {
                long offset = ((long) c * rows + r) * Float.BYTES;
                FloatVector e = exp(FloatVector.fromMemorySegment(FLOATS, logits, offset, ORDER)
                        .sub(highest));
                e.intoMemorySegment(logits, offset, ORDER);
                sum = sum.add(e);
            }
            FloatVector factor = FloatVector.broadcast(FLOATS, scale).div(sum);
            for (int c = 0; c < classes; c++) {
                long offset = ((long) c * rows + r) * Float.BYTES;
                FloatVector.fromMemorySegment(FLOATS, logits, offset, ORDER)
                        .mul(factor)
                        .intoMemorySegment(logits, offset, ORDER);
            }
        }
    }

    /// The highest logit of every sample of a `[C][rows]` block.
    static void columnMax(MemorySegment logits, int rows, int classes, float[] highest) {
        for (int r = 0; r < rows; r += LANES) {
            highest(logits, r, rows, classes).intoArray(highest, r);
        }
    }

    private static FloatVector highest(MemorySegment logits, int r, int rows, int classes) {
        FloatVector highest = FloatVector.fromMemorySegment(FLOATS, logits, (long) r * Float.BYTES, ORDER);
        for (int c = 1; c < classes; c++) {
            highest = highest.max(
                    FloatVector.fromMemorySegment(FLOATS, logits, ((long) c * rows + r) * Float.BYTES, ORDER));
        }
        return highest;
    }

    /// eˣ for x ≤ 0, relative error below 2e-7: x = k ln 2 + r with |r| ≤ ln 2 / 2, eʳ by its Taylor polynomial of
    /// degree 7, 2ᵏ by the exponent bits. Below -87, where the result would not be a normal float, e⁻⁸⁷.
    static FloatVector exp(FloatVector x) {
        FloatVector clamped = x.max(-87f);
        FloatVector magic = FloatVector.broadcast(FLOATS, 12582912f);
        FloatVector shifted = clamped.fma(FloatVector.broadcast(FLOATS, 1.442695f), magic);
        FloatVector k = shifted.sub(magic);
        FloatVector r = k.fma(FloatVector.broadcast(FLOATS, -355f / 512), clamped);
        r = k.fma(FloatVector.broadcast(FLOATS, 2.121944e-4f), r);
        FloatVector p = FloatVector.broadcast(FLOATS, 1f / 5040);
        p = p.fma(r, FloatVector.broadcast(FLOATS, 1f / 720));
        p = p.fma(r, FloatVector.broadcast(FLOATS, 1f / 120));
        p = p.fma(r, FloatVector.broadcast(FLOATS, 1f / 24));
        p = p.fma(r, FloatVector.broadcast(FLOATS, 1f / 6));
        p = p.fma(r, FloatVector.broadcast(FLOATS, 0.5f));
        p = p.fma(r, FloatVector.broadcast(FLOATS, 1f));
        p = p.fma(r, FloatVector.broadcast(FLOATS, 1f));
        IntVector exponent = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
        return p.reinterpretAsInts().add(exponent).reinterpretAsFloats();
    }

    /// `target[to + i] += source[from + i]`.
    static void addRow(float[] source, int from, float[] target, int to, int count) {
        for (int n = 0; n < count; n += LANES) {
            FloatVector.fromArray(FLOATS, target, to + n)
                    .add(FloatVector.fromArray(FLOATS, source, from + n))
                    .intoArray(target, to + n);
        }
    }

    /// `target = parts[0] + parts[1] + …`, in that order; lengths are multiples of a cache line.
    static void sum(float[][] parts, float[] target) {
        for (int i = 0; i < target.length; i += LANES) {
            FloatVector sum = FloatVector.fromArray(FLOATS, parts[0], i);
            for (int p = 1; p < parts.length; p++) {
                sum = sum.add(FloatVector.fromArray(FLOATS, parts[p], i));
            }
            sum.intoArray(target, i);
        }
    }

    static void adamW(float[] theta, float[] g, float[] m, float[] v, Moments.Adam constants) {
        float decay = (float) constants.decay();
        float beta1 = (float) constants.beta1();
        float beta2 = (float) constants.beta2();
        float rest1 = (float) (1 - constants.beta1());
        float rest2 = (float) (1 - constants.beta2());
        float stepSize = (float) constants.stepSize();
        float scale = (float) (1 / constants.secondMomentScale());
        float epsilon = (float) constants.epsilon();
        for (int i = 0; i < theta.length; i++) {
            float gradient = g[i];
            float mean = beta1 * m[i] + rest1 * gradient;
            float square = beta2 * v[i] + rest2 * gradient * gradient;
            m[i] = mean;
            v[i] = square;
            theta[i] = theta[i] * decay - stepSize * mean / ((float) Math.sqrt(square) * scale + epsilon);
        }
    }

    /// `target = target · factor + source · weight`.
    static void blend(float[] target, float factor, float[] source, float weight) {
        for (int i = 0; i < target.length; i++) {
            target[i] = target[i] * factor + source[i] * weight;
        }
    }

    /// The first `count` floats of a block times `factor`; `count` is a multiple of a cache line.
    static void scale(MemorySegment values, int count, float factor) {
        for (int i = 0; i < count; i += LANES) {
            FloatVector.fromMemorySegment(FLOATS, values, (long) i * Float.BYTES, ORDER)
                    .mul(factor)
                    .intoMemorySegment(values, (long) i * Float.BYTES, ORDER);
        }
    }

    static void scale(float[] values, float factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }

    /// The L2 norm, summed in double precision in four interleaved sums.
    static double norm(float[] values) {
        double[] sums = new double[4];
        for (int i = 0; i < values.length; i++) {
            sums[i & 3] += (double) values[i] * values[i];
        }
        return Math.sqrt(sums[0] + sums[1] + (sums[2] + sums[3]));
    }
}
