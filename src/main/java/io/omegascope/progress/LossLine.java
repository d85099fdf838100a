package io.omegascope.progress;

import java.util.stream.IntStream;

/// The loss along the line (1 − t) θ₀ + t θ₁ between two networks (Goodfellow et al. 2015).
///
/// @param t        from 0 to 1, evenly
/// @param distance of the two networks, ‖θ₁ − θ₀‖
public record LossLine(double[] t, Losses losses, double distance) {

    /// How far the training loss rises above the straight line between its ends, at most (Frankle et al. 2020); 0
    /// where it nowhere does.
    public double trainBarrier() {
        return barrier(losses.trainLoss());
    }

    /// The same of the test loss.
    public double testBarrier() {
        return barrier(losses.testLoss());
    }

    private double barrier(double[] loss) {
        double first = loss[0];
        double last = loss[loss.length - 1];
        return IntStream.range(0, t.length)
                .mapToDouble(i -> loss[i] - ((1 - t[i]) * first + t[i] * last))
                .max()
                .orElse(0);
    }
}
