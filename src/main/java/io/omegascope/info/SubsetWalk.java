package io.omegascope.info;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Visits all sets of Gaussian variables, well away from singular ones, at a few operations each.
///
/// Variables are taken from the last to the first, each left out or put in. Carried along for a set S with members h
/// are the determinant |S|; the conditional covariance C of the variables that are still to come (the Schur
/// complement); the weights B of the regression of those on S; and P, the diagonal of S's inverse, whose reciprocals
/// are the conditional variances of members given the others. Putting v in, with s = C_vv:
///
/// - |S ∪ v| = |S| s,  C_ij -= C_iv C_jv / s
/// - B_hw -= B_hv C_wv / s and B_vw = C_wv / s,  P_h += B_hv² / s and P_v = 1 / s
///
/// The last three variables are put in together, in all eight ways at once, one in each lane of a vector: for a part
/// T of them P_h becomes P_h + B_hT C_TT⁻¹ B_Th. What a set is ranked by is X = |S|² Π P_h, over all members, of
/// which O-information is a falling function: Ω = -½ ln X in correlation scale. So no logarithm is needed but for
/// winners.
final class SubsetWalk implements Walk {
    /// Variables that are put in together, and the ways to do it.
    static final int LAST = 3;

    static final int WAYS = 1 << LAST;
    private static final int PAIRS = 6;

    private static final VectorSpecies<Double> DOUBLES =
            DoubleVector.SPECIES_PREFERRED.length() <= WAYS ? DoubleVector.SPECIES_PREFERRED : DoubleVector.SPECIES_512;
    private static final int LANES = DOUBLES.length();

    private final int n;
    private Visitor visitor;
    /// Members that a vector of a column of B is long enough for.
    private final int stride;

    /// `[members][n * n]`: lower triangles of C.
    private final double[][] c;
    /// `[members][n * stride]`: a column of B for each variable to come; zero beyond the members.
    private final double[][] b;
    /// `[members][stride]`: P; one beyond the members.
    private final double[][] p;

    /// `[PAIRS * stride]`: products of two of the last three columns of B.
    private final double[] products;
    /// `[PAIRS * WAYS]`: by pair and way, C_TT⁻¹ times |C_TT|, twice off the diagonal; `[WAYS]` each: |C_TT|, and
    /// what the last three put into X by themselves.
    private final double[] adjugates = new double[PAIRS * WAYS];

    private final double[] determinants = new double[WAYS];
    private final double[] own = new double[WAYS];
    /// X of the sets that were looked at last, if one is asked for.
    private final double[] found = new double[LANES];

    /// @param correlation `[n][n]`, n at least [#LAST]
    SubsetWalk(double[][] correlation, Visitor visitor) {
        this(correlation.length, visitor);
        for (int i = 0; i < n; i++) {
            System.arraycopy(correlation[i], 0, c[0], i * n, i + 1);
        }
    }

    /// Without any state, for a walk that sets it.
    SubsetWalk(int variables, Visitor visitor) {
        n = variables;
        this.visitor = visitor;
        stride = (n + WAYS - 1) / WAYS * WAYS;
        c = new double[n + 1][n * n];
        b = new double[n + 1][n * stride];
        p = new double[n + 1][stride];
        for (double[] row : p) {
            Arrays.fill(row, 1);
        }
        products = new double[PAIRS * stride];
        determinants[0] = 1;
    }

    @Override
    public void report(Visitor newVisitor) {
        visitor = newVisitor;
    }

    /// Visits the sets whose variables from `free` on, at least [#LAST], are those of `prefix`.
    @Override
    public void walk(int prefix, int free) {
        double determinant = 1;
        int members = 0;
        for (int v = n - 1; v >= free; v--) {
            if ((prefix >> v & 1) == 1) {
                determinant *= c[members][v * n + v];
                putIn(members++, v);
            }
        }
        walk(free, members, prefix, determinant);
    }

