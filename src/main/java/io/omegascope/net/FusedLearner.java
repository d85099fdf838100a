package io.omegascope.net;

import io.omegascope.task.Batch;
import java.util.Arrays;
import java.util.IdentityHashMap;

/// Training at the machine's speed of networks of the paper's form: pairs of symbols, one hidden layer of ReLU
/// neurons, classes, float32. Rows of W1 are gathered instead of multiplied by one-hot inputs, the batch goes through
/// in blocks that stay in cache, and ReLU, softmax and loss are fused into passes over them.
///
/// The batch is split into at most [#LANES] lanes, each with gradients of its own, which are added up in the order of
/// the lanes. Lanes are shared out to threads, so that the number of threads does not change a bit.
public final class FusedLearner implements Learner {
    static final int LANES = 4;

    private final Weights form;
    private final Layout layout;
    private final Recipe recipe;
    private final float[] theta;
    private final float[] gradient;
    private final Moments moments;
    private final Workers workers;
    private final IdentityHashMap<Batch, Lane[]> evaluated = new IdentityHashMap<>();
    private Lane[] lanes = {};
    private int batchSize;
    private int[] silent = {};
    private double initialNorm;
    private int steps;

    public FusedLearner(Recipe recipe, Weights start, int threads) {
        Blas.singleThreaded();
        this.form = start;
        this.layout = Layout.of(start);
        this.recipe = recipe;
        this.theta = layout.pack(start);
        this.gradient = new float[theta.length];
        this.moments = new Moments(recipe.optimizer(), theta.length);
        this.workers = new Workers(Math.min(threads, LANES));
        this.initialNorm = Kernels.norm(theta);
    }

    /// Whether a network can be trained here.
    static boolean fits(Recipe recipe, Batch batch) {
        Architecture a = recipe.architecture();
        return recipe.precision() == Precision.FLOAT32
                && a.encoding() == Encoding.ONE_HOT
                && a.layers() == 1
                && a.activation() == Activation.RELU
                && a.biases() != Biases.ALL
                && Pairs.fits(batch);
    }

    @Override
    public void step(Batch batch, double learningRate, double weightDecay) {
        if (lanes.length == 0 || batchSize != batch.size()) {
            batchSize = batch.size();
            lanes = Lane.forBatchesOf(batchSize, layout, recipe.loss(), LANES);
        }
        Lane.take(lanes, batch);
        float scale = 1f / batch.size();
        workers.run(lanes.length, lane -> lanes[lane].backward(theta, silent, scale));
        Kernels.sum(Arrays.stream(lanes).map(Lane::gradient).toArray(float[][]::new), gradient);
        biasGradient();
        steps++;
        moments.update(theta, gradient, learningRate, weightDecay, steps);
        if (recipe.optimizer().holdNorm()) {
            Kernels.scale(theta, (float) (initialNorm / Kernels.norm(theta)));
        }
    }

    /// Every sample has exactly one of the first inputs, so that the bias gradient is the sum of their rows.
    private void biasGradient() {
        Arrays.fill(gradient, layout.b1(), layout.b1() + layout.stride(), 0f);
        if (!form.layers().getFirst().hasBias()) {
            return;
        }
        for (int i = 0; i < layout.inputs() / 2; i++) {
            Kernels.addRow(gradient, i * layout.stride(), gradient, layout.b1(), layout.stride());
        }
    }

    @Override
    public void silence(int layer, int... neurons) {
        silent = neurons.clone();
    }

    @Override
    public Evaluation evaluate(Batch batch) {
        Lane[] parts = evaluated.computeIfAbsent(batch, b -> {
            Lane[] made = Lane.forBatchesOf(b.size(), layout, recipe.loss(), LANES);
            Lane.take(made, b);
            return made;
        });
        Lane.Score[] scores = new Lane.Score[parts.length];
        workers.run(parts.length, part -> scores[part] = parts[part].score(theta));
        double size = batch.size();
        return new Evaluation(
                Arrays.stream(scores).mapToDouble(Lane.Score::loss).sum() / size,
                Arrays.stream(scores).mapToInt(Lane.Score::correct).sum() / size,
                Arrays.stream(scores).mapToInt(Lane.Score::collapsed).sum() / size);
    }

    @Override
    public Weights weights() {
        return layout.unpack(theta, form);
    }

    @Override
    public LearnerState state() {
        return new LearnerState(weights(), moments.state(m -> layout.unpack(m, form)), steps, initialNorm);
    }

    @Override
    public void restore(LearnerState state) {
        copy(state.weights(), theta);
        moments.restore((name, array) -> copy(Moments.named(state.moments(), name), array));
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
