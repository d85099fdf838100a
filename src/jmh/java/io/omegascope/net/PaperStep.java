package io.omegascope.net;

import io.omegascope.task.Batch;
import io.omegascope.task.Inputs;
import io.omegascope.task.Targets;
import java.util.Random;

/// One full-batch update of the paper's network: p = 97, 250 neurons, 3,763 pairs of a + b, float32, AdamW.
record PaperStep(Recipe recipe, Weights start, Batch batch) {
    private static final int P = 97;
    private static final int SAMPLES = 3763;

    static PaperStep paper() {
        Architecture form = Architecture.paper(250);
        Weights start =
                new Initialisation(Initialiser.UNIFORM, 1, false, Precision.FLOAT32).weights(form, P, 2 * P, P, 0);
        return new PaperStep(
                new Recipe(form, Precision.FLOAT32, Loss.CROSS_ENTROPY, Optimizer.adamW(false)), start, sums());
    }

    private static Batch sums() {
        int[] pairs = new Random(0).ints(0, P * P).distinct().limit(SAMPLES).toArray();
        int[] first = new int[SAMPLES];
        int[] second = new int[SAMPLES];
        int[] sum = new int[SAMPLES];
        for (int s = 0; s < SAMPLES; s++) {
            first[s] = pairs[s] / P;
            second[s] = pairs[s] % P;
            sum[s] = (first[s] + second[s]) % P;
        }
        return new Batch(new Inputs.Pairs(P, first, second), new Targets.Classes(sum, P));
    }
}
