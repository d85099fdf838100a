package io.omegascope.net;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;

/// A network's outputs and the gradient of its loss in ordinary ND4J operations, for every architecture and loss.
///
/// Legend: `S` samples, θ the parameters in the order of [Weights#parts], a_l `[S][N_l]` what the neurons of layer l
/// receive, x_l what they say, and δ_l the gradient of the loss by a_l:
///
///     δ_out = (softmax − y) / S  or  2 (f − y) / (S · outputs)
///     ∂W_l = x_{l−1}ᵀ δ_l;  ∂b_l = Σ δ_l;  δ_{l−1} = (δ_l W_lᵀ) ∘ φ′(a_{l−1})
///
/// @param form   of the weights
/// @param masks for each hidden layer `[1][N]` with 0 for silent neurons, or null where all speak
record Backprop(Architecture architecture, Loss loss, Weights form, List<@Nullable INDArray> masks) {

    Backprop(Architecture architecture, Loss loss, Weights form) {
        this(architecture, loss, form, Collections.nCopies(form.hiddenLayers(), null));
    }

    /// @param received a_1 to the outputs
    /// @param said     x_0 to the last hidden layer
    record Forward(List<INDArray> received, List<INDArray> said) {
        INDArray outputs() {
            return received.getLast();
        }
    }

    private boolean embeds() {
        return form.embedding().isPresent();
    }

    INDArray weight(List<INDArray> theta, int layer) {
        return theta.get(index(layer));
    }

    /// Where W of a layer, counted from 0, is among the parameters; its bias comes next.
    int index(int layer) {
        int index = embeds() ? 1 : 0;
        for (int l = 0; l < layer; l++) {
            index += form.layers().get(l).hasBias() ? 2 : 1;
        }
        return index;
    }

    Forward forward(List<INDArray> theta, Samples samples) {
        List<INDArray> received = new ArrayList<>();
        List<INDArray> said = new ArrayList<>();
        INDArray x = embeds() ? embed(samples.inputs(), theta.getFirst()) : samples.inputs();
        for (int l = 0; l < form.layers().size(); l++) {
            said.add(x);
            INDArray a = x.mmul(weight(theta, l));
            if (form.layers().get(l).hasBias()) {
                a.addiRowVector(theta.get(index(l) + 1));
            }
            received.add(a);
            if (l < form.hiddenLayers()) {
                x = masked(architecture.activation().value(a), l);
            }
        }
        return new Forward(received, said);
    }

    INDArray masked(INDArray values, int layer) {
        INDArray mask = masks.get(layer);
        return mask == null ? values : values.muliRowVector(mask);
    }

    /// The embedded inputs `[S][I]`.
    INDArray embed(INDArray symbols, INDArray embedding) {
        INDArray rows = symbols.mmul(embedding);
        if (architecture.encoding() == Encoding.EMBEDDED_SUM) {
            return rows;
        }
        long count = rows.rows() / 2;
        return Nd4j.hstack(
                rows.get(NDArrayIndex.interval(0, count), NDArrayIndex.all()),
                rows.get(NDArrayIndex.interval(count, 2 * count), NDArrayIndex.all()));
    }

    /// The gradient by the embedding, of the gradient by the embedded inputs.
    INDArray unembed(INDArray symbols, INDArray delta) {
        if (architecture.encoding() == Encoding.EMBEDDED_SUM) {
            return symbols.transpose().mmul(delta);
        }
        long size = delta.columns() / 2;
        return symbols.transpose()
                .mmul(Nd4j.vstack(
                        delta.get(NDArrayIndex.all(), NDArrayIndex.interval(0, size)),
                        delta.get(NDArrayIndex.all(), NDArrayIndex.interval(size, 2 * size))));
    }

    /// The gradient of the loss over `total` samples by the outputs of some of them.
    INDArray outputDelta(INDArray outputs, Samples samples, int total) {
        return switch (loss) {
            case CROSS_ENTROPY -> softmax(outputs).subi(samples.targets()).divi(total);
            case MEAN_SQUARED_ERROR -> outputs.sub(samples.targets()).muli(2.0 / ((double) total * form.outputs()));
        };
    }

    static INDArray softmax(INDArray logits) {
        INDArray exponentials = Transforms.exp(logits.subColumnVector(logits.max(true, 1)), false);
        return exponentials.diviColumnVector(exponentials.sum(true, 1));
    }

    /// The gradient over `total` samples that some of them contribute, in the order of the parameters.
    List<INDArray> gradient(List<INDArray> theta, Samples samples, int total) {
        Forward forward = forward(theta, samples);
        return gradient(theta, samples, forward, outputDelta(forward.outputs(), samples, total));
    }

    /// The gradient of each sample's own loss by what the neurons of a hidden layer, counted from 1, receive.
    INDArray received(List<INDArray> theta, Samples samples, int layer) {
        Forward forward = forward(theta, samples);
        INDArray delta = outputDelta(forward.outputs(), samples, 1);
        for (int l = form.hiddenLayers(); l >= layer; l--) {
            delta = back(theta, forward, delta, l);
        }
        return delta;
    }

    /// From the gradient by what layer l, counted from 0, receives to that of the layer before.
    private INDArray back(List<INDArray> theta, Forward forward, INDArray delta, int l) {
        return masked(delta.mmul(weight(theta, l).transpose()), l - 1)
                .muli(architecture.activation().slope(forward.received().get(l - 1)));
    }

    private List<INDArray> gradient(List<INDArray> theta, Samples samples, Forward forward, INDArray outputDelta) {
        List<INDArray> gradient = new ArrayList<>();
        INDArray delta = outputDelta;
        for (int l = form.hiddenLayers(); l >= 0; l--) {
            if (form.layers().get(l).hasBias()) {
                gradient.add(delta.sum(true, 0));
            }
            gradient.add(forward.said().get(l).transpose().mmul(delta));
            if (l > 0) {
                delta = back(theta, forward, delta, l);
            }
        }
        if (embeds()) {
            gradient.add(unembed(samples.inputs(), delta.mmul(weight(theta, 0).transpose())));
        }
        Collections.reverse(gradient);
        return gradient;
    }
}
