package io.omegascope.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a run tells the world, in the order in which it happens.
public sealed interface RunEvent {
    /// @param trainLoss  mean cross-entropy in nats, as testLoss
    /// @param weightNorm global L2 norm of all parameters
    record EpochMetrics(
            int epoch, double trainLoss, double testLoss, double trainAccuracy, double testAccuracy, double weightNorm)
            implements RunEvent {}

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
