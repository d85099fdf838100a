package io.omegascope.info;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The search as it is defined: every entropy from a determinant of its own, every multiplet by itself, in decimal
/// numbers of forty digits.
final class SlowSearch {
    private static final MathContext DIGITS = new MathContext(40);
    private static final BigDecimal VANISHING = BigDecimal.valueOf(CarefulWalk.VANISHING);

    private final BigDecimal[][] covariance;
    private final GaussianEntropy entropy;
    private final Map<Multiplet, BigDecimal> determinants = new HashMap<>();
    private final Map<Multiplet, Boolean> known = new HashMap<>();

    SlowSearch(double[][] covariance, GaussianEntropy entropy) {
        this.covariance = new BigDecimal[covariance.length][covariance.length];
        for (int i = 0; i < covariance.length; i++) {
            for (int j = 0; j < covariance.length; j++) {
                this.covariance[i][j] = new BigDecimal(covariance[i][j]);
            }
        }
        this.entropy = entropy;
    }

    /// Ω(S) = (k - 2) H(S) + Σᵢ (H(i) - H(S without i)).
    double oInformation(Multiplet multiplet) {
        double sum = (multiplet.order() - 2) * entropyOf(multiplet);
        for (int member : multiplet.members()) {
            sum += entropyOf(new Multiplet(member)) - entropyOf(without(multiplet, member));
        }
        return sum;
    }

    boolean degenerate(Multiplet multiplet) {
        Boolean answer = known.get(multiplet);
        if (answer == null) {
            answer = multiplet.order() == 1
                    ? covariance[multiplet.members()[0]][multiplet.members()[0]].signum() <= 0
                    : IntStream.of(multiplet.members()).anyMatch(m -> degenerate(without(multiplet, m)))
                            || IntStream.of(multiplet.members()).anyMatch(m -> vanishes(multiplet, m));
            known.put(multiplet, answer);
        }
        return answer;
    }

    static List<Multiplet> multiplets(int variables) {
        List<Multiplet> all = new ArrayList<>();
        for (int mask = 0; mask < 1 << variables; mask++) {
            if (Integer.bitCount(mask) >= 3) {
                all.add(Multiplet.ofMask(mask));
            }
        }
        return all;
    }

    /// Whether a member's variance given all others, in correlation scale, is too small.
    private boolean vanishes(Multiplet multiplet, int member) {
        BigDecimal least = determinant(without(multiplet, member))
                .multiply(covariance[member][member], DIGITS)
                .multiply(VANISHING, DIGITS);
        return determinant(multiplet).compareTo(least) < 0;
    }

    private double entropyOf(Multiplet multiplet) {
        return entropy.entropy(ln(determinant(multiplet)), multiplet.order());
    }

    /// Of a number that may be outside the range of doubles.
    private static double ln(BigDecimal value) {
        int exponent = value.precision() - value.scale();
        return Math.log(value.scaleByPowerOfTen(-exponent).doubleValue()) + exponent * Math.log(10);
    }

    private static Multiplet without(Multiplet multiplet, int member) {
        return new Multiplet(IntStream.of(multiplet.members())
                .filter(other -> other != member)
                .toArray());
    }

    private BigDecimal determinant(Multiplet multiplet) {
        return determinants.computeIfAbsent(multiplet, this::eliminate);
    }

    /// By elimination with the largest pivot.
    private BigDecimal eliminate(Multiplet multiplet) {
        int[] members = multiplet.members();
        BigDecimal[][] rows = IntStream.of(members)
                .mapToObj(i ->
                        IntStream.of(members).mapToObj(j -> covariance[i][j]).toArray(BigDecimal[]::new))
                .toArray(BigDecimal[][]::new);
        BigDecimal determinant = BigDecimal.ONE;
        for (int step = 0; step < rows.length; step++) {
            int pivot = step;
            for (int i = step; i < rows.length; i++) {
                pivot = rows[i][step].abs().compareTo(rows[pivot][step].abs()) > 0 ? i : pivot;
            }
            BigDecimal[] chosen = rows[pivot];
            rows[pivot] = rows[step];
            rows[step] = chosen;
            if (chosen[step].signum() == 0) {
                return BigDecimal.ZERO;
            }
            determinant = determinant.multiply(pivot == step ? chosen[step] : chosen[step].negate(), DIGITS);
            for (int i = step + 1; i < rows.length; i++) {
                BigDecimal factor = rows[i][step].divide(chosen[step], DIGITS);
                for (int j = step; j < rows.length; j++) {
                    rows[i][j] = rows[i][j].subtract(factor.multiply(chosen[j], DIGITS), DIGITS);
                }
            }
        }
        return determinant;
    }
}
