package io.omegascope.run;

import io.omegascope.info.Ties;

/// How synergy and redundancy are measured at a snapshot.
///
/// @param inputs         which inputs the hidden activations are taken over
/// @param clusters       groups of neurons, the variables of the search, 3 to 16
/// @param biasCorrection whether Gaussian entropies get Ince's correction for the number of samples
public record MeasurementConfig(MeasuredInputs inputs, int clusters, Ties ties, boolean biasCorrection) {
    public MeasurementConfig {
        Check.range("Clusters", clusters, 3, 16);
    }
}
