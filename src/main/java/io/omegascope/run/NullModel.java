package io.omegascope.run;

import io.omegascope.info.Replicates;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a measurement is compared with, each replicate searched anew.
public enum NullModel {
    NONE(null),
    /// Variables that know nothing of one another. Nearly any network differs from it, an untrained one too.
    PERMUTATION(Replicates.Source.PERMUTATION),
    /// Neurons dealt out to clusters of the same sizes at random: what the choice of clusters adds.
    RANDOM_CLUSTERS(Replicates.Source.RANDOM_CLUSTERS),
    /// Networks with fresh initial weights: what training adds. The same for all snapshots of a run.
    UNTRAINED(Replicates.Source.UNTRAINED);

    private final Replicates.@Nullable Source source;

    NullModel(Replicates.@Nullable Source source) {
        this.source = source;
    }

    public Optional<Replicates.Source> source() {
        return Optional.ofNullable(source);
    }
}
