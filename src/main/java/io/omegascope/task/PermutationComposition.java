package io.omegascope.task;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// The composition a ∘ b of permutations of `degree` things, first b and then a, over all pairs; S5 has 120
/// permutations and 14,400 pairs. Permutations are numbered in the order of their images, the identity is 0. Power et
/// al. 2022; Chughtai et al. 2023, A toy model of universality.
///
/// @param degree        3 to 5
/// @param trainFraction share of the pairs to learn from; the number is rounded down
public record PermutationComposition(int degree, double trainFraction, double labelNoise) implements Task {
    public PermutationComposition {
        Allowed.range("Degree", degree, 3, 5);
        Allowed.trainFraction(trainFraction, count(degree) * count(degree));
        Allowed.share(labelNoise);
    }

    @Override
    public String key() {
        return "permutation-composition";
    }

    @Override
    public String title() {
        return "Composition in S" + degree;
    }

    @Override
    public int symbols() {
        return count(degree);
    }

    @Override
    public Shape shape() {
        return new Shape(2 * symbols(), symbols());
    }

    @Override
    public Dataset dataset(long seed) {
        List<List<Integer>> permutations = new ArrayList<>();
        extend(List.of(), permutations);
        Batch all = AllPairs.of(
                symbols(), 0, (a, b) -> permutations.indexOf(composed(permutations.get(a), permutations.get(b))));
        RandomGenerator random = Draw.from(seed);
        return Draw.withNoise(Draw.split(all, trainFraction, random), labelNoise, random);
    }

    private static List<Integer> composed(List<Integer> a, List<Integer> b) {
        return b.stream().map(a::get).toList();
    }

    /// Adds every permutation that begins with the given images, in lexicographic order.
    private void extend(List<Integer> begin, List<List<Integer>> permutations) {
        if (begin.size() == degree) {
            permutations.add(begin);
            return;
        }
        for (int image = 0; image < degree; image++) {
            if (!begin.contains(image)) {
                List<Integer> longer = new ArrayList<>(begin);
                longer.add(image);
                extend(List.copyOf(longer), permutations);
            }
        }
    }

    private static int count(int degree) {
        return degree < 2 ? 1 : degree * count(degree - 1);
    }
}
