package io.omegascope.ui.pareto;

import io.omegascope.ui.Selection;
import io.omegascope.ui.Settings;
import javafx.scene.layout.VBox;

/// Synergy against redundancy, one point a measurement.
public final class ParetoView extends VBox {
    public ParetoView(Selection selection, Settings settings) {}
}
