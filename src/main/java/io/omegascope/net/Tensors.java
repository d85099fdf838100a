package io.omegascope.net;

import java.util.List;
import java.util.function.BiConsumer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/// Parameters as ND4J matrices, in the order of [Weights#parts]; a bias is a matrix of one row.
final class Tensors {
    private Tensors() {}

    static DataType type(Precision precision) {
        return precision == Precision.FLOAT32 ? DataType.FLOAT : DataType.DOUBLE;
    }

    static List<INDArray> of(Weights weights, DataType type) {
        return weights.parts().stream()
                .map(p -> matrix(p.values(), Math.max(1, p.rows()), p.columns(), type))
                .toList();
    }

    static INDArray matrix(double[] values, int rows, int columns, DataType type) {
        return Nd4j.createFromArray(values).reshape(rows, columns).castTo(type);
    }

    static List<INDArray> zerosLike(List<INDArray> arrays) {
        return arrays.stream().map(a -> Nd4j.zeros(a.dataType(), a.shape())).toList();
    }

    static Weights weights(List<INDArray> arrays, Weights form) {
        return form.like(i -> doubles(arrays.get(i)));
    }

    static double[] doubles(INDArray values) {
        return values.castTo(DataType.DOUBLE).dup('c').data().asDouble();
    }

    static void assign(List<INDArray> targets, Weights from) {
        List<INDArray> values = of(from, targets.getFirst().dataType());
        pairwise(targets, values, INDArray::assign);
    }

    static void pairwise(List<INDArray> first, List<INDArray> second, BiConsumer<INDArray, INDArray> action) {
        for (int i = 0; i < first.size(); i++) {
            action.accept(first.get(i), second.get(i));
        }
    }
}
