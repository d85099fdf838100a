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
    void forward(Batch batch, int start, int count) {
        int stride = layout.stride();
        for (int row = 0; row < count; row++) {
            int sample = start + row;
            Kernels.gatherRelu(
                    biasedW1,
                    batch.first()[sample] * stride,
                    theta,
                    batch.second()[sample] * stride,
                    zMemory,
                    (long) row * stride,
                    stride);
        }
        Nd4j.gemm(z, w2, logits, true, true, 1, 0);
    }

    /// Turns logits into gradients of the loss by the logits: (softmax - target) · scale, zero beyond the samples.
    void softmax(Batch batch, int start, int count, float scale) {
        Kernels.softmax(logitMemory, rows, layout.classes(), scale);
        for (int row = 0; row < count; row++) {
            long index = (long) batch.target()[start + row] * rows + row;
            logitMemory.setAtIndex(
                    ValueLayout.JAVA_FLOAT, index, logitMemory.getAtIndex(ValueLayout.JAVA_FLOAT, index) - scale);
        }
        for (int c = 0; c < layout.classes() && count < rows; c++) {
            logitMemory
                    .asSlice(((long) c * rows + count) * Float.BYTES, (long) (rows - count) * Float.BYTES)
                    .fill((byte) 0);
        }
    }

    /// Adds the gradients of W1 to `gradient`; those of W2 stay in the block, added to earlier ones if `more`.
    void backward(Batch batch, int start, int count, boolean more, float[] gradient) {
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
                    batch.first()[sample] * stride,
                    batch.second()[sample] * stride,
                    stride);
        }
    }

    void storeOutputGradient(float[] gradient) {
        MemorySegment.copy(
                w2GradientMemory, ValueLayout.JAVA_FLOAT, 0, gradient, layout.w2(), layout.stride() * layout.classes());
    }

    Lane.Score score(Batch batch, int start, int count) {
        Kernels.columnMax(logitMemory, rows, layout.classes(), highest);
        double loss = 0;
        int correct = 0;
        for (int row = 0; row < count; row++) {
            int target = batch.target()[start + row];
            float own = logit(target, row);
            double sum = 0;
            boolean won = own == highest[row];
            for (int c = 0; c < layout.classes(); c++) {
                float logit = logit(c, row);
                sum += Math.exp((double) logit - highest[row]);
                won &= c >= target || logit != highest[row];
            }
            loss += highest[row] + Math.log(sum) - own;
            correct += won ? 1 : 0;
        }
        return new Lane.Score(loss, correct);
    }

    private float logit(int classIndex, int row) {
        return logitMemory.getAtIndex(ValueLayout.JAVA_FLOAT, (long) classIndex * rows + row);
    }
}
