package io.omegascope.run;

import io.omegascope.cluster.Activations;

/// Neurons over the inputs that they are measured over.
///
/// @param activations what is pooled and measured
/// @param grouped     what the clustering sees: the same, or the loss gradients by what the neurons receive
record Neurons(Activations activations, Activations grouped) {
    static Neurons of(Activations activations) {
        return new Neurons(activations, activations);
    }

    boolean areGroupedByGradients() {
        return grouped != activations;
    }

    Neurons select(int... units) {
        Activations fewer = activations.select(units);
        return new Neurons(fewer, areGroupedByGradients() ? grouped.select(units) : fewer);
    }
}
