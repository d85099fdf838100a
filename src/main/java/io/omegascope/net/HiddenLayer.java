package io.omegascope.net;

/// The hidden activations Z1 = ReLU(W1 x + b1) of given weights, in float64.
public final class HiddenLayer {
    private HiddenLayer() {}

    /// @return `[N][S]`: one column of activations a neuron
    public static double[][] activations(Weights weights, Batch batch) {
        int hidden = weights.hidden();
        double[][] columns = new double[hidden][];
        double[] incoming = new double[weights.inputs()];
        for (int n = 0; n < hidden; n++) {
            for (int i = 0; i < incoming.length; i++) {
                incoming[i] = weights.w1()[i * hidden + n];
            }
            columns[n] = column(incoming, weights.b1()[n], batch);
        }
        return columns;
    }

    private static double[] column(double[] incoming, double bias, Batch batch) {
        double[] column = new double[batch.size()];
        for (int s = 0; s < column.length; s++) {
            column[s] = Math.max(0, incoming[batch.first()[s]] + incoming[batch.second()[s]] + bias);
        }
        return column;
    }
}
