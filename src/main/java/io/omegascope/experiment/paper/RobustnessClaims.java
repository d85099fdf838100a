package io.omegascope.experiment.paper;

import io.omegascope.run.PhaseInterval;
import io.omegascope.run.Preset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether phases outlast another way to measure. The snapshots are measured again for it, which takes about as long as
/// the training; without that these rows are undetermined.
final class RobustnessClaims {
    static final List<Preset> GROKKING = List.of(Preset.WD_0_1, Preset.WD_2, Preset.ALPHA_8);

    static final List<Claim> ALL = List.of(
            robust("ties", Variation.TIES_ORDINAL, Variation.TIES_RANDOM),
            robust("measured inputs", Variation.TRAINING_INPUTS),
            robust("the number of clusters", Variation.CLUSTERS_6, Variation.CLUSTERS_8, Variation.CLUSTERS_12),
            robust("the clustering", Variation.CLUSTERING_SPECTRAL, Variation.CLUSTERING_CORRELATION));

    private RobustnessClaims() {}

    private static Claim robust(String to, Variation... variations) {
        return new Claim(
                "Phases are robust to " + to,
                "8",
                List.of(),
                "The grouping may not fully capture the structure between features.",
                "Runs with weight decay 0.1, 2 and alpha 8 to which the rule gives the same phases, in the same order.",
                e -> Stream.of(variations).map(v -> same(e, v)).toList());
    }

    private static Finding same(Evidence e, Variation variation) {
        return Finding.share(
                variation.words(),
                GROKKING.stream()
                        .flatMap(p -> e.again(p, variation, RobustnessClaims::isSame).stream())
                        .toList());
    }

    private static Optional<Boolean> isSame(SeenRun run, SeenAgain again) {
        return Optional.of(run.phaseNames()
                .equals(again.phases().stream().map(PhaseInterval::phase).toList()));
    }
}
