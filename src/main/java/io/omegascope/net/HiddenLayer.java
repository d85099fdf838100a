package io.omegascope.net;

import io.omegascope.task.Batch;
import io.omegascope.task.Inputs;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/// The hidden activations Z_l = φ(W_l x_{l−1} + b_l) of given weights, in float64.
public final class HiddenLayer {
    private HiddenLayer() {}

    /// @param layer counted from 1
    /// @return `[N][S]`: one column of activations a neuron
    public static double[][] activations(Architecture architecture, Weights weights, Batch batch, int layer) {
        return layer == 1 && weights.embedding().isEmpty() && batch.inputs() instanceof Inputs.Pairs pairs
                ? ofPairs(architecture.activation(), weights.layers().getFirst(), pairs)
                : multiplied(architecture, weights, batch, layer);
    }

    /// The gradient of each sample's own loss by what the neurons of a layer receive, δ_l in the legend of
    /// [Backprop].
    ///
    /// @param layer counted from 1
    /// @return `[N][S]`: one column a neuron
    public static double[][] gradients(Architecture architecture, Loss loss, Weights weights, Batch batch, int layer) {
        Blas.singleThreaded();
        List<INDArray> theta = Tensors.of(weights, DataType.DOUBLE);
        Samples samples = Samples.of(batch, architecture.encoding(), DataType.DOUBLE);
        INDArray delta = new Backprop(architecture, loss, weights).received(theta, samples, layer);
        return columns(delta, weights.hidden(layer));
    }

    /// One-hot inputs: two rows of W1 are added up, without a matrix product.
    private static double[][] ofPairs(Activation activation, Weights.Layer layer, Inputs.Pairs pairs) {
        int hidden = layer.outputs();
        double[][] columns = new double[hidden][];
        double[] incoming = new double[layer.inputs()];
        for (int n = 0; n < hidden; n++) {
            for (int i = 0; i < incoming.length; i++) {
                incoming[i] = layer.w()[i * hidden + n];
            }
            columns[n] = column(activation, incoming, layer.hasBias() ? layer.b()[n] : 0, pairs);
        }
        return columns;
    }

    private static double[] column(Activation activation, double[] incoming, double bias, Inputs.Pairs pairs) {
        double[] column = new double[pairs.samples()];
        for (int s = 0; s < column.length; s++) {
            double sum = incoming[pairs.first()[s]] + incoming[pairs.symbols() + pairs.second()[s]] + bias;
            column[s] = activation == Activation.RELU ? Math.max(0, sum) : activation.value(sum);
        }
        return column;
    }

    private static double[][] multiplied(Architecture architecture, Weights weights, Batch batch, int layer) {
        Blas.singleThreaded();
        List<INDArray> theta = Tensors.of(weights, DataType.DOUBLE);
        Samples samples = Samples.of(batch, architecture.encoding(), DataType.DOUBLE);
        INDArray z = new Backprop(architecture, Loss.MEAN_SQUARED_ERROR, weights)
                .forward(theta, samples)
                .said()
                .get(layer);
        return columns(z, weights.hidden(layer));
    }

    private static double[][] columns(INDArray rows, int hidden) {
        double[] values = Tensors.doubles(rows);
        double[][] columns = new double[hidden][values.length / hidden];
        for (int i = 0; i < values.length; i++) {
            columns[i % hidden][i / hidden] = values[i];
        }
        return columns;
    }
}
