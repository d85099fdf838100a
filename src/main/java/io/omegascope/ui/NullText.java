package io.omegascope.ui;

import io.omegascope.info.Replicates;
import io.omegascope.info.Spread;
import io.omegascope.run.Profile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is said of a null model: which one it is, and how a measurement stands to it.
public final class NullText {
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

    private NullText() {}

    /// The replicates that a measurement is tested against.
    public static Optional<Replicates> of(Profile profile) {
        return profile.replicates().stream()
                .filter(r -> r.source() != Replicates.Source.BOOTSTRAP)
                .findFirst();
    }

    /// `95% of 200 permutations`, beside a grey swatch.
    public static String legend(Replicates replicates) {
        return "95% of " + replicates.count() + " " + plural(replicates.source());
    }

    /// What a null model does, in a sentence or two.
    public static String explain(Replicates.Source source) {
        return switch (source) {
            case PERMUTATION ->
                "Each cluster's samples in an order of its own, so that no cluster knows of another.\n"
                        + "Even an untrained network lies far above: this tests against no dependence at all.";
            case RANDOM_CLUSTERS -> "The neurons dealt out at random to clusters of the same sizes.";
            case UNTRAINED -> "The same network with fresh initial weights, measured in the same way.";
            case BOOTSTRAP -> BOOTSTRAP;
        };
    }

    public static final String BOOTSTRAP_LEGEND = "pale: 95% over inputs, not over experiments";

    private static final String BOOTSTRAP =
            "Inputs drawn anew with replacement, clusters as they are.\nSeeds are the replicate of an experiment.";

    /// `synergy p = 0.005, redundancy p = 0.32 of 200 replicates`; empty where nothing is tested.
    public static String tested(@Nullable Replicates replicates) {
        if (replicates == null || replicates.synergy().p() == null) {
            return "";
        }
        return "synergy %s, redundancy %s of %d replicates"
                .formatted(p(replicates.synergy()), p(replicates.redundancy()), replicates.count());
    }

    private static String p(Spread spread) {
        Double p = spread.p();
        return p == null
                ? "–"
                : "p = "
                        + new BigDecimal(p)
                                .round(TWO_DIGITS)
                                .stripTrailingZeros()
                                .toPlainString();
    }

    private static String plural(Replicates.Source source) {
        return switch (source) {
            case PERMUTATION -> "permutations";
            case RANDOM_CLUSTERS -> "random clusterings";
            case UNTRAINED -> "untrained networks";
            case BOOTSTRAP -> "resamples";
        };
    }
}
