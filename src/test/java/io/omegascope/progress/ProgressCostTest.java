package io.omegascope.progress;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.net.Architecture;
import io.omegascope.net.GradientFilter;
import io.omegascope.net.Loss;
import io.omegascope.net.LossFunction;
import io.omegascope.net.Optimizer;
import io.omegascope.store.RunReader;
import io.omegascope.task.Batch;
import io.omegascope.task.Dataset;
import io.omegascope.task.ModularArithmetic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sharpness is by far the dearest measure, and costs as much as its products with the Hessian: of the paper's
/// network those are a few dozen.
class ProgressCostTest {
    private static final Architecture PAPER = Architecture.paper(250);

    @ParameterizedTest
    @ValueSource(ints = {0, 30, 164, 1500})
    void convergesWithinFortyProducts(int epoch) throws IOException {
        Dataset data = new ModularArithmetic(ModularArithmetic.Operation.ADDITION, 97, 0.4, 0).dataset(0);
        Batch train = data.all().select(data.train());
        Optimizer descent = new Optimizer(Optimizer.Method.SGD, 0, 0, 0, 0, GradientFilter.NONE, false);
        AtomicInteger products = new AtomicInteger();
        Map<String, Double> values = new Sharpness(descent, new LossFunction(PAPER, Loss.CROSS_ENTROPY, train))
                .of(
                        new TrainingState(
                                RunReader.snapshot(Path.of("sample-runs/wd-2.0"), epoch)
                                        .weights(),
                                epoch,
                                0.03,
                                0,
                                Optional.empty()),
                        () -> products.incrementAndGet() <= 40);
        assertTrue(Settings.value(values, "sharpness") > 0);
        assertTrue(products.get() > 5);
    }
}
