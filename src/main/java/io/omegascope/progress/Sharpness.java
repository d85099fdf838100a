package io.omegascope.progress;

import io.omegascope.net.LossFunction;
import io.omegascope.net.Optimizer;
import io.omegascope.net.Weights;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/// The largest eigenvalue of the Hessian H of the training loss, beside the value above which a quadratic of this
/// curvature makes the optimiser diverge. η is the learning rate of the last update.
///
/// - `sharpness` of SGD: λ₁(H), with `sharpness-threshold` (2 + 2β)/η; without momentum that is 2/η (Cohen et al.
/// 2021, "Gradient descent on neural networks typically occurs at the edge of stability").
/// - `preconditioned-sharpness` of Adam and AdamW after t updates: λ₁(P^−½ H P^−½) with P = (1 − β₁ᵗ) diag(√(v / (1 −
/// β₂ᵗ)) + ε), with `preconditioned-sharpness-threshold` (2 + 2β₁)/((1 − β₁) η) (Cohen et al. 2022, "Adaptive
/// gradient methods at the edge of stability"). Before the first update there is no P, and no value. The L2 term of
/// Adam is part of what it lowers: H becomes H + λI.
///
/// A decoupled decay is not in the thresholds; it lowers them by the share ηλ/2. They hold for the optimiser alone:
/// with a gradient filter or a norm that is held there is none.
///
/// Left out when it has not converged to within a residual of 0.1% after 100 products with the Hessian.
record Sharpness(Optimizer optimizer, LossFunction trainingLoss) {
    private static final String NAME = "sharpness";
    private static final String PRECONDITIONED = "preconditioned-";
    private static final String THRESHOLD = "-threshold";
    private static final Lanczos LANCZOS = new Lanczos(100, 1e-3);

    Map<String, Double> of(TrainingState state, BooleanSupplier goesOn) {
        boolean isAdaptive = optimizer.method() != Optimizer.Method.SGD;
        if (isAdaptive && (state.updates() == 0 || state.squares().isEmpty())) {
            return Map.of();
        }
        UnaryOperator<double[]> hessian = trainingLoss.hessian(state.weights());
        UnaryOperator<double[]> matrix =
                isAdaptive ? preconditioned(hessian, state, state.squares().orElseThrow()) : hessian;
        OptionalDouble found = LANCZOS.largest(state.weights().flat().length, v -> {
            ProgressMeasures.stopIfAsked(goesOn);
            return matrix.apply(v);
        });
        String name = isAdaptive ? PRECONDITIONED + NAME : NAME;
        Map<String, Double> values = new TreeMap<>();
        found.ifPresent(value -> values.put(name, value));
        threshold(state.learningRate()).ifPresent(value -> values.put(name + THRESHOLD, value));
        return values;
    }

    private OptionalDouble threshold(double rate) {
        return optimizer.filter().factor() != 0 || optimizer.holdNorm() || rate <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        switch (optimizer.method()) {
                            case SGD -> (2 + 2 * optimizer.momentum()) / rate;
                            case ADAM, ADAMW -> (2 + 2 * optimizer.beta1()) / ((1 - optimizer.beta1()) * rate);
                        });
    }

    /// P^−½ (H + λI) P^−½.
    private UnaryOperator<double[]> preconditioned(
            UnaryOperator<double[]> hessian, TrainingState state, Weights squares) {
        double[] roots = squares.flat();
        double meanShare = 1 - Math.pow(optimizer.beta1(), state.updates());
        double squareShare = 1 - Math.pow(optimizer.beta2(), state.updates());
        for (int i = 0; i < roots.length; i++) {
            roots[i] = 1 / Math.sqrt(meanShare * (Math.sqrt(roots[i] / squareShare) + optimizer.epsilon()));
        }
        double decay = optimizer.method() == Optimizer.Method.ADAM ? state.weightDecay() : 0;
        return v -> {
            double[] scaled = product(roots, v);
            double[] curved = hessian.apply(scaled);
            Arrays.setAll(curved, i -> curved[i] + decay * scaled[i]);
            return product(roots, curved);
        };
    }

    private static double[] product(double[] a, double[] b) {
        double[] product = new double[a.length];
        Arrays.setAll(product, i -> a[i] * b[i]);
        return product;
    }
}
