package io.omegascope.task;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Parity of k of n bits. An input is n numbers, each 1 or −1 with equal chance; its class is 1 if an odd number of
/// the first k is −1, so that (−1)^class is their product. All samples differ. Barak et al. 2022, Hidden progress in
/// deep learning; Merrill et al. 2023, A tale of two circuits.
///
/// @param bits         n, 2 to 1000
/// @param relevantBits k, 1 to n
public record SparseParity(int bits, int relevantBits, int trainSamples, int testSamples, double labelNoise)
        implements Task {
    public SparseParity {
        Allowed.range("Bits", bits, 2, 1000);
        Allowed.range("Relevant bits", relevantBits, 1, bits);
        Allowed.drawn(trainSamples, testSamples, bits);
        Allowed.share(labelNoise);
        if (bits < 20 && trainSamples + testSamples > 1 << bits) {
            throw new IllegalArgumentException(
                    "%d training and %d test samples of %d bits cannot all differ; allowed are %d together."
                            .formatted(trainSamples, testSamples, bits, 1 << bits));
        }
    }

    @Override
    public String key() {
        return "sparse-parity";
    }

    @Override
    public String title() {
        return "Parity of %d of %d bits".formatted(relevantBits, bits);
    }

    @Override
    public Shape shape() {
        return new Shape(bits, 2);
    }

    @Override
    public Dataset dataset(long seed) {
        RandomGenerator random = Draw.from(seed);
        Set<BitSet> drawn = new LinkedHashSet<>();
        while (drawn.size() < trainSamples + testSamples) {
            drawn.add(negative(random));
        }
        double[][] rows = drawn.stream().map(this::signs).toArray(double[][]::new);
        int[] parity = drawn.stream()
                .mapToInt(negative -> negative.get(0, relevantBits).cardinality() % 2)
                .toArray();
        Batch all = new Batch(new Inputs.Rows(rows, bits), new Targets.Classes(parity, 2));
        return Draw.withNoise(Draw.firstForTraining(all, trainSamples), labelNoise, random);
    }

    /// Which bits are −1.
    private BitSet negative(RandomGenerator random) {
        BitSet negative = new BitSet(bits);
        for (int i = 0; i < bits; i++) {
            negative.set(i, random.nextBoolean());
        }
        return negative;
    }

    private double[] signs(BitSet negative) {
        return IntStream.range(0, bits)
                .mapToDouble(i -> negative.get(i) ? -1 : 1)
                .toArray();
    }
}
