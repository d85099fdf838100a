package io.omegascope.net;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/// What an optimiser remembers, and its update, in ordinary matrix operations.
final class PlainMoments {
    private final Optimizer optimizer;
    private final Map<String, List<INDArray>> arrays = new LinkedHashMap<>();

    PlainMoments(Optimizer optimizer, List<INDArray> theta) {
        this.optimizer = optimizer;
        switch (optimizer.method()) {
            case ADAMW, ADAM -> {
                arrays.put(Moments.MEAN, Tensors.zerosLike(theta));
                arrays.put(Moments.SQUARE, Tensors.zerosLike(theta));
            }
            case SGD -> arrays.put(Moments.MOMENTUM, Tensors.zerosLike(theta));
        }
        if (optimizer.filter().isOn()) {
            arrays.put(Moments.SLOW, Tensors.zerosLike(theta));
        }
    }

    Map<String, List<INDArray>> arrays() {
        return arrays;
    }

    /// Changes `theta` by its gradient, which is used up.
    ///
    /// @param step number of the update, counted from 1
    void update(List<INDArray> theta, List<INDArray> gradient, double rate, double weightDecay, int step) {
        for (int i = 0; i < theta.size(); i++) {
            update(i, theta.get(i), gradient.get(i), rate, weightDecay, step);
        }
    }

    private void update(int i, INDArray p, INDArray g, double rate, double weightDecay, int step) {
        if (optimizer.filter().isOn()) {
            double memory = optimizer.filter().memory();
            INDArray slow = array(Moments.SLOW, i);
            slow.muli(memory).addi(g.mul(1 - memory));
            g.addi(slow.mul(optimizer.filter().factor()));
        }
        if (optimizer.method() == Optimizer.Method.ADAM) {
            g.addi(p.mul(weightDecay));
        }
        p.muli(optimizer.decay(rate, weightDecay));
        switch (optimizer.method()) {
            case ADAMW, ADAM -> adam(i, p, g, rate, step);
            case SGD ->
                p.subi(array(Moments.MOMENTUM, i)
                        .muli(optimizer.momentum())
                        .addi(g)
                        .mul(rate));
        }
    }

    private void adam(int i, INDArray p, INDArray g, double rate, int step) {
        INDArray mean = array(Moments.MEAN, i);
        INDArray square = array(Moments.SQUARE, i);
        mean.muli(optimizer.beta1()).addi(g.mul(1 - optimizer.beta1()));
        square.muli(optimizer.beta2()).addi(g.mul(g).muli(1 - optimizer.beta2()));
        INDArray denominator = Transforms.sqrt(square, true)
                .divi(optimizer.secondMomentScale(step))
                .addi(optimizer.epsilon());
        p.subi(mean.div(denominator).muli(optimizer.stepSize(rate, step)));
    }

    private INDArray array(String name, int i) {
        return Moments.named(arrays, name).get(i);
    }
}
