package io.omegascope.progress;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.omegascope.net.Activation;
import io.omegascope.net.Architecture;
import io.omegascope.net.Biases;
import io.omegascope.net.Encoding;
import io.omegascope.net.Loss;
import io.omegascope.net.LossFunction;
import io.omegascope.net.Optimizer;
import io.omegascope.net.Weights;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    private static final Architecture DEEP =
            new Architecture(Encoding.EMBEDDED_SUM, 4, 2, 6, Activation.GELU, Biases.ALL);

    @Test
    void findsTheOrderThatWasMixedUp() {
        Weights fixed = Settings.weights(DEEP, 3);
        Weights mixed = fixed.only(1, 3, 1, 5, 0, 2, 4).only(2, 5, 4, 3, 2, 1, 0);
        assertArrayEquals(fixed.flat(), Alignment.of(fixed, mixed).flat());
    }

    @Test
    void theFunctionStaysTheSame() {
        Weights fixed = Settings.weights(DEEP, 3);
        Weights other = Settings.weights(DEEP, 4);
        LossFunction all = new LossFunction(
                DEEP,
                Loss.CROSS_ENTROPY,
                Settings.of(DEEP, Loss.CROSS_ENTROPY, Optimizer.adamW(false)).all());
        assertArrayEquals(all.outputs(other), all.outputs(Alignment.of(fixed, other)), 1e-12);
    }

    @Test
    void tooManyNeuronsAreRefused() {
        Architecture wide =
                new Architecture(Encoding.ONE_HOT, 4, 1, Alignment.MOST_NEURONS + 1, Activation.RELU, Biases.NONE);
        Weights weights = Settings.weights(wide, 1);
        assertThrows(IllegalArgumentException.class, () -> Alignment.of(weights, weights));
    }
}