    double[] covariance(int members) {
        return c[members];
    }

    double[] weights(int members) {
        return b[members];
    }

    double[] precision(int members) {
        return p[members];
    }

    int stride() {
        return stride;
    }

    /// Visits the sets that `mask`, of `members`, makes with any of the first `left` variables.
    void walk(int left, int members, int mask, double determinant) {
        if (!visitor.wants(members, left)) {
            return;
        }
        if (left == LAST) {
            last(members, mask, determinant);
            return;
        }
        int v = left - 1;
        walk(v, members, mask, determinant);
        double variance = c[members][v * n + v];
        putIn(members, v);
        walk(v, members + 1, mask | 1 << v, determinant * variance);
    }

    /// Makes the state of one member more: variable `v`, all variables after which are decided.
    void putIn(int members, int v) {
        double[] given = c[members];
        double[] next = c[members + 1];
        int row = v * n;
        double inverse = 1 / given[row + v];
        for (int i = 0; i < v; i++) {
            double weight = given[row + i] * inverse;
            for (int j = 0; j <= i; j++) {
                next[i * n + j] = given[i * n + j] - weight * given[row + j];
            }
            subtract(b[members], v, i, weight, b[members + 1], members + 1);
            b[members + 1][i * stride + members] = weight;
        }
        addSquares(b[members], v, inverse, p[members], p[members + 1], members + 1);
        p[members + 1][members] = inverse;
    }

    private void subtract(double[] given, int v, int w, double weight, double[] next, int count) {
        for (int h = 0; h < count; h += LANES) {
            DoubleVector.fromArray(DOUBLES, given, v * stride + h)
                    .fma(
                            DoubleVector.broadcast(DOUBLES, -weight),
                            DoubleVector.fromArray(DOUBLES, given, w * stride + h))
                    .intoArray(next, w * stride + h);
        }
    }

    private void addSquares(double[] given, int v, double inverse, double[] before, double[] next, int count) {
        for (int h = 0; h < count; h += LANES) {
            DoubleVector weight = DoubleVector.fromArray(DOUBLES, given, v * stride + h);
            weight.fma(weight.mul(inverse), DoubleVector.fromArray(DOUBLES, before, h))
                    .intoArray(next, h);
        }
    }

    private void last(int members, int mask, double determinant) {
        prepare(c[members], determinant * determinant);
        multiply(b[members], members);
        double[] squares = p[members];
        for (int way = 0; way < WAYS; way += LANES) {
            if (leads(squares, members, way)) {
                visitor.look(found, members, mask, way);
            }
        }
    }

    private boolean leads(double[] squares, int members, int way) {
        DoubleVector inverse =
                DoubleVector.broadcast(DOUBLES, 1).div(DoubleVector.fromArray(DOUBLES, determinants, way));
        DoubleVector m00 = DoubleVector.fromArray(DOUBLES, adjugates, way).mul(inverse);
        DoubleVector m11 =
                DoubleVector.fromArray(DOUBLES, adjugates, WAYS + way).mul(inverse);
        DoubleVector m22 =
                DoubleVector.fromArray(DOUBLES, adjugates, 2 * WAYS + way).mul(inverse);
        DoubleVector m01 =
                DoubleVector.fromArray(DOUBLES, adjugates, 3 * WAYS + way).mul(inverse);
        DoubleVector m02 =
                DoubleVector.fromArray(DOUBLES, adjugates, 4 * WAYS + way).mul(inverse);
        DoubleVector m12 =
                DoubleVector.fromArray(DOUBLES, adjugates, 5 * WAYS + way).mul(inverse);
        DoubleVector x = DoubleVector.fromArray(DOUBLES, own, way);
        for (int h = 0; h < members; h++) {
            DoubleVector squared =
                    m00.fma(DoubleVector.broadcast(DOUBLES, products[h]), DoubleVector.broadcast(DOUBLES, squares[h]));
            squared = m11.fma(DoubleVector.broadcast(DOUBLES, products[stride + h]), squared);
            squared = m22.fma(DoubleVector.broadcast(DOUBLES, products[2 * stride + h]), squared);
            DoubleVector mixed = m01.mul(DoubleVector.broadcast(DOUBLES, products[3 * stride + h]));
            mixed = m02.fma(DoubleVector.broadcast(DOUBLES, products[4 * stride + h]), mixed);
            mixed = m12.fma(DoubleVector.broadcast(DOUBLES, products[5 * stride + h]), mixed);
            x = x.mul(squared.add(mixed));
        }
        int at = members * WAYS + way;
        VectorMask<Double> leads = x.compare(VectorOperators.GT, DoubleVector.fromArray(DOUBLES, visitor.above(), at))
                .or(x.compare(VectorOperators.LT, DoubleVector.fromArray(DOUBLES, visitor.below(), at)));
        if (leads.anyTrue()) {
            x.intoArray(found, 0);
            return true;
        }
        return false;
    }

