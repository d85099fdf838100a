package io.omegascope.net;

import io.omegascope.task.Batch;
import io.omegascope.task.Inputs;
import io.omegascope.task.Targets;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/// Samples as matrices.
///
/// @param inputs  `[S][I]` what the first layer multiplies; with an embedding the symbols as one-hot rows: their sum
///     `[S][symbols]`, or the first and below it the second ones `[2S][symbols]`
/// @param targets `[S][outputs]`: one-hot rows, or values
/// @param classes `[S]`: empty for values
record Samples(INDArray inputs, INDArray targets, int[] classes) {

    static Samples of(Batch batch, Encoding encoding, DataType type) {
        INDArray inputs =
                switch (batch.inputs()) {
                    case Inputs.Pairs p -> pairs(p, encoding, type);
                    case Inputs.Rows r -> rows(r.rows(), r.width(), type);
                };
        return switch (batch.targets()) {
            case Targets.Classes c -> new Samples(inputs, oneHot(c, type), c.of());
            case Targets.Values v -> new Samples(inputs, rows(v.rows(), v.outputs(), type), new int[0]);
        };
    }

    int count() {
        return targets.rows();
    }

    private static INDArray pairs(Inputs.Pairs p, Encoding encoding, DataType type) {
        int count = p.samples();
        int down = encoding == Encoding.EMBEDDED_PAIR ? count : 0;
        int across = encoding == Encoding.ONE_HOT ? p.symbols() : 0;
        double[][] rows = new double[count + down][p.symbols() + across];
        for (int s = 0; s < count; s++) {
            rows[s][p.first()[s]]++;
            rows[s + down][p.second()[s] + across]++;
        }
        return rows(rows, p.symbols() + across, type);
    }

    private static INDArray oneHot(Targets.Classes classes, DataType type) {
        double[][] rows = new double[classes.samples()][classes.outputs()];
        for (int s = 0; s < rows.length; s++) {
            rows[s][classes.of()[s]] = 1;
        }
        return rows(rows, classes.outputs(), type);
    }

    private static INDArray rows(double[][] rows, int width, DataType type) {
        INDArray matrix = Nd4j.create(type, rows.length, width);
        for (int s = 0; s < rows.length; s++) {
            matrix.putRow(s, Nd4j.createFromArray(rows[s]).castTo(type));
        }
        return matrix;
    }
}
