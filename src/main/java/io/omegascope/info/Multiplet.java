package io.omegascope.info;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/// A set of variables, as ascending indices from 0. Its order is the number of its members.
///
/// @param members strictly ascending, not negative; owned by the record and not to be written to
public record Multiplet(int... members) {
    public Multiplet {
        for (int i = 0; i < members.length; i++) {
            if (members[i] < 0 || (i > 0 && members[i] <= members[i - 1])) {
                throw new IllegalArgumentException(
                        "A multiplet needs ascending indices from 0, not " + Arrays.toString(members) + ".");
            }
        }
    }

    /// The multiplet of the set bits of `mask`.
    public static Multiplet ofMask(long mask) {
        int[] members = new int[Long.bitCount(mask)];
        for (int i = 0; i < members.length; i++) {
            members[i] = Long.numberOfTrailingZeros(mask);
            mask &= mask - 1;
        }
        return new Multiplet(members);
    }

    public static Multiplet of(Collection<Integer> members) {
        return new Multiplet(
                members.stream().mapToInt(Integer::intValue).sorted().toArray());
    }

    public int order() {
        return members.length;
    }

    public boolean contains(int variable) {
        return Arrays.binarySearch(members, variable) >= 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Multiplet(int[] theirs) && Arrays.equals(members, theirs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(members);
    }

    /// The members as a reader would write them: `{0, 3, 7}`.
    @Override
    public String toString() {
        return Arrays.stream(members).mapToObj(Integer::toString).collect(Collectors.joining(", ", "{", "}"));
    }
}
