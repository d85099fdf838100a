package io.omegascope.net;

import io.omegascope.task.Batch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/// Training in ordinary matrix operations: every architecture, loss and precision, and the oracle of the fused
/// learner. A batch is split into at most [#LANES] shares of fixed rows, whose gradients are added up in order.
public final class PlainLearner implements Learner {
    static final int LANES = 4;
    private static final int ROWS = 256;

    private final Recipe recipe;
    private final Weights form;
    private final DataType type;
    private final List<INDArray> theta;
    private final PlainMoments moments;
    private final List<List<INDArray>> laneGradients;
    private final Workers workers;
    private final IdentityHashMap<Batch, Samples[]> evaluated = new IdentityHashMap<>();
    private Backprop backprop;
    private @Nullable Batch last;
    private Samples[] lanes = {};
    private double initialNorm;
    private int steps;

    public PlainLearner(Recipe recipe, Weights start, int threads) {
        Blas.singleThreaded();
        this.recipe = recipe;
        this.form = start;
        this.type = Tensors.type(recipe.precision());
        this.theta = Tensors.of(start, type);
        this.moments = new PlainMoments(recipe.optimizer(), theta);
        this.backprop = new Backprop(recipe.architecture(), recipe.loss(), start);
        this.laneGradients = IntStream.range(0, LANES)
                .mapToObj(_ -> Tensors.zerosLike(theta))
                .toList();
        this.workers = new Workers(Math.min(threads, LANES));
        this.initialNorm = norm();
    }

    private Samples[] split(Batch batch) {
        int count = Math.clamp(batch.size() / ROWS, 1, LANES);
        return IntStream.range(0, count)
                .mapToObj(i -> IntStream.range(i * batch.size() / count, (i + 1) * batch.size() / count)
                        .toArray())
                .map(rows ->
                        Samples.of(batch.select(rows), recipe.architecture().encoding(), type))
                .toArray(Samples[]::new);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the same object is the same batch; comparing all samples would cost more
    public void step(Batch batch, double learningRate, double weightDecay) {
        if (batch != last) {
            lanes = split(batch);
            last = batch;
        }
        workers.run(
                lanes.length,
                lane -> Scratch.use("lane-" + lane, () -> {
                    List<INDArray> gradient = backprop.gradient(theta, lanes[lane], batch.size());
                    Tensors.pairwise(laneGradients.get(lane), gradient, INDArray::assign);
                }));
        List<INDArray> sum = laneGradients.getFirst();
        for (int lane = 1; lane < lanes.length; lane++) {
            Tensors.pairwise(sum, laneGradients.get(lane), INDArray::addi);
        }
        steps++;
        Scratch.use("lane-0", () -> moments.update(theta, sum, learningRate, weightDecay, steps));
        if (recipe.optimizer().holdNorm()) {
            double scale = initialNorm / norm();
            theta.forEach(p -> p.muli(scale));
        }
    }

    private double norm() {
        return weights().norm();
    }

    @Override
    public void silence(int layer, int... neurons) {
        List<@Nullable INDArray> masks = new ArrayList<>(Collections.nCopies(form.hiddenLayers(), null));
        if (neurons.length > 0) {
            INDArray mask = Nd4j.ones(type, 1, form.hidden(layer));
            for (int n : neurons) {
                mask.putScalar(n, 0);
            }
            masks.set(layer - 1, mask);
        }
        backprop = new Backprop(recipe.architecture(), recipe.loss(), form, masks);
    }

    @Override
    public Evaluation evaluate(Batch batch) {
        Samples[] parts = evaluated.computeIfAbsent(batch, this::split);
        Scoring.Score[] scores = new Scoring.Score[parts.length];
        Scoring scoring = new Scoring(recipe.loss(), recipe.precision());
        Backprop speaking = new Backprop(recipe.architecture(), recipe.loss(), form);
        workers.run(
                parts.length,
                lane -> Scratch.use("lane-" + lane, () -> {
                    double[] outputs =
                            Tensors.doubles(speaking.forward(theta, parts[lane]).outputs());
                    scores[lane] = scoring.score(outputs, parts[lane], form.outputs());
                }));
        return scoring.evaluation(scores, batch);
    }

    @Override
    public Weights weights() {
        return Tensors.weights(theta, form);
    }

    @Override
    public LearnerState state() {
        Map<String, Weights> kept = new LinkedHashMap<>();
        moments.arrays().forEach((name, arrays) -> kept.put(name, Tensors.weights(arrays, form)));
        return new LearnerState(weights(), kept, steps, initialNorm);
    }

    @Override
    public void restore(LearnerState state) {
        Tensors.assign(theta, state.weights());
        moments.arrays().forEach((name, arrays) -> Tensors.assign(arrays, Moments.named(state.moments(), name)));
        steps = state.steps();
        initialNorm = state.norm();
    }

    @Override
    public void close() {
        workers.close();
    }
}
