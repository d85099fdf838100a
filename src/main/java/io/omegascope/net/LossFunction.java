package io.omegascope.net;

import io.omegascope.task.Batch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/// The mean loss of a batch as a function of the weights, in float64: its value, its gradient and products with its
/// Hessian. Samples are added up in blocks of fixed rows on the calling thread.
public final class LossFunction {
    private static final int ROWS = 512;

    private final Architecture architecture;
    private final Loss loss;
    private final Batch batch;
    private final List<Samples> blocks;

    public LossFunction(Architecture architecture, Loss loss, Batch batch) {
        Blas.singleThreaded();
        this.architecture = architecture;
        this.loss = loss;
        this.batch = batch;
        blocks = IntStream.iterate(0, from -> from < batch.size(), from -> from + ROWS)
                .mapToObj(from -> IntStream.range(from, Math.min(batch.size(), from + ROWS))
                        .toArray())
                .map(rows -> Samples.of(batch.select(rows), architecture.encoding(), DataType.DOUBLE))
                .toList();
    }

    /// What the network answers to every sample.
    ///
    /// @return `[S][outputs]`, row-major
    public double[] outputs(Weights weights) {
        List<INDArray> theta = Tensors.of(weights, DataType.DOUBLE);
        Backprop backprop = new Backprop(architecture, loss, weights);
        double[] outputs = new double[batch.size() * weights.outputs()];
        int[] written = {0};
        for (Samples block : blocks) {
            Scratch.use("outputs", () -> {
                double[] rows = Tensors.doubles(backprop.forward(theta, block).outputs());
                System.arraycopy(rows, 0, outputs, written[0], rows.length);
                written[0] += rows.length;
            });
        }
        return outputs;
    }

    public Evaluation evaluate(Weights weights) {
        return score(outputs(weights));
    }

    /// How such answers do.
    ///
    /// @param outputs `[S][outputs]`, row-major
    public Evaluation score(double[] outputs) {
        Scoring scoring = new Scoring(loss, Precision.FLOAT64);
        int width = batch.targets().outputs();
        List<Scoring.Score> scores = new ArrayList<>();
        int from = 0;
        for (Samples block : blocks) {
            int to = from + block.count() * width;
            scores.add(scoring.score(Arrays.copyOfRange(outputs, from, to), block, width));
            from = to;
        }
        return scoring.evaluation(scores.toArray(Scoring.Score[]::new), batch);
    }

    /// The gradient of the mean loss, without any decay.
    public Weights gradient(Weights weights) {
        List<INDArray> theta = Tensors.of(weights, DataType.DOUBLE);
        Backprop backprop = new Backprop(architecture, loss, weights);
        return sum(weights, "gradient", block -> backprop.gradient(theta, block, batch.size()));
    }

    /// The Hessian of the mean loss at these weights, as what it does to a vector over all parameters in the order of
    /// [Weights#flat].
    public UnaryOperator<double[]> hessian(Weights weights) {
        List<INDArray> theta = Tensors.of(weights, DataType.DOUBLE);
        Backprop backprop = new Backprop(architecture, loss, weights);
        return direction -> {
            Tangent tangent = new Tangent(backprop, theta, Tensors.of(weights.like(direction), DataType.DOUBLE));
            return sum(weights, "hessian", block -> tangent.times(block, batch.size()))
                    .flat();
        };
    }

    private Weights sum(Weights form, String name, Function<Samples, List<INDArray>> part) {
        List<INDArray> sum = Tensors.zerosLike(Tensors.of(form, DataType.DOUBLE));
        for (Samples block : blocks) {
            Scratch.use(name, () -> Tensors.pairwise(sum, part.apply(block), INDArray::addi));
        }
        return Tensors.weights(sum, form);
    }
}
