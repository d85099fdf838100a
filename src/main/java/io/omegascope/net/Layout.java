package io.omegascope.net;

/// Where the parameters lie in one float array: W1 `[I][stride]`, b1 `[stride]`, W2 `[stride][C]`. Rows of neurons
/// are padded with zeros to a multiple of 16 floats, one cache line; padded neurons stay zero by themselves, since
/// their activations and gradients are zero.
record Layout(int inputs, int hidden, int classes) {
    static final int LINE = 16;

    static int roundUp(int count) {
        return (count + LINE - 1) / LINE * LINE;
    }

    int stride() {
        return roundUp(hidden);
    }

    int b1() {
        return inputs * stride();
    }

    int w2() {
        return b1() + stride();
    }

    int size() {
        return w2() + stride() * classes;
    }

    float[] pack(Weights weights) {
        float[] theta = new float[size()];
        copyRows(weights.w1(), theta, inputs);
        for (int n = 0; n < hidden; n++) {
            theta[b1() + n] = (float) weights.b1()[n];
        }
        for (int i = 0; i < hidden * classes; i++) {
            theta[w2() + i] = (float) weights.w2()[i];
        }
        return theta;
    }

    private void copyRows(double[] from, float[] to, int rows) {
        for (int r = 0; r < rows; r++) {
            for (int n = 0; n < hidden; n++) {
                to[r * stride() + n] = (float) from[r * hidden + n];
            }
        }
    }

    Weights unpack(float[] theta) {
        double[] w1 = new double[inputs * hidden];
        double[] b1 = new double[hidden];
        double[] w2 = new double[hidden * classes];
        for (int i = 0; i < inputs; i++) {
            for (int n = 0; n < hidden; n++) {
                w1[i * hidden + n] = theta[i * stride() + n];
            }
        }
        for (int n = 0; n < hidden; n++) {
            b1[n] = theta[b1() + n];
        }
        for (int i = 0; i < w2.length; i++) {
            w2[i] = theta[w2() + i];
        }
        return new Weights(inputs, hidden, classes, w1, b1, w2);
    }
}
