package io.omegascope.progress;

import io.omegascope.info.Draws;
import io.omegascope.task.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.linear.EigenDecomposition;

/// The largest eigenvalue of a symmetric matrix that is only known by what it does to vectors (Lanczos 1950), with
/// every new vector made orthogonal to all before, twice.
///
/// Unlike power iteration it finds the most positive eigenvalue even where a negative one is larger in size, in far
/// fewer products. A Ritz pair (θ, v) has ‖A v − θ v‖ = r, so an eigenvalue lies within r of θ; it has converged
/// when r ≤ tolerance · |θ|. The error of θ itself is then of the order of r² over the gap to the next eigenvalue.
///
/// @param steps     products at most
/// @param tolerance of the residual, as a share of the eigenvalue
record Lanczos(int steps, double tolerance) {
    private static final double NOTHING = 1e-13;

    /// @param size of the vectors
    /// @return empty if it has not converged within the steps
    OptionalDouble largest(int size, UnaryOperator<double[]> matrix) {
        List<double[]> basis = new ArrayList<>();
        double[] diagonal = new double[steps];
        double[] beside = new double[steps];
        double[] next = start(size);
        double scale = 0;
        for (int k = 0; k < Math.min(steps, size); k++) {
            basis.add(next);
            double[] w = matrix.apply(next).clone();
            diagonal[k] = Vectors.dot(next, w);
            orthogonalize(w, basis);
            orthogonalize(w, basis);
            beside[k] = Math.sqrt(Vectors.dot(w, w));
            EigenDecomposition ritz = ritz(diagonal, beside, k + 1);
            double value = ritz.getRealEigenvalue(0);
            double residual = beside[k] * Math.abs(ritz.getEigenvector(0).getEntry(k));
            scale = Math.max(scale, Math.abs(diagonal[k]) + beside[k]);
            boolean complete = beside[k] <= NOTHING * scale || k + 1 == size;
            if (complete || residual <= tolerance * Math.abs(value)) {
                return OptionalDouble.of(value);
            }
            scale(w, 1 / beside[k]);
            next = w;
        }
        return OptionalDouble.empty();
    }

    private static EigenDecomposition ritz(double[] diagonal, double[] beside, int size) {
        return new EigenDecomposition(Arrays.copyOf(diagonal, size), Arrays.copyOf(beside, size - 1));
    }

    private static double[] start(int size) {
        RandomGenerator random = Draws.from(1);
        double[] v = random.doubles(size, -1, 1).toArray();
        scale(v, 1 / Math.sqrt(Vectors.dot(v, v)));
        return v;
    }

    private static void orthogonalize(double[] w, List<double[]> basis) {
        for (double[] v : basis) {
            double share = Vectors.dot(v, w);
            for (int i = 0; i < w.length; i++) {
                w[i] -= share * v[i];
            }
        }
    }

    private static void scale(double[] v, double factor) {
        for (int i = 0; i < v.length; i++) {
            v[i] *= factor;
        }
    }
}
