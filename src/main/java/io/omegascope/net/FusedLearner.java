package io.omegascope.net;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.stream.IntStream;

/// Training in float32 at the machine's speed. Rows of W1 are gathered instead of multiplied by one-hot inputs, the
/// batch goes through in blocks that stay in cache, and ReLU, softmax and loss are fused into passes over them.
///
/// The batch is split into at most [#LANES] lanes, each with gradients of its own, which are added up in the order of
/// the lanes. Lanes are shared out to threads, so that the number of threads does not change a bit.
public final class FusedLearner implements Learner {
    static final int LANES = 4;

    private final Layout layout;
    private final AdamW optimizer;
    private final float[] theta;
    private final float[] gradient;
    private final float[] m;
    private final float[] v;
    private final Lane[] lanes;
    private final float[][] laneGradients;
    private final float scale;
    private final Workers workers;
    private double initialNorm;
    private final IdentityHashMap<Batch, Lane[]> evaluated = new IdentityHashMap<>();
    private int steps;

    public FusedLearner(Weights start, Batch train, AdamW optimizer, int threads) {
        Blas.singleThreaded();
        this.layout = new Layout(start.inputs(), start.hidden(), start.classes());
        this.optimizer = optimizer;
        this.theta = layout.pack(start);
        this.gradient = new float[theta.length];
        this.m = new float[theta.length];
        this.v = new float[theta.length];
        this.lanes = Lane.split(layout, train, LANES);
        this.laneGradients = Arrays.stream(lanes).map(Lane::gradient).toArray(float[][]::new);
        this.scale = 1f / train.size();
        this.workers = new Workers(Math.min(threads, lanes.length));
        this.initialNorm = Kernels.norm(theta);
    }

    @Override
    public void step() {
        workers.run(lanes.length, lane -> lanes[lane].backward(theta, scale));
        Kernels.sum(laneGradients, gradient);
        biasGradient();
        steps++;
        Kernels.adamW(theta, gradient, m, v, optimizer, steps);
        if (optimizer.holdNorm()) {
            Kernels.scale(theta, (float) (initialNorm / Kernels.norm(theta)));
        }
    }

    /// Every sample has exactly one of the first inputs, so that the bias gradient is the sum of their rows.
    private void biasGradient() {
        Arrays.fill(gradient, layout.b1(), layout.b1() + layout.stride(), 0f);
        for (int i = 0; i < layout.inputs() / 2; i++) {
            Kernels.addRow(gradient, i * layout.stride(), gradient, layout.b1(), layout.stride());
        }
    }

    @Override
    public Evaluation evaluate(Batch batch) {
        Lane[] parts = evaluated.computeIfAbsent(batch, b -> Lane.split(layout, b, LANES));
        double[] losses = new double[parts.length];
        int[] correct = new int[parts.length];
        workers.run(parts.length, part -> {
            Lane.Score score = parts[part].score(theta);
            losses[part] = score.loss();
            correct[part] = score.correct();
        });
        return new Evaluation(
                Arrays.stream(losses).sum() / batch.size(),
                (double) IntStream.of(correct).sum() / batch.size());
    }

    @Override
    public Weights weights() {
        return layout.unpack(theta);
    }

    @Override
    public LearnerState state() {
        return new LearnerState(weights(), layout.unpack(m), layout.unpack(v), steps, initialNorm);
    }

    @Override
    public void restore(LearnerState state) {
        copy(state.weights(), theta);
        copy(state.mean(), m);
        copy(state.square(), v);
        steps = state.steps();
        initialNorm = state.norm();
    }

    private void copy(Weights from, float[] to) {
        System.arraycopy(layout.pack(from), 0, to, 0, to.length);
    }

    @Override
    public void close() {
        workers.close();
    }
}
