package io.omegascope.info;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.numbers.core.DD;
import org.jspecify.annotations.Nullable;

/// Visits all sets of variables as [SubsetWalk] does, in numbers of twice the precision, where some conditional
/// variances are so small that ordinary ones would lose too many digits to subtraction. Hands over to the fast walk
/// as soon as all that is left is well away from singular, and cuts off a set, with all sets that contain it, when it
/// is degenerate.
final class CarefulWalk implements Walk {
    /// A conditional variance below this, in correlation scale, is taken for zero; an exact duplicate gives -5e-16.
    static final double VANISHING = 1e-10;
    /// A smaller part of the sets is not worth asking whether the fast walk could take it.
    private static final int WORTH_ASKING = 6;

    private final int n;
    private Visitor visitor;
    /// Made when the first set is handed over.
    private @Nullable SubsetWalk fast;

    /// `[members][n * n]`, `[members][n * n]` and `[members][n]`: C, B and P as in the fast walk; B by rows of
    /// members.
    private final DD[][] c;

    private final DD[][] b;
    private final DD[][] p;

    CarefulWalk(DD[] correlation, int variables, Visitor visitor) {
        n = variables;
        this.visitor = visitor;
        c = new DD[n + 1][n * n];
        b = new DD[n + 1][n * n];
        p = new DD[n + 1][n];
        c[0] = correlation;
    }

