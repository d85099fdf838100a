package io.omegascope.ui.live;

import io.omegascope.run.Phase;
import io.omegascope.run.PhaseInterval;
import io.omegascope.ui.Ink;
import io.omegascope.ui.chart.CurveChart;
import io.omegascope.ui.chart.EpochRange;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The names of the phases above the charts, each over its band: in full, abbreviated, or in the tooltip alone.
final class PhaseStrip extends Pane {
    private static final double HEIGHT = 18;

    private final ObservableValue<EpochRange> range;
    private List<PhaseInterval> phases = List.of();
    private List<Label> labels = List.of();

    PhaseStrip(ObservableValue<EpochRange> range) {
        this.range = range;
        range.subscribe(this::requestLayout);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(Region.USE_PREF_SIZE);
        getStyleClass().add("phase-strip");
    }

    void show(List<PhaseInterval> newPhases) {
        if (newPhases.equals(phases)) {
            return;
        }
        phases = List.copyOf(newPhases);
        labels = phases.stream().map(PhaseStrip::label).toList();
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
            fit(labels.get(i), phases.get(i).phase(), to - from);
            labels.get(i).resizeRelocate(from, 0, to - from, getHeight());
        }
    }

    private static void fit(Label label, Phase phase, double width) {
        for (String text : new String[] {phase.label(), abbreviation(phase), ""}) {
            label.setText(text);
            if (label.prefWidth(-1) <= width) {
                return;
            }
        }
    }

    private static Label label(PhaseInterval phase) {
        Label label = new Label();
        label.setManaged(false);
        label.setMinWidth(0);
        label.setAlignment(Pos.CENTER);
        label.getStyleClass().add(phase.phase() == Phase.UNDETERMINED ? "phase-undetermined" : "phase-label");
        label.setStyle("-fx-border-color: " + Ink.of(phase.phase()).cssName() + ";");
        label.setTooltip(
                new Tooltip("%s, epochs %d to %d".formatted(phase.phase().label(), phase.from(), phase.to())));
        return label;
    }

    private static String abbreviation(Phase phase) {
        return switch (phase) {
            case FEATURE_LEARNING -> "Feature l.";
            case EMERGENCE -> "Emerg.";
            case DIVERGENCE -> "Div.";
            case DELAYED_EMERGENCE -> "Delayed em.";
            case DECOUPLING -> "Decoup.";
            case FINAL -> "Final";
            case STILL_EMERGING -> "Emerging";
            case NO_GENERALISATION -> "No gen.";
            case UNDETERMINED -> "?";
        };
    }
}
