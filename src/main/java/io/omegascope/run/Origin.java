package io.omegascope.run;

import io.omegascope.net.Weights;

/// Where a run's first weights come from.
public sealed interface Origin {
    /// The part of a network's weights, or of numbers in their shape, that is trained. A sub-network trains alone,
    /// which is the same as with all other neurons at zero, and faster.
    default Weights trained(Weights whole) {
        return switch (this) {
            case Fresh _ -> whole;
            case Retrained r ->
                whole.only(r.subNetwork.layer(), r.subNetwork.neurons().members());
        };
    }

    /// What training starts from.
    ///
    /// @param whole network that the run comes from
    default Weights first(Weights whole) {
        Weights part = trained(whole);
        return this instanceof Retrained r && r.scale != 1 ? part.combine(part, (w, _) -> r.scale * w) : part;
    }

    /// The whole network that such a part belongs to, with zeros elsewhere.
    default Weights whole(Weights trained) {
        return switch (this) {
            case Fresh _ -> trained;
            case Retrained r ->
                trained.placedAt(r.subNetwork.layer(), r.subNetwork.neurons().members(), r.subNetwork.of());
        };
    }

    /// Drawn by the initialisation seed.
    record Fresh() implements Origin {}

    /// A sub-network of another run, trained again from epoch 0 with a fresh optimiser on the same data.
    ///
    /// @param parentRun the parent's identifier
    /// @param epoch     the parent's snapshot that the multiplet was chosen at
    /// @param controlSeed draws the neurons of a control; 0 for the other modes
    /// @param scale       factor on every weight that it starts from; 1 but for a control that is matched in norm
    record Retrained(
            String parentRun,
            int epoch,
            SubNetwork subNetwork,
            RetrainMode mode,
            StartingWeights from,
            long controlSeed,
            double scale)
            implements Origin {
        public Retrained {
            if (!(scale > 0) || Double.isInfinite(scale)) {
                throw new IllegalArgumentException(
                        "The scale of first weights is %s; allowed is a number above 0.".formatted(Check.plain(scale)));
            }
        }

        public Retrained(
                String parentRun,
                int epoch,
                SubNetwork subNetwork,
                RetrainMode mode,
                StartingWeights from,
                long controlSeed) {
            this(parentRun, epoch, subNetwork, mode, from, controlSeed, 1);
        }

        Retrained withScale(double factor) {
            return new Retrained(parentRun, epoch, subNetwork, mode, from, controlSeed, factor);
        }

        /// The same, of a parent that has another identifier now.
        public Retrained of(String parent) {
            return new Retrained(parent, epoch, subNetwork, mode, from, controlSeed, scale);
        }
    }
}
