package io.omegascope.task;

import java.util.Arrays;

/// Arithmetic of vectors.
public final class Vectors {
    private Vectors() {}

    public static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// a + factor · b, into a.
    static void add(double[] a, double factor, double[] b) {
        for (int i = 0; i < a.length; i++) {
            a[i] += factor * b[i];
        }
    }

    static double[] normalised(double[] a) {
        double length = Math.sqrt(dot(a, a));
        return Arrays.stream(a).map(v -> v / length).toArray();
    }
}
