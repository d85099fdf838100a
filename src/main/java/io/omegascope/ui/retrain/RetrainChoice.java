package io.omegascope.ui.retrain;

import io.omegascope.info.Multiplet;
import io.omegascope.info.OrderExtremes;
import io.omegascope.run.Profile;
import io.omegascope.run.RetrainMode;
import io.omegascope.ui.Omega;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Unit;
import java.util.Optional;

/// A multiplet of clusters, or neurons chosen one by one, as something to retrain.
///
/// @param profile  the run's measurement at the epoch
/// @param clusters of that measurement; empty where neurons were chosen one by one
/// @param neurons  that are isolated
public record RetrainChoice(RunModel run, int epoch, Profile profile, Multiplet clusters, Multiplet neurons) {
    public RetrainChoice(RunModel run, int epoch, Profile profile, Multiplet clusters) {
        this(run, epoch, profile, clusters, profile.neurons(clusters));
    }

    /// How many neurons a mode retrains; 0 where nothing is left for it.
    public int size(RetrainMode mode) {
        int isolated = neurons.order();
        return mode == RetrainMode.INVERSE ? measured() - isolated : isolated;
    }

    /// Whether the multiplet has every neuron that is not constant, so that the inverse is empty.
    public boolean isWhole() {
        return size(RetrainMode.INVERSE) == 0;
    }

    /// The highest order below this one whose most synergistic multiplet leaves neurons for an inverse.
    public Optional<Integer> orderWithInverse() {
        return profile.result().orders().stream()
                .filter(o -> clusters.order() == 0 || o.order() < clusters.order())
                .filter(o -> !best(o).isWhole())
                .map(OrderExtremes::order)
                .reduce((_, higher) -> higher);
    }

    /// `Order 5 {0, 2, 3, 6, 9} at epoch 168: 143 of 250 neurons, O = −0.04210 nats`
    public String sentence(Unit unit) {
        if (clusters.order() == 0) {
            return "Neurons %s at epoch %d: %d of %d"
                    .formatted(neurons, epoch, neurons.order(), profile.labels().length);
        }
        return "Order %d %s at epoch %d: %d of %d neurons%s"
                .formatted(
                        clusters.order(),
                        run.names(epoch).of(clusters),
                        epoch,
                        size(RetrainMode.ISOLATED),
                        profile.labels().length,
                        information(unit));
    }

    /// What to say when the inverse is empty; empty otherwise.
    public String notice() {
        return isWhole()
                ? "These clusters hold all %d neurons that vary: nothing is left for the inverse. Choose a lower order."
                        .formatted(measured())
                : "";
    }

    private RetrainChoice best(OrderExtremes order) {
        return new RetrainChoice(run, epoch, profile, order.min().multiplet());
    }

    private int measured() {
        return profile.labels().length - profile.dropped().length;
    }

    /// Does not break in the middle of the equation.
    private String information(Unit unit) {
        if (clusters.order() < 3) {
            return "";
        }
        boolean corrected = run.biasCorrection();
        double o = Omega.of(profile, clusters, corrected);
        return Double.isNaN(o) ? ", O is degenerate" : ", O\u00a0=\u00a0" + unit.signed(o);
    }
}
