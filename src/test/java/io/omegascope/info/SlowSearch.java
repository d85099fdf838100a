package io.omegascope.info;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The search as it is defined: every entropy from a determinant of its own, every multiplet by itself.
final class SlowSearch {
    private final double[][] covariance;
    private final GaussianEntropy entropy;
    private final Map<Multiplet, Boolean> known = new HashMap<>();

    SlowSearch(double[][] covariance, GaussianEntropy entropy) {
        this.covariance = covariance;
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
            answer = IntStream.of(multiplet.members())
                    .anyMatch(member -> conditionalVariance(multiplet, member) < LogDeterminants.VANISHING
                            || (multiplet.order() > 2 && degenerate(without(multiplet, member))));
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

    /// In correlation scale, given all others.
    private double conditionalVariance(Multiplet multiplet, int member) {
        return determinant(multiplet) / determinant(without(multiplet, member)) / covariance[member][member];
    }

    private double entropyOf(Multiplet multiplet) {
        return entropy.entropy(Math.log(determinant(multiplet)), multiplet.order());
    }

    private static Multiplet without(Multiplet multiplet, int member) {
        return new Multiplet(IntStream.of(multiplet.members())
                .filter(other -> other != member)
                .toArray());
    }

    /// By elimination with the largest pivot.
    private double determinant(Multiplet multiplet) {
        int[] members = multiplet.members();
        double[][] rows = IntStream.of(members)
                .mapToObj(i ->
                        IntStream.of(members).mapToDouble(j -> covariance[i][j]).toArray())
                .toArray(double[][]::new);
        double determinant = 1;
        for (int step = 0; step < rows.length; step++) {
            int pivot = step;
            for (int i = step; i < rows.length; i++) {
                pivot = Math.abs(rows[i][step]) > Math.abs(rows[pivot][step]) ? i : pivot;
            }
            double[] chosen = rows[pivot];
            rows[pivot] = rows[step];
            rows[step] = chosen;
            determinant *= pivot == step ? chosen[step] : -chosen[step];
            for (int i = step + 1; i < rows.length; i++) {
                double factor = rows[i][step] / chosen[step];
                for (int j = step; j < rows.length; j++) {
                    rows[i][j] -= factor * chosen[j];
                }
            }
        }
        return determinant;
    }
}
