package io.omegascope.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.omegascope.task.Batch;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HiddenLayerTest {
    private static final Batch BATCH = Networks.addition(5, 3, 7, 8, 12, 24);

    /// A sample's bias is moved for it alone: how its own loss changes is the gradient.
    @ParameterizedTest
    @CsvSource({"ONE_HOT, CROSS_ENTROPY, 1", "EMBEDDED_SUM, MEAN_SQUARED_ERROR, 2", "EMBEDDED_PAIR, CROSS_ENTROPY, 3"})
    void gradientsAreDifferencesOfEachSamplesLoss(Encoding encoding, Loss loss, int layers) {
        Architecture form = new Architecture(encoding, 4, layers, 6, Activation.GELU, Biases.ALL);
        Weights weights = Networks.weights(form, BATCH, Precision.FLOAT64, 3);
        for (int layer = 1; layer <= layers; layer++) {
            double[][] gradients = HiddenLayer.gradients(form, loss, weights, BATCH, layer);
            double[] bias = weights.layers().get(layer - 1).b();
            for (int n = 0; n < 6; n++) {
                for (int s = 0; s < BATCH.size(); s++) {
                    Batch alone = BATCH.select(s);
                    double h = 1e-5;
                    bias[n] += h;
                    double above = new SlowNetwork(form, weights).loss(loss, alone);
                    bias[n] -= 2 * h;
                    double below = new SlowNetwork(form, weights).loss(loss, alone);
                    bias[n] += h;
                    assertEquals((above - below) / (2 * h), gradients[n][s], 1e-9, List.of(layer, n, s)::toString);
                }
            }
        }
    }
}