    private void multiply(double[] given, int members) {
        for (int h = 0; h < members; h += LANES) {
            DoubleVector b0 = DoubleVector.fromArray(DOUBLES, given, h);
            DoubleVector b1 = DoubleVector.fromArray(DOUBLES, given, stride + h);
            DoubleVector b2 = DoubleVector.fromArray(DOUBLES, given, 2 * stride + h);
            b0.mul(b0).intoArray(products, h);
            b1.mul(b1).intoArray(products, stride + h);
            b2.mul(b2).intoArray(products, 2 * stride + h);
            b0.mul(b1).intoArray(products, 3 * stride + h);
            b0.mul(b2).intoArray(products, 4 * stride + h);
            b1.mul(b2).intoArray(products, 5 * stride + h);
        }
    }

    private void prepare(double[] given, double scale) {
        double c00 = given[0];
        double c01 = given[n];
        double c11 = given[n + 1];
        double c02 = given[2 * n];
        double c12 = given[2 * n + 1];
        double c22 = given[2 * n + 2];
        double d01 = c00 * c11 - c01 * c01;
        double d02 = c00 * c22 - c02 * c02;
        double d12 = c11 * c22 - c12 * c12;
        double a01 = c02 * c12 - c01 * c22;
        double a02 = c01 * c12 - c02 * c11;
        double a12 = c01 * c02 - c12 * c00;
        double all = c00 * d12 + c01 * a01 + c02 * a02;
        double[] d = determinants;
        d[1] = c00;
        d[2] = c11;
        d[3] = d01;
        d[4] = c22;
        d[5] = d02;
        d[6] = d12;
        d[7] = all;
        double[] x = own;
        x[0] = scale;
        x[1] = scale * c00;
        x[2] = scale * c11;
        x[3] = scale * (c00 * c11);
        x[4] = scale * c22;
        x[5] = scale * (c00 * c22);
        x[6] = scale * (c11 * c22);
        x[7] = scale * (d12 * d02 / all) * d01;
        double[] a = adjugates;
        a[1] = 1;
        a[3] = c11;
        a[5] = c22;
        a[7] = d12;
        a[WAYS + 2] = 1;
        a[WAYS + 3] = c00;
        a[WAYS + 6] = c22;
        a[WAYS + 7] = d02;
        a[2 * WAYS + 4] = 1;
        a[2 * WAYS + 5] = c00;
        a[2 * WAYS + 6] = c11;
        a[2 * WAYS + 7] = d01;
        a[3 * WAYS + 3] = -2 * c01;
        a[3 * WAYS + 7] = 2 * a01;
        a[4 * WAYS + 5] = -2 * c02;
        a[4 * WAYS + 7] = 2 * a02;
        a[5 * WAYS + 6] = -2 * c12;
        a[5 * WAYS + 7] = 2 * a12;
    }
}
