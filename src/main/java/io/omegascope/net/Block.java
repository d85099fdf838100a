package io.omegascope.net;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/// The working memory of a lane: one block of rows, its logits and their gradients, off the heap where the matrix
/// products of ND4J and the fused passes of [Kernels] both reach them.
///
/// ND4J wants column-major operands: a row-major `[B][N]` is its column-major N x B.
final class Block {
    private final Layout layout;
    private final int rows;
    private final float[] biasedW1;
    private final INDArray w2;
    private final INDArray z;
    private final INDArray logits;
    private final INDArray hiddenDelta;
    private final INDArray w2Gradient;
    private final MemorySegment w2Memory;
    private final MemorySegment zMemory;
    private final MemorySegment logitMemory;
    private final MemorySegment hiddenDeltaMemory;
    private final MemorySegment w2GradientMemory;
    private final float[] highest;
    private float[] theta = {};

    Block(Layout layout, int rows) {
        this.layout = layout;
        this.rows = rows;
        this.biasedW1 = new float[layout.inputs() / 2 * layout.stride()];
        this.w2 = matrix(layout.classes(), layout.stride());
        this.z = matrix(layout.stride(), rows);
        this.logits = matrix(rows, layout.classes());
        this.hiddenDelta = matrix(layout.stride(), rows);
        this.w2Gradient = matrix(layout.classes(), layout.stride());
        this.w2Memory = memory(w2);
        this.zMemory = memory(z);
        this.logitMemory = memory(logits);
        this.hiddenDeltaMemory = memory(hiddenDelta);
        this.w2GradientMemory = memory(w2Gradient);
        this.highest = new float[rows];
    }

    private static INDArray matrix(int rows, int columns) {
        return Nd4j.create(DataType.FLOAT, new long[] {rows, columns}, 'f');
    }

    @SuppressWarnings("restricted") // the array's own memory, of exactly its length, kept alive by the array
    private static MemorySegment memory(INDArray array) {
        return MemorySegment.ofAddress(array.data().pointer().address()).reinterpret(array.length() * Float.BYTES);
    }

    int rows() {
        return rows;
    }

    /// Takes in the parameters: the bias is added to the rows of the first inputs once, not once a sample.
    void load(float[] parameters) {
        theta = parameters;
        int half = layout.inputs() / 2;
        Kernels.addBias(theta, layout.b1(), biasedW1, half, layout.stride());
        MemorySegment.copy(theta, layout.w2(), w2Memory, ValueLayout.JAVA_FLOAT, 0, layout.stride() * layout.classes());
    }

    /// Activations and logits of `count` samples from `start`. Rows beyond them hold what was there before.
    void forward(Pairs samples, int start, int count) {
        int stride = layout.stride();
        for (int row = 0; row < count; row++) {
            int sample = start + row;
            Kernels.gatherRelu(
                    biasedW1,
                    samples.first()[sample] * stride,
                    theta,
                    samples.second()[sample] * stride,
                    zMemory,
                    (long) row * stride,
                    stride);
        }
        Nd4j.gemm(z, w2, logits, true, true, 1, 0);
    }

    /// Silent neurons, in the copy of the parameters that is loaded: with their first summand at -∞, ReLU leaves 0.
    void silence(int... neurons) {
        for (int n : neurons) {
            for (int i = 0; i < layout.inputs() / 2; i++) {
                biasedW1[i * layout.stride() + n] = Float.NEGATIVE_INFINITY;
            }
        }
    }

    /// Turns outputs into gradients of the loss by the outputs, zero beyond the samples: (softmax - target) · scale
    /// for cross-entropy, (output - target) · 2 scale / C for the mean squared error.
    void outputGradient(Loss loss, Pairs samples, int start, int count, float scale) {
        float factor =
                switch (loss) {
                    case CROSS_ENTROPY -> {
                        Kernels.softmax(logitMemory, rows, layout.classes(), scale);
                        yield scale;
                    }
                    case MEAN_SQUARED_ERROR -> {
                        float slope = 2 * scale / layout.classes();
                        Kernels.scale(logitMemory, rows * layout.classes(), slope);
                        yield slope;
                    }
                };
        for (int row = 0; row < count; row++) {
            long index = (long) samples.target()[start + row] * rows + row;
            logitMemory.setAtIndex(
                    ValueLayout.JAVA_FLOAT, index, logitMemory.getAtIndex(ValueLayout.JAVA_FLOAT, index) - factor);
        }
        for (int c = 0; c < layout.classes() && count < rows; c++) {
            logitMemory
                    .asSlice(((long) c * rows + count) * Float.BYTES, (long) (rows - count) * Float.BYTES)
                    .fill((byte) 0);
        }
    }

    /// Adds the gradients of W1 to `gradient`; those of W2 stay in the block, added to earlier ones if `more`.
    void backward(Pairs samples, int start, int count, boolean more, float[] gradient) {
        Nd4j.gemm(logits, z, w2Gradient, true, true, 1, more ? 1 : 0);
        Nd4j.gemm(w2, logits, hiddenDelta, true, true, 1, 0);
        int stride = layout.stride();
        for (int row = 0; row < count; row++) {
            int sample = start + row;
            Kernels.scatter(
                    zMemory,
                    hiddenDeltaMemory,
                    (long) row * stride,
                    gradient,
                    samples.first()[sample] * stride,
                    samples.second()[sample] * stride,
                    stride);
        }
    }

    void storeOutputGradient(float[] gradient) {
        MemorySegment.copy(
                w2GradientMemory, ValueLayout.JAVA_FLOAT, 0, gradient, layout.w2(), layout.stride() * layout.classes());
    }

    Lane.Score score(Loss loss, Pairs samples, int start, int count) {
        Kernels.columnMax(logitMemory, rows, layout.classes(), highest);
        Lane.Score score = Lane.Score.NOTHING;
        for (int row = 0; row < count; row++) {
            int target = samples.target()[start + row];
            score = score.plus(
                    switch (loss) {
                        case CROSS_ENTROPY -> crossEntropy(target, row);
                        case MEAN_SQUARED_ERROR -> squaredError(target, row);
                    });
        }
        return score;
    }

    private Lane.Score crossEntropy(int target, int row) {
        float own = logit(target, row);
        double sum = 0;
        float rounded = 0;
        for (int c = 0; c < layout.classes(); c++) {
            double e = Math.exp((double) logit(c, row) - highest[row]);
            sum += e;
            rounded += (float) e;
        }
        boolean won = wins(target, row);
        return new Lane.Score(highest[row] + Math.log(sum) - own, won ? 1 : 0, won && rounded == 1 ? 1 : 0);
    }

    private Lane.Score squaredError(int target, int row) {
        double sum = 0;
        for (int c = 0; c < layout.classes(); c++) {
            double error = logit(c, row) - (c == target ? 1.0 : 0.0);
            sum += error * error;
        }
        return new Lane.Score(sum / layout.classes(), wins(target, row) ? 1 : 0, 0);
    }

    /// Whether a class has the highest logit and no lower class has it too.
    private boolean wins(int target, int row) {
        boolean won = logit(target, row) == highest[row];
        for (int c = 0; c < target; c++) {
            won &= logit(c, row) != highest[row];
        }
        return won;
    }

    private float logit(int classIndex, int row) {
        return logitMemory.getAtIndex(ValueLayout.JAVA_FLOAT, (long) classIndex * rows + row);
    }
}
