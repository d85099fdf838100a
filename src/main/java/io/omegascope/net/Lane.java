package io.omegascope.net;

import io.omegascope.task.Batch;
import java.util.Arrays;

/// A contiguous share of a batch, worked through block by block by one thread at a time.
///
/// Legend: `B` rows of a block, `N` padded neurons, `C` classes. In a block every sample has a row of activations, Z
/// `[B][N]`, while logits lie class by class, `[C][B]`, so that softmax needs no sum across a vector.
final class Lane {
    /// Rows of a block: 240 rows of 256 activations take 240 KiB, which fits the second-level cache.
    static final int BLOCK = 240;

    private final Layout layout;
    private final Loss loss;
    private final Block block;
    private final float[] gradient;
    private Pairs samples = Pairs.NONE;
    private int from;
    private int to;

    /// @param loss sums over samples, of cross-entropy in nats
    record Score(double loss, int correct, int collapsed) {
        static final Score NOTHING = new Score(0, 0, 0);

        Score plus(Score more) {
            return new Score(loss + more.loss, correct + more.correct, collapsed + more.collapsed);
        }
    }

    private Lane(Layout layout, Loss loss, int rows) {
        this.layout = layout;
        this.loss = loss;
        this.block = new Block(layout, Math.min(BLOCK, Layout.roundUp(rows)));
        this.gradient = new float[layout.size()];
    }

    /// As many lanes as a batch of this size needs; whole blocks are shared out, so that only the last one is ragged.
    static Lane[] forBatchesOf(int size, Layout layout, Loss loss, int most) {
        int blocks = (size + BLOCK - 1) / BLOCK;
        Lane[] lanes = new Lane[Math.min(most, blocks)];
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] = new Lane(
                    layout, loss, share(i + 1, blocks, lanes.length, size) - share(i, blocks, lanes.length, size));
        }
        return lanes;
    }

    /// Gives each lane its share of a batch of the size that they were made for.
    static void take(Lane[] lanes, Batch batch) {
        Pairs samples = Pairs.of(batch);
        int blocks = (batch.size() + BLOCK - 1) / BLOCK;
        for (int i = 0; i < lanes.length; i++) {
            lanes[i].samples = samples;
            lanes[i].from = share(i, blocks, lanes.length, batch.size());
            lanes[i].to = share(i + 1, blocks, lanes.length, batch.size());
        }
    }

    private static int share(int lane, int blocks, int lanes, int size) {
        return Math.min(size, lane * blocks / lanes * BLOCK);
    }

    float[] gradient() {
        return gradient;
    }

    /// Loss gradients of this share, scaled by `scale`, into [#gradient]. The bias is left to the caller.
    void backward(float[] theta, int[] silent, float scale) {
        Arrays.fill(gradient, 0, layout.b1(), 0f);
        block.load(theta);
        block.silence(silent);
        for (int start = from; start < to; start += block.rows()) {
            int count = Math.min(block.rows(), to - start);
            block.forward(samples, start, count);
            block.outputGradient(loss, samples, start, count, scale);
            block.backward(samples, start, count, start > from, gradient);
        }
        block.storeOutputGradient(gradient);
    }

    Score score(float[] theta) {
        Score score = Score.NOTHING;
        block.load(theta);
        for (int start = from; start < to; start += block.rows()) {
            int count = Math.min(block.rows(), to - start);
            block.forward(samples, start, count);
            score = score.plus(block.score(loss, samples, start, count));
        }
        return score;
    }
}
