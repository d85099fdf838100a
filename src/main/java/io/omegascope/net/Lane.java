package io.omegascope.net;

import java.util.Arrays;

/// A contiguous share of a batch, worked through block by block by one thread at a time.
///
/// Legend: `B` rows of a block, `N` padded neurons, `C` classes. In a block every sample has a row of activations, Z
/// `[B][N]`, while logits lie class by class, `[C][B]`, so that softmax needs no sum across a vector.
final class Lane {
    /// Rows of a block: 240 rows of 256 activations take 240 KiB, which fits the second-level cache.
    static final int BLOCK = 240;

    private final Layout layout;
    private final Batch batch;
    private final int from;
    private final int to;
    private final Block block;
    private final float[] gradient;

    /// @param loss sum over samples, in nats
    record Score(double loss, int correct) {}

    private Lane(Layout layout, Batch batch, int from, int to) {
        this.layout = layout;
        this.batch = batch;
        this.from = from;
        this.to = to;
        this.block = new Block(layout, Math.min(BLOCK, Layout.roundUp(to - from)));
        this.gradient = new float[layout.size()];
    }

    /// Shares out whole blocks, so that only the last one is ragged.
    static Lane[] split(Layout layout, Batch batch, int lanes) {
        int blocks = (batch.size() + BLOCK - 1) / BLOCK;
        int count = Math.min(lanes, blocks);
        Lane[] result = new Lane[count];
        for (int i = 0; i < count; i++) {
            int from = i * blocks / count * BLOCK;
            int to = Math.min(batch.size(), (i + 1) * blocks / count * BLOCK);
            result[i] = new Lane(layout, batch, from, to);
        }
        return result;
    }

    float[] gradient() {
        return gradient;
    }

    /// Loss gradients of this share, scaled by `scale`, into [#gradient]. The bias is left to the caller.
    void backward(float[] theta, float scale) {
        Arrays.fill(gradient, 0, layout.b1(), 0f);
        block.load(theta);
        for (int start = from; start < to; start += block.rows()) {
            int count = Math.min(block.rows(), to - start);
            block.forward(batch, start, count);
            block.softmax(batch, start, count, scale);
            block.backward(batch, start, count, start > from, gradient);
        }
        block.storeOutputGradient(gradient);
    }

    Score score(float[] theta) {
        double loss = 0;
        int correct = 0;
        block.load(theta);
        for (int start = from; start < to; start += block.rows()) {
            int count = Math.min(block.rows(), to - start);
            block.forward(batch, start, count);
            Score part = block.score(batch, start, count);
            loss += part.loss();
            correct += part.correct();
        }
        return new Score(loss, correct);
    }
}
