package io.omegascope.net;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/// How the gradient changes when the weights move in a direction: the product of the loss's Hessian with it, exact
/// and without the Hessian (Pearlmutter 1994, "Fast exact multiplication by the Hessian").
///
/// Legend: as in [Backprop]; ẋ is the derivative of x along the direction (Ẇ, ḃ), and e_l = δ_{l+1} W_{l+1}ᵀ:
///
///     ȧ_l = ẋ_{l−1} W_l + x_{l−1} Ẇ_l + ḃ_l;  ẋ_l = φ′(a_l) ∘ ȧ_l
///     δ̇_out = (y ∘ ȧ − y (y · ȧ)) / S with y = softmax  or  2 ȧ / (S · outputs)
///     ė_l = δ̇_{l+1} W_{l+1}ᵀ + δ_{l+1} Ẇ_{l+1}ᵀ;  δ̇_l = ė_l ∘ φ′(a_l) + e_l ∘ φ″(a_l) ∘ ȧ_l
///     result: ẋ_{l−1}ᵀ δ_l + x_{l−1}ᵀ δ̇_l for W_l, Σ δ̇_l for b_l
record Tangent(Backprop backprop, List<INDArray> theta, List<INDArray> direction) {

    /// @param received ȧ_1 to those of the outputs
    /// @param said     ẋ_0 to that of the last hidden layer; null for inputs that do not depend on the weights
    private record Forward(List<INDArray> received, List<@Nullable INDArray> said) {}

    /// What some of `total` samples contribute to the product, in the order of the parameters.
    List<INDArray> times(Samples samples, int total) {
        Backprop.Forward forward = backprop.forward(theta, samples);
        Forward moved = forward(forward, samples);
        List<INDArray> product = new ArrayList<>();
        INDArray delta = backprop.outputDelta(forward.outputs(), samples, total);
        INDArray deltaMoved = outputDelta(forward.outputs(), moved.received().getLast(), total);
        boolean embeds = backprop.form().embedding().isPresent();
        for (int l = backprop.form().hiddenLayers(); l >= 0; l--) {
            if (backprop.form().layers().get(l).hasBias()) {
                product.add(deltaMoved.sum(true, 0));
            }
            product.add(weightProduct(forward.said().get(l), moved.said().get(l), delta, deltaMoved));
            if (l > 0 || embeds) {
                deltaMoved = deltaMoved
                        .mmul(backprop.weight(theta, l).transpose())
                        .addi(delta.mmul(backprop.weight(direction, l).transpose()));
                delta = delta.mmul(backprop.weight(theta, l).transpose());
            }
            if (l > 0) {
                INDArray received = forward.received().get(l - 1);
                INDArray slope = activation().slope(received);
                INDArray bent = activation().bend(received).muli(delta);
                deltaMoved.muli(slope).addi(bent.muli(moved.received().get(l - 1)));
                delta.muli(slope);
            }
        }
        if (embeds) {
            product.add(backprop.unembed(samples.inputs(), deltaMoved));
        }
        Collections.reverse(product);
        return product;
    }

    private Activation activation() {
        return backprop.architecture().activation();
    }

    private Forward forward(Backprop.Forward forward, Samples samples) {
        List<INDArray> received = new ArrayList<>();
        List<@Nullable INDArray> said = new ArrayList<>();
        boolean embeds = backprop.form().embedding().isPresent();
        INDArray x = embeds ? backprop.embed(samples.inputs(), direction.getFirst()) : null;
        for (int l = 0; l < backprop.form().layers().size(); l++) {
            said.add(x);
            INDArray a = forward.said().get(l).mmul(backprop.weight(direction, l));
            if (x != null) {
                a.addi(x.mmul(backprop.weight(theta, l)));
            }
            if (backprop.form().layers().get(l).hasBias()) {
                a.addiRowVector(direction.get(backprop.index(l) + 1));
            }
            received.add(a);
            if (l < backprop.form().hiddenLayers()) {
                x = activation().slope(forward.received().get(l)).muli(a);
            }
        }
        return new Forward(received, said);
    }

    private INDArray outputDelta(INDArray outputs, INDArray moved, int total) {
        return switch (backprop.loss()) {
            case CROSS_ENTROPY -> {
                INDArray y = Backprop.softmax(outputs);
                INDArray weighted = y.mul(moved);
                yield weighted.subi(y.mulColumnVector(weighted.sum(true, 1))).divi(total);
            }
            case MEAN_SQUARED_ERROR ->
                moved.mul(2.0 / ((double) total * backprop.form().outputs()));
        };
    }

    private static INDArray weightProduct(
            INDArray said, @Nullable INDArray saidMoved, INDArray delta, INDArray deltaMoved) {
        INDArray product = said.transpose().mmul(deltaMoved);
        return saidMoved == null ? product : product.addi(saidMoved.transpose().mmul(delta));
    }
}
