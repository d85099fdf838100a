package io.omegascope.ui.live;

import io.omegascope.run.PhaseInterval;
import io.omegascope.run.PhaseStability;
import io.omegascope.ui.chart.CurveChart;
import io.omegascope.ui.chart.EpochRange;
import io.omegascope.ui.chart.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The names of the phases above the charts, each over its band: in full, abbreviated, or in the tooltip alone.
final class PhaseStrip extends Pane {
    private static final double HEIGHT = 18;

    private final ObservableValue<EpochRange> range;
    private List<PhaseInterval> phases = List.of();
    private final List<PhaseLabel> labels = new ArrayList<>();
    private Supplier<Optional<PhaseStability>> sure = Optional::empty;

    PhaseStrip(ObservableValue<EpochRange> range) {
        this.range = range;
        range.subscribe(this::requestLayout);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(Region.USE_PREF_SIZE);
        getStyleClass().add("phase-strip");
    }

    /// @param stability of those phases; made when somebody asks for it
    void show(List<PhaseInterval> newPhases, Supplier<Optional<PhaseStability>> stability) {
        sure = stability;
        if (newPhases.equals(phases)) {
            return;
        }
        phases = List.copyOf(newPhases);
        Nodes.fit(labels, phases.size(), () -> new PhaseLabel(() -> sure.get()));
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).show(phases.get(i));
        }
        getChildren().setAll(labels);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double left = CurveChart.PLOT_LEFT;
        double width = getWidth() - left - CurveChart.PLOT_RIGHT;
        for (int i = 0; i < labels.size(); i++) {
            double from = left
                    + width * Math.clamp(range.getValue().fraction(phases.get(i).from()), 0, 1);
            double to = left
                    + width * Math.clamp(range.getValue().fraction(phases.get(i).to()), 0, 1);
            labels.get(i).place(from, to - from, getHeight());
        }
    }
}