    /// @return `[n * n]`: covariances scaled to unit variance; a variable without variance has a row of zeros
    static DD[] correlation(double[][] covariance) {
        int n = covariance.length;
        DD[] scales = Arrays.stream(covariances(covariance)).map(DD::sqrt).toArray(DD[]::new);
        DD[] correlation = new DD[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                DD scale = scales[i].multiply(scales[j]);
                DD value = i == j
                        ? scale.isZero() ? DD.ZERO : DD.ONE
                        : scale.isZero() ? DD.ZERO : DD.of(covariance[i][j]).divide(scale);
                correlation[i * n + j] = value;
                correlation[j * n + i] = value;
            }
        }
        return correlation;
    }

    private static DD[] covariances(double[][] covariance) {
        DD[] diagonal = new DD[covariance.length];
        Arrays.setAll(diagonal, i -> DD.of(Math.max(0, covariance[i][i])));
        return diagonal;
    }

    @Override
    public void report(Visitor newVisitor) {
        visitor = newVisitor;
        if (fast != null) {
            fast.report(newVisitor);
        }
    }

    /// Visits the sets whose variables from `free` on are those of `prefix`.
    @Override
    public void walk(int prefix, int free) {
        double logDeterminant = 0;
        int members = 0;
        int mask = 0;
        for (int v = n - 1; v >= free; v--) {
            if ((prefix >> v & 1) == 1) {
                mask |= 1 << v;
                double variance = c[members][v * n + v].doubleValue();
                if (!putIn(members++, v)) {
                    visitor.degenerate(mask, Integer.bitCount(prefix), free);
                    return;
                }
                logDeterminant += Math.log(variance);
            }
        }
        walk(free, members, mask, logDeterminant);
    }

    /// ln |R| and O-information of all variables together; empty if they are degenerate.
    Optional<Whole> whole() {
        double logDeterminant = 0;
        for (int v = n - 1, members = 0; v >= 0; v--, members++) {
            double variance = c[members][v * n + v].doubleValue();
            if (!putIn(members, v)) {
                return Optional.empty();
            }
            logDeterminant += Math.log(variance);
        }
        return Optional.of(new Whole(logDeterminant, oInformation(n, logDeterminant)));
    }

    record Whole(double logDeterminant, double oInformation) {}

    /// Whether a variable of the set is determined by the others.
    boolean isDegenerate(int mask) {
        int members = 0;
        for (int v = n - 1; v >= 0; v--) {
            if ((mask >> v & 1) == 1 && !putIn(members++, v)) {
                return true;
            }
        }
        return false;
    }

    private void walk(int left, int members, int mask, double logDeterminant) {
        if (!visitor.wants(members, left)) {
            return;
        }
        if (left == 0) {
            visitor.accept(oInformation(members, logDeterminant), members, visitor.named(mask));
            return;
        }
        if (left >= WORTH_ASKING && isSafe(left, members)) {
            handOver(left, members).walk(left, members, mask, Math.exp(logDeterminant));
            return;
        }
        int v = left - 1;
        walk(v, members, mask, logDeterminant);
        int with = mask | 1 << v;
        double variance = c[members][v * n + v].doubleValue();
        if (putIn(members, v)) {
            walk(v, members + 1, with, logDeterminant + Math.log(variance));
        } else {
            visitor.degenerate(with, members + 1, v);
        }
    }

    private double oInformation(int members, double logDeterminant) {
        double sum = 0;
        for (int h = 0; h < members; h++) {
            sum += Math.log(p[members][h].doubleValue());
        }
        return -logDeterminant - 0.5 * sum;
    }

    /// Makes the state of one member more.
    ///
    /// @return whether no conditional variance vanishes
    private boolean putIn(int members, int v) {
        DD[] given = c[members];
        DD variance = given[v * n + v];
        if (!(variance.doubleValue() >= VANISHING)) {
            return false;
        }
        for (int i = 0; i < v; i++) {
            DD weight = given[i * n + v].divide(variance);
            b[members + 1][members * n + i] = weight;
            for (int j = 0; j <= i; j++) {
                DD rest = given[i * n + j].subtract(weight.multiply(given[j * n + v]));
                c[members + 1][i * n + j] = rest;
                c[members + 1][j * n + i] = rest;
            }
            for (int h = 0; h < members; h++) {
                DD before = b[members][h * n + i];
                b[members + 1][h * n + i] = before.subtract(b[members][h * n + v].multiply(weight));
            }
        }
        return addSquares(members, v, variance);
    }

    private boolean addSquares(int members, int v, DD variance) {
        boolean sound = true;
        for (int h = 0; h < members; h++) {
            DD weight = b[members][h * n + v];
            p[members + 1][h] = p[members][h].add(weight.square().divide(variance));
            sound &= p[members + 1][h].doubleValue() <= 1 / VANISHING;
        }
        p[members + 1][members] = variance.reciprocal();
        return sound;
    }

    /// Whether no conditional variance is small, even given all that is left.
    private boolean isSafe(int left, int members) {
        double[][] given = new double[left][left];
        for (int i = 0; i < left; i++) {
            for (int j = 0; j < left; j++) {
                given[i][j] = c[members][i * n + j].doubleValue();
            }
        }
        Conditioning conditioning = Conditioning.of(given);
        if (!conditioning.isSafe()) {
            return false;
        }
        double[] weights = new double[left];
        for (int h = 0; h < members; h++) {
            for (int i = 0; i < left; i++) {
                weights[i] = b[members][h * n + i].doubleValue();
            }
            if (!conditioning.isSafe(p[members][h].doubleValue(), weights)) {
                return false;
            }
        }
        return true;
    }

    private SubsetWalk handOver(int left, int members) {
        SubsetWalk taking = fast == null ? new SubsetWalk(n, visitor) : fast;
        fast = taking;
        double[] covariance = taking.covariance(members);
        double[] weights = taking.weights(members);
        double[] precision = taking.precision(members);
        Arrays.fill(weights, 0);
        Arrays.fill(precision, 1);
        for (int h = 0; h < members; h++) {
            precision[h] = p[members][h].doubleValue();
        }
        for (int i = 0; i < left; i++) {
            for (int j = 0; j <= i; j++) {
                covariance[i * n + j] = c[members][i * n + j].doubleValue();
            }
            for (int h = 0; h < members; h++) {
                weights[i * taking.stride() + h] = b[members][h * n + i].doubleValue();
            }
        }
        return taking;
    }
}
