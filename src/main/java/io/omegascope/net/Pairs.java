package io.omegascope.net;

import io.omegascope.task.Batch;
import io.omegascope.task.Inputs;
import io.omegascope.task.Targets;

/// A batch of pairs of symbols and classes, as the fused passes read it.
///
/// @param first  `[S]`: the row of W1 of the first symbol
/// @param second `[S]`: the row of W1 of the second symbol
/// @param target `[S]`: class
record Pairs(int[] first, int[] second, int[] target) {
    static final Pairs NONE = new Pairs(new int[0], new int[0], new int[0]);

    static boolean fits(Batch batch) {
        return batch.inputs() instanceof Inputs.Pairs && batch.targets() instanceof Targets.Classes;
    }

    static Pairs of(Batch batch) {
        if (batch.inputs() instanceof Inputs.Pairs p && batch.targets() instanceof Targets.Classes classes) {
            int[] second = p.second().clone();
            for (int i = 0; i < second.length; i++) {
                second[i] += p.symbols();
            }
            return new Pairs(p.first(), second, classes.of());
        }
        throw new IllegalArgumentException("The fused learner needs pairs of symbols, and classes.");
    }
}
