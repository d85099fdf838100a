package io.omegascope.net;

import java.util.function.Function;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/// Training written as the equations are, in ordinary ND4J operations, in either precision. The float64 learner, and
/// the oracle of the fused one.
///
/// Legend: `S` samples, `I` inputs, `N` hidden neurons, `C` classes. X `[S][I]` one-hot, Z `[S][N]`, logits `[S][C]`.
public final class PlainLearner implements Learner {
    private final AdamW optimizer;
    private final DataType type;
    private final int classes;
    private final INDArray x;
    private final INDArray y;
    private final Parameter w1;
    private final Parameter b1;
    private final Parameter w2;
    private double initialNorm;
    private int steps;

    public PlainLearner(Precision precision, Weights start, Batch train, AdamW optimizer) {
        Blas.singleThreaded();
        this.optimizer = optimizer;
        this.type = precision == Precision.FLOAT32 ? DataType.FLOAT : DataType.DOUBLE;
        this.classes = start.classes();
        this.x = inputs(train, start.inputs());
        this.y = Nd4j.zeros(type, train.size(), classes);
        for (int s = 0; s < train.size(); s++) {
            y.putScalar(s, train.target()[s], 1);
        }
        this.w1 = parameter(start.w1(), start.inputs(), start.hidden());
        this.b1 = parameter(start.b1(), 1, start.hidden());
        this.w2 = parameter(start.w2(), start.hidden(), classes);
        this.initialNorm = norm();
    }

    /// One parameter array with the moments of its gradient.
    private record Parameter(INDArray value, INDArray m, INDArray v) {}

    private Parameter parameter(double[] values, int rows, int columns) {
        INDArray value = Nd4j.createFromArray(values).reshape(rows, columns).castTo(type);
        return new Parameter(value, value.like().assign(0), value.like().assign(0));
    }

    private INDArray inputs(Batch batch, int count) {
        INDArray oneHot = Nd4j.zeros(type, batch.size(), count);
        for (int s = 0; s < batch.size(); s++) {
            oneHot.putScalar(s, batch.first()[s], 1);
            oneHot.putScalar(s, batch.second()[s], 1);
        }
        return oneHot;
    }

    @Override
    public void step() {
        INDArray z = hidden(x);
        INDArray delta = softmax(z.mmul(w2.value)).subi(y).divi(x.rows());
        INDArray gradient2 = z.transpose().mmul(delta);
        INDArray hiddenDelta = delta.mmul(w2.value.transpose()).muli(z.gt(0).castTo(type));
        INDArray gradient1 = x.transpose().mmul(hiddenDelta);
        INDArray gradientB = hiddenDelta.sum(true, 0);
        steps++;
        update(w1, gradient1);
        update(b1, gradientB);
        update(w2, gradient2);
        if (optimizer.holdNorm()) {
            double scale = initialNorm / norm();
            w1.value.muli(scale);
            b1.value.muli(scale);
            w2.value.muli(scale);
        }
    }

    private INDArray hidden(INDArray in) {
        return Transforms.relu(in.mmul(w1.value).addiRowVector(b1.value), false);
    }

    private static INDArray softmax(INDArray logits) {
        INDArray exponentials = Transforms.exp(logits.subColumnVector(logits.max(true, 1)), false);
        return exponentials.diviColumnVector(exponentials.sum(true, 1));
    }

    private void update(Parameter p, INDArray gradient) {
        p.value.muli(optimizer.decay());
        p.m.muli(optimizer.beta1()).addi(gradient.mul(1 - optimizer.beta1()));
        p.v.muli(optimizer.beta2()).addi(gradient.mul(gradient).muli(1 - optimizer.beta2()));
        INDArray denominator = Transforms.sqrt(p.v, true)
                .divi(optimizer.secondMomentScale(steps))
                .addi(optimizer.epsilon());
        p.value.subi(p.m.div(denominator).muli(optimizer.stepSize(steps)));
    }

    private double norm() {
        return weights().norm();
    }

    @Override
    public Evaluation evaluate(Batch batch) {
        INDArray logits = hidden(inputs(batch, w1.value.rows())).mmul(w2.value);
        double loss = 0;
        int correct = 0;
        for (int s = 0; s < batch.size(); s++) {
            double[] row = logits.getRow(s).toDoubleVector();
            int best = 0;
            for (int c = 1; c < classes; c++) {
                best = row[c] > row[best] ? c : best;
            }
            double sum = 0;
            for (double logit : row) {
                sum += Math.exp(logit - row[best]);
            }
            loss += row[best] + Math.log(sum) - row[batch.target()[s]];
            correct += best == batch.target()[s] ? 1 : 0;
        }
        return new Evaluation(loss / batch.size(), (double) correct / batch.size());
    }

    @Override
    public Weights weights() {
        return weights(Parameter::value);
    }

    private Weights weights(Function<Parameter, INDArray> part) {
        return new Weights(
                w1.value.rows(),
                w1.value.columns(),
                classes,
                flat(part.apply(w1)),
                flat(part.apply(b1)),
                flat(part.apply(w2)));
    }

    @Override
    public LearnerState state() {
        return new LearnerState(weights(), weights(Parameter::m), weights(Parameter::v), steps, initialNorm);
    }

    @Override
    public void restore(LearnerState state) {
        restore(state.weights(), Parameter::value);
        restore(state.mean(), Parameter::m);
        restore(state.square(), Parameter::v);
        steps = state.steps();
        initialNorm = state.norm();
    }

    private void restore(Weights from, Function<Parameter, INDArray> part) {
        assign(part.apply(w1), from.w1());
        assign(part.apply(b1), from.b1());
        assign(part.apply(w2), from.w2());
    }

    private void assign(INDArray array, double[] values) {
        array.assign(Nd4j.createFromArray(values)
                .reshape(array.rows(), array.columns())
                .castTo(type));
    }

    private static double[] flat(INDArray values) {
        return values.castTo(DataType.DOUBLE).dup('c').data().asDouble();
    }

    @Override
    public void close() {}
}
