package io.omegascope.ui.live;

import atlantafx.base.theme.Styles;
import io.omegascope.progress.ProgressCurve;
import io.omegascope.ui.Ink;
import io.omegascope.ui.ProgressPanel;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Unit;
import io.omegascope.ui.chart.Curve;
import io.omegascope.ui.chart.CurveChart;
import io.omegascope.ui.chart.CurveStyle;
import io.omegascope.ui.chart.EpochRange;
import io.omegascope.ui.chart.ValueRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// The chart of what a run measures beside synergy: one group of curves at a time, as one axis can carry them.
final class OtherMeasures {
    private static final List<Ink> INKS = List.of(Ink.MEASURE_1, Ink.MEASURE_2, Ink.MEASURE_3, Ink.MEASURE_4);
    private static final int WHOLE = 1000;

    private final CurveChart chart;
    private final List<Curve> curves = new ArrayList<>();
    private final MenuButton chooser = new MenuButton();
    private final ObjectProperty<ProgressPanel> chosen;
    private List<ProgressPanel> offered = List.of();

    OtherMeasures(ObjectProperty<EpochRange> range, ObjectProperty<ProgressPanel> chosen) {
        this.chosen = chosen;
        chart = new CurveChart("Other measures", range, v -> (v >= WHOLE ? "%.0f" : "%.3g").formatted(v));
        chooser.getStyleClass().addAll(Styles.SMALL, "measure-chooser");
        chooser.setMinWidth(Region.USE_PREF_SIZE);
        chooser.setTooltip(new Tooltip("Which of the measures of this run are drawn"));
        chart.addControl(chooser);
        chart.setVisible(false);
    }

    CurveChart chart() {
        return chart;
    }

    /// Draws what was chosen, or the first that the run has; out of sight for a run that measures nothing else.
    void show(RunModel run, Measurements measurements, Unit unit) {
        List<ProgressCurve> all = measurements.progress().stream()
                .map(ProgressCurve::of)
                .flatMap(Optional::stream)
                .toList();
        offer(all.stream().map(ProgressPanel::of).distinct().sorted().toList());
        chart.setVisible(!offered.isEmpty());
        if (offered.isEmpty()) {
            curves.forEach(Curve::hide);
            return;
        }
        ProgressPanel panel = offered.contains(chosen.get()) ? chosen.get() : offered.getFirst();
        chooser.setText(panel.title());
        boolean isLoss = panel == ProgressPanel.LOSS;
        chart.setUnit(isLoss ? LossText.of(run, unit) : panel.unit());
        Scale scale = isLoss ? LossText.scale(run, unit) : Scale.of(Unit.NATS);
        draw(panel, all.stream().filter(c -> ProgressPanel.of(c) == panel).toList(), measurements, scale);
    }

    private void draw(ProgressPanel panel, List<ProgressCurve> shown, Measurements measurements, Scale scale) {
        List<Series> drawn = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            CurveStyle style = style(shown.get(i), i);
            if (i == curves.size()) {
                curves.add(chart.addGuest(style));
            }
            Series series = measurements.progress(shown.get(i).name()).in(scale);
            Series visible = panel.isLogarithmic() ? series.positive() : series;
            curves.get(i).restyle(style);
            curves.get(i).show(visible.epochs(), visible.values());
            drawn.add(visible);
        }
        curves.stream().skip(shown.size()).forEach(Curve::hide);
        DoubleStream values = drawn.stream().flatMapToDouble(Series::finite);
        chart.setValues(
                panel == ProgressPanel.FOURIER
                        ? ValueRange.SHARE
                        : panel.isLogarithmic() ? ValueRange.decades(values) : ValueRange.fromZero(values));
    }

    /// Restricted loss is of test samples and excluded loss of training samples; they have the colours of these.
    private static CurveStyle style(ProgressCurve curve, int index) {
        Ink ink =
                switch (curve.name()) {
                    case "restricted-loss" -> Ink.TEST;
                    case "excluded-loss" -> Ink.TRAIN;
                    default -> curve.isLimit() ? Ink.NULL : INKS.get(index % INKS.size());
                };
        return new CurveStyle(ink, curve.title(), curve.isLimit() || index >= INKS.size(), false);
    }

    private void offer(List<ProgressPanel> panels) {
        if (!panels.equals(offered)) {
            offered = panels;
            chooser.getItems().setAll(panels.stream().map(this::item).toList());
        }
    }

    private MenuItem item(ProgressPanel panel) {
        MenuItem item = new MenuItem(panel.title());
        item.setOnAction(_ -> chosen.set(panel));
        return item;
    }
}
