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

    static Layout of(Weights weights) {
        Weights.Layer in = weights.layers().getFirst();
        return new Layout(in.inputs(), in.outputs(), weights.outputs());
    }

    float[] pack(Weights weights) {
        Weights.Layer in = weights.layers().getFirst();
        Weights.Layer out = weights.layers().getLast();
        float[] theta = new float[size()];
        for (int r = 0; r < inputs; r++) {
            copy(in.w(), r * hidden, theta, r * stride(), hidden);
        }
        copy(in.b(), 0, theta, b1(), in.b().length);
        copy(out.w(), 0, theta, w2(), hidden * classes);
        return theta;
    }

    private static void copy(double[] from, int at, float[] to, int start, int count) {
        for (int i = 0; i < count; i++) {
            to[start + i] = (float) from[at + i];
        }
    }

    /// @param form says whether there is a bias
    Weights unpack(float[] theta, Weights form) {
        double[] w1 = new double[inputs * hidden];
        for (int r = 0; r < inputs; r++) {
            copy(theta, r * stride(), w1, r * hidden, hidden);
        }
        double[] b1 = new double[form.layers().getFirst().b().length];
        copy(theta, b1(), b1, 0, b1.length);
        double[] w2 = new double[hidden * classes];
        copy(theta, w2(), w2, 0, w2.length);
        return Weights.of(inputs, hidden, classes, w1, b1, w2);
    }

    private static void copy(float[] from, int at, double[] to, int start, int count) {
        for (int i = 0; i < count; i++) {
            to[start + i] = from[at + i];
        }
    }
}
