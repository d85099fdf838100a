package io.omegascope.progress;

import io.omegascope.net.Evaluation;
import java.util.List;

/// How networks do on the training and on the test samples, one element a network.
public record Losses(double[] trainLoss, double[] testLoss, double[] trainAccuracy, double[] testAccuracy) {
    static Losses of(List<Evaluation> train, List<Evaluation> test) {
        return new Losses(
                train.stream().mapToDouble(Evaluation::loss).toArray(),
                test.stream().mapToDouble(Evaluation::loss).toArray(),
                train.stream().mapToDouble(Evaluation::accuracy).toArray(),
                test.stream().mapToDouble(Evaluation::accuracy).toArray());
    }
}
