package io.omegascope.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a run tells the world, in the order in which it happens.
public sealed interface RunEvent {
    /// @param trainLoss  the mean loss over the training samples; of cross-entropy in nats; testLoss likewise
    /// @param trainAccuracy share of samples whose class is found, or of the variance of values that is explained
    /// @param weightNorm global L2 norm of all parameters
    /// @param collapsed  share of the training samples that are right with a softmax of exactly 1 in float32,
    ///     so that they teach nothing any more
    record EpochMetrics(
            int epoch,
            double trainLoss,
            double testLoss,
            double trainAccuracy,
            double testAccuracy,
            double weightNorm,
            double collapsed)
            implements RunEvent {
        /// Whether every training sample that is right has stopped teaching (softmax collapse).
        public boolean isCollapsed() {
            return collapsed > 0 && collapsed >= trainAccuracy;
        }
    }

    /// Learning rate or weight decay were changed while the run went on.
    ///
    /// @param change from which epoch on, and what they are
    record RatesChanged(OptimizerConfig.Change change) implements RunEvent {}

    record InfoProfile(int epoch, Profile profile) implements RunEvent {}

    record StateChanged(RunState state, int epoch) implements RunEvent {}

    /// @param phases      from epoch 0 on, without gaps
    /// @param synergyPeak epoch of the measurement nearest to synergy's first peak, or null while there is none
    record PhasesChanged(
            List<PhaseInterval> phases, @Nullable Integer synergyPeak) implements RunEvent {
        public PhasesChanged {
            phases = List.copyOf(phases);
        }
    }
}
