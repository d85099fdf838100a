package io.omegascope.ui.multiplets;

import io.omegascope.info.Multiplet;

/// One multiplet of the table.
///
/// @param names   what its clusters are called
/// @param neurons how many neurons its clusters have
/// @param value   O-information in nats
public record MultipletRow(Multiplet clusters, Multiplet names, int neurons, double value) {
    public int order() {
        return clusters.order();
    }
}
