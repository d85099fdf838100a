package io.omegascope.net;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/// What a hidden neuron makes of its input `a`: the value φ(a), its slope φ′(a) and its bend φ″(a).
public enum Activation {
    /// max(0, a); slope and bend at 0 are 0.
    RELU {
        @Override
        public double value(double a) {
            return Math.max(0, a);
        }

        @Override
        INDArray value(INDArray a) {
            return Transforms.relu(a, true);
        }

        @Override
        INDArray slope(INDArray a) {
            return a.gt(0).castTo(a.dataType());
        }

        @Override
        INDArray bend(INDArray a) {
            return a.like().assign(0);
        }
    },
    /// a² (Gromov 2023).
    SQUARE {
        @Override
        public double value(double a) {
            return a * a;
        }

        @Override
        INDArray value(INDArray a) {
            return a.mul(a);
        }

        @Override
        INDArray slope(INDArray a) {
            return a.mul(2);
        }

        @Override
        INDArray bend(INDArray a) {
            return a.like().assign(2);
        }
    },
    /// a/2 · (1 + tanh u) with u = √(2/π) (a + 0.044715 a³) (Hendrycks & Gimpel 2016).
    GELU {
        @Override
        public double value(double a) {
            return 0.5 * a * (1 + Math.tanh(ROOT * (a + CUBIC * a * a * a)));
        }

        @Override
        INDArray value(INDArray a) {
            return inner(a).addi(1).muli(a).muli(0.5);
        }

        @Override
        INDArray slope(INDArray a) {
            INDArray t = inner(a);
            INDArray u1 = a.mul(a).muli(3 * CUBIC).addi(1).muli(ROOT);
            INDArray rest = t.mul(t).rsubi(1).muli(u1).muli(a);
            return rest.addi(t).addi(1).muli(0.5);
        }

        /// With s = 1 − tanh² u: s u′ + a/2 · (s u″ − 2 tanh u · s u′²).
        @Override
        INDArray bend(INDArray a) {
            INDArray t = inner(a);
            INDArray s = t.mul(t).rsubi(1);
            INDArray u1 = a.mul(a).muli(3 * CUBIC).addi(1).muli(ROOT);
            INDArray u2 = a.mul(6 * CUBIC * ROOT);
            INDArray curve = u2.subi(t.mul(u1).muli(u1).muli(2)).muli(a).muli(0.5);
            return u1.addi(curve).muli(s);
        }

        private INDArray inner(INDArray a) {
            return Transforms.tanh(a.mul(a).muli(a).muli(CUBIC).addi(a).muli(ROOT), false);
        }
    },
    TANH {
        @Override
        public double value(double a) {
            return Math.tanh(a);
        }

        @Override
        INDArray value(INDArray a) {
            return Transforms.tanh(a, true);
        }

        @Override
        INDArray slope(INDArray a) {
            INDArray t = value(a);
            return t.mul(t).rsubi(1);
        }

        @Override
        INDArray bend(INDArray a) {
            INDArray t = value(a);
            return t.mul(t).rsubi(1).muli(t).muli(-2);
        }
    };

    private static final double ROOT = Math.sqrt(2 / Math.PI);
    private static final double CUBIC = 0.044715;

    public abstract double value(double a);

    /// Element by element, as a new array; so are the next two.
    abstract INDArray value(INDArray a);

    abstract INDArray slope(INDArray a);

    abstract INDArray bend(INDArray a);
}
