package io.omegascope.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.omegascope.Golden;
import io.omegascope.task.Batch;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Training in float64 against torch.optim.AdamW, to a relative 1e-11; accuracies were recorded as float32.
class GoldenAdamWTest {
    private static final double TOLERANCE = 1e-11;

    @ParameterizedTest
    @ValueSource(strings = {"wd0_1", "wd2", "alpha8", "wd0_1_mse"})
    void fiveStepsAgree(String name) {
        JsonNode golden = Golden.read("adamw_p7_h8.json").get("cases").get(name);
        int p = golden.get("p").intValue();
        Weights start = weights(p, golden.get("init"));
        Batch train = Networks.addition(p, Golden.ints(golden.get("train_index_a_times_p_plus_b")));
        Batch test = Networks.addition(p, Golden.ints(golden.get("test_index")));
        double decay = golden.get("weight_decay").doubleValue();
        Recipe recipe = recipe(
                golden.get("constrained_norm").booleanValue(),
                name.endsWith("mse") ? Loss.MEAN_SQUARED_ERROR : Loss.CROSS_ENTROPY);
        try (Learner learner = new PlainLearner(recipe, start, 1)) {
            for (JsonNode step : golden.get("steps")) {
                close(
                        step.get("train_loss").doubleValue(),
                        learner.evaluate(train).loss());
                close(
                        step.get("test_loss").doubleValue(),
                        learner.evaluate(test).loss());
                learner.step(train, 0.03, decay);
                close(step.get("norm_after").doubleValue(), learner.weights().norm());
            }
            Weights end = weights(p, golden.get("final"));
            for (int i = 0; i < end.parts().size(); i++) {
                close(
                        end.parts().get(i).values(),
                        learner.weights().parts().get(i).values());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wd0_1", "wd2", "alpha8"})
    void threeHundredEpochsAgree(String name) {
        JsonNode golden =
                Golden.read("adamw_p23_h32_300epochs.json").get("cases").get(name);
        int p = 23;
        int[] training = Golden.ints(golden.get("train_index"));
        Batch train = Networks.addition(p, training);
        Batch test = Networks.addition(
                p,
                IntStream.range(0, p * p)
                        .filter(i -> IntStream.of(training).noneMatch(t -> t == i))
                        .toArray());
        Weights start = Weights.of(
                2 * p, 32, p, doubles(golden.get("E0")), doubles(golden.get("b0")), columns(golden.get("W2_0"), 32, p));
        double decay = golden.get("wd").doubleValue();
        try (Learner learner = new PlainLearner(recipe(golden.has("norm"), Loss.CROSS_ENTROPY), start, 1)) {
            int epoch = 0;
            for (int i = 0; i < golden.get("epochs").size(); i++) {
                for (; epoch < golden.get("epochs").get(i).intValue(); epoch++) {
                    learner.step(train, 0.03, decay);
                }
                Evaluation onTrain = learner.evaluate(train);
                Evaluation onTest = learner.evaluate(test);
                close(golden.get("train_loss").get(i).doubleValue(), onTrain.loss());
                close(golden.get("test_loss").get(i).doubleValue(), onTest.loss());
                assertEquals(golden.get("train_acc").get(i).floatValue(), (float) onTrain.accuracy());
                assertEquals(golden.get("test_acc").get(i).floatValue(), (float) onTest.accuracy());
            }
        }
    }

    private static Recipe recipe(boolean holdNorm, Loss loss) {
        return Networks.recipe(Architecture.paper(8), Precision.FLOAT64, loss, Optimizer.adamW(holdNorm));
    }

    private static void close(double expected, double actual) {
        assertEquals(expected, actual, TOLERANCE * Math.max(1e-3, Math.abs(expected)));
    }

    private static void close(double[] expected, double[] actual) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            close(expected[i], actual[i]);
        }
    }

    /// torch keeps W1 as H x 2p and W2 as p x H.
    private static Weights weights(int p, JsonNode json) {
        int hidden = json.get("b1").size();
        return Weights.of(
                2 * p,
                hidden,
                p,
                columns(json.get("W1"), 2 * p, hidden),
                doubles(json.get("b1")),
                columns(json.get("W2"), hidden, p));
    }

    /// The transpose of a nested array, `rows` by `columns` afterwards, flat; as it is if it has that shape already.
    private static double[] columns(JsonNode json, int rows, int columns) {
        if (json.size() == rows && json.get(0).size() == columns) {
            return doubles(json);
        }
        double[] result = new double[rows * columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                result[r * columns + c] = json.get(c).get(r).doubleValue();
            }
        }
        return result;
    }

    private static double[] doubles(JsonNode json) {
        DoubleStream.Builder values = DoubleStream.builder();
        for (JsonNode child : json) {
            if (child.isArray()) {
                child.forEach(v -> values.add(v.doubleValue()));
            } else {
                values.add(child.doubleValue());
            }
        }
        return values.build().toArray();
    }
}
