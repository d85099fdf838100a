package io.omegascope.net;

/// Samples with two one-hot inputs each, and their classes.
///
/// @param first  `[S]`: index of the first input that is one
/// @param second `[S]`: index of the second input that is one
/// @param target `[S]`: class
public record Batch(int[] first, int[] second, int[] target) {
    public Batch {
        if (first.length != second.length || first.length != target.length) {
            throw new IllegalArgumentException(
                    "A batch needs as many first inputs as second ones and targets, not %d, %d and %d."
                            .formatted(first.length, second.length, target.length));
        }
    }

    public int size() {
        return target.length;
    }
}
