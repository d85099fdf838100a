package io.omegascope.net;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// What an optimiser remembers of earlier gradients of flat float parameters, and its update.
final class Moments {
    static final String MEAN = "mean";
    static final String SQUARE = "square";
    static final String MOMENTUM = "momentum";
    static final String SLOW = "slow";

    private final Optimizer optimizer;
    private final Map<String, float[]> arrays = new LinkedHashMap<>();

    /// The constants of one update of Adam.
    record Adam(double decay, double beta1, double beta2, double stepSize, double secondMomentScale, double epsilon) {}

    Moments(Optimizer optimizer, int parameters) {
        this.optimizer = optimizer;
        switch (optimizer.method()) {
            case ADAMW, ADAM -> {
                arrays.put(MEAN, new float[parameters]);
                arrays.put(SQUARE, new float[parameters]);
            }
            case SGD -> arrays.put(MOMENTUM, new float[parameters]);
        }
        if (optimizer.filter().isOn()) {
            arrays.put(SLOW, new float[parameters]);
        }
    }

    /// Changes `theta` by its gradient `g`, which is used up.
    ///
    /// @param step number of the update, counted from 1
    void update(float[] theta, float[] g, double rate, double weightDecay, int step) {
        if (optimizer.filter().isOn()) {
            float memory = (float) optimizer.filter().memory();
            Kernels.blend(
                    array(SLOW), memory, g, (float) (1 - optimizer.filter().memory()));
            Kernels.blend(g, 1, array(SLOW), (float) optimizer.filter().factor());
        }
        double decay = optimizer.decay(rate, weightDecay);
        switch (optimizer.method()) {
            case ADAM -> {
                Kernels.blend(g, 1, theta, (float) weightDecay);
                Kernels.adamW(theta, g, array(MEAN), array(SQUARE), adam(decay, rate, step));
            }
            case ADAMW -> Kernels.adamW(theta, g, array(MEAN), array(SQUARE), adam(decay, rate, step));
            case SGD -> {
                Kernels.blend(array(MOMENTUM), (float) optimizer.momentum(), g, 1);
                Kernels.blend(theta, (float) decay, array(MOMENTUM), (float) -rate);
            }
        }
    }

    private Adam adam(double decay, double rate, int step) {
        return new Adam(
                decay,
                optimizer.beta1(),
                optimizer.beta2(),
                optimizer.stepSize(rate, step),
                optimizer.secondMomentScale(step),
                optimizer.epsilon());
    }

    private float[] array(String name) {
        return named(arrays, name);
    }

    static <T> T named(Map<String, T> all, String name) {
        T found = all.get(name);
        if (found == null) {
            throw new IllegalArgumentException("The state of the optimiser lacks '" + name + "'.");
        }
        return found;
    }

    Map<String, Weights> state(Function<float[], Weights> unpack) {
        Map<String, Weights> state = new LinkedHashMap<>();
        arrays.forEach((name, values) -> state.put(name, unpack.apply(values)));
        return state;
    }

    void restore(BiConsumer<String, float[]> copy) {
        arrays.forEach(copy);
    }
}
