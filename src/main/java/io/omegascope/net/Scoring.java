package io.omegascope.net;

import io.omegascope.task.Batch;
import io.omegascope.task.Targets;
import java.util.Arrays;

/// How outputs do against targets.
record Scoring(Loss loss, Precision precision) {
    /// Sums over samples.
    record Score(double loss, double squares, int correct, int collapsed) {}

    /// @param outputs `[S][count]`, row-major
    Score score(double[] outputs, Samples samples, int count) {
        double[] targets = Tensors.doubles(samples.targets());
        double sum = 0;
        double squares = 0;
        int correct = 0;
        int collapsed = 0;
        for (int s = 0; s < samples.count(); s++) {
            double[] row = Arrays.copyOfRange(outputs, s * count, (s + 1) * count);
            double square = squaredError(row, targets, s * count);
            squares += square;
            boolean classes = samples.classes().length > 0;
            boolean won = classes && best(row) == samples.classes()[s];
            correct += won ? 1 : 0;
            switch (loss) {
                case CROSS_ENTROPY -> {
                    sum += crossEntropy(row, samples.classes()[s]);
                    collapsed += won && isCollapsed(row) ? 1 : 0;
                }
                case MEAN_SQUARED_ERROR -> sum += square / count;
            }
        }
        return new Score(sum, squares, correct, collapsed);
    }

    private static double squaredError(double[] row, double[] targets, int at) {
        double sum = 0;
        for (int c = 0; c < row.length; c++) {
            double error = row[c] - targets[at + c];
            sum += error * error;
        }
        return sum;
    }

    private static int best(double[] row) {
        int best = 0;
        for (int c = 1; c < row.length; c++) {
            best = row[c] > row[best] ? c : best;
        }
        return best;
    }

    private static double crossEntropy(double[] row, int target) {
        double highest = row[best(row)];
        double sum = 0;
        for (double logit : row) {
            sum += Math.exp(logit - highest);
        }
        return highest + Math.log(sum) - row[target];
    }

    private boolean isCollapsed(double[] row) {
        double highest = row[best(row)];
        float sum = 0;
        for (double logit : row) {
            sum += (float) Math.exp(logit - highest);
        }
        return precision == Precision.FLOAT32 && sum == 1;
    }

    Evaluation evaluation(Score[] parts, Batch batch) {
        double size = batch.size();
        double loss = Arrays.stream(parts).mapToDouble(Score::loss).sum() / size;
        double accuracy =
                switch (batch.targets()) {
                    case Targets.Classes _ ->
                        Arrays.stream(parts).mapToInt(Score::correct).sum() / size;
                    case Targets.Values v ->
                        1 - Arrays.stream(parts).mapToDouble(Score::squares).sum() / variation(v);
                };
        return new Evaluation(
                loss, accuracy, Arrays.stream(parts).mapToInt(Score::collapsed).sum() / size);
    }

    /// Σ (target − mean)² over samples and outputs.
    private static double variation(Targets.Values values) {
        double sum = 0;
        for (int o = 0; o < values.outputs(); o++) {
            int output = o;
            double mean = Arrays.stream(values.rows())
                    .mapToDouble(r -> r[output])
                    .average()
                    .orElse(0);
            sum += Arrays.stream(values.rows())
                    .mapToDouble(r -> (r[output] - mean) * (r[output] - mean))
                    .sum();
        }
        return sum;
    }
}
