package io.omegascope.ui.live;

import io.omegascope.run.OptimizerConfig;
import io.omegascope.run.PhaseInterval;
import io.omegascope.run.Profile;
import io.omegascope.ui.ChangeText;
import io.omegascope.ui.Ink;
import io.omegascope.ui.ProgressPanel;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Unit;
import io.omegascope.ui.chart.Band;
import io.omegascope.ui.chart.Change;
import io.omegascope.ui.chart.Curve;
import io.omegascope.ui.chart.CurveChart;
import io.omegascope.ui.chart.CurveStyle;
import io.omegascope.ui.chart.EpochRange;
import io.omegascope.ui.chart.Note;
import io.omegascope.ui.chart.Points;
import io.omegascope.ui.chart.ValueRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import org.jspecify.annotations.Nullable;

/// The charts over one epoch axis, one above the other: four, and a fifth for a run with other measures of progress.
final class LiveCharts extends GridPane {
    private static final double[] HEIGHTS = {25, 22.5, 25, 0, 27.5};
    private static final double[] HEIGHTS_OF_FIVE = {20, 17, 20, 20, 23};
    private static final double[] HEIGHTS_IF_CRAMPED = {23.5, 22.5, 24, 30, 0};
    private static final double ROOM_FOR_FIVE = 680;
    private static final double[] UNTRAINED = {0, 0, 50, 0, 50};

    private final ObjectProperty<EpochRange> range;
    private final CurveChart accuracy;
    private final CurveChart loss;
    private final CurveChart information;
    private final CurveChart size;
    private final OtherMeasures other;
    private final List<CurveChart> charts;
    private final Map<RunModel, MetricCurves> metrics = new HashMap<>();
    private String time = "epoch";
    private boolean trained = true;
    private final Curve trainAccuracy;
    private final Curve testAccuracy;
    private final List<Curve> retrained = new ArrayList<>();
    private final Note collapse = new Note(Ink.REDUNDANCY.cssName());
    private final Curve trainLoss;
    private final Curve testLoss;
    private final Curve synergy;
    private final Curve redundancy;
    private final Curve pairs;
    private final Expectations expectations;
    private final Curve neurons;

    LiveCharts(ObjectProperty<EpochRange> range, ObjectProperty<ProgressPanel> chosen) {
        accuracy = new CurveChart("Accuracy", range, v -> "%.3f".formatted(v));
        testAccuracy = accuracy.add(CurveStyle.of(Ink.TEST, "test"));
        trainAccuracy = accuracy.add(CurveStyle.of(Ink.TRAIN, "train"));
        accuracy.setValues(ValueRange.SHARE);
        loss = new CurveChart("Loss", range, v -> "%.3g".formatted(v));
        testLoss = loss.add(CurveStyle.of(Ink.TEST, "test"));
        trainLoss = loss.add(CurveStyle.of(Ink.TRAIN, "train"));
        loss.addNote(collapse);
        information = new CurveChart("Synergy and redundancy", range, v -> "%.4f".formatted(v));
        synergy = information.add(CurveStyle.of(Ink.SYNERGY, "synergy"));
        redundancy = information.add(CurveStyle.of(Ink.REDUNDANCY, "redundancy"));
        pairs = information.add(new CurveStyle(Ink.PAIRS, "pairs", true, false));
        expectations = new Expectations(information);
        size = new CurveChart("Synergistic sub-network", range, v -> "%.0f".formatted(v));
        size.setUnit("neurons");
        neurons = size.add(CurveStyle.of(Ink.SIZE, "neurons"));
        other = new OtherMeasures(range, chosen);
        charts = List.of(accuracy, loss, information, other.chart(), size);
        for (int row = 0; row < charts.size(); row++) {
            add(charts.get(row), 0, row);
            RowConstraints constraints = new RowConstraints();
            constraints.setPercentHeight(HEIGHTS[row]);
            getRowConstraints().add(constraints);
            GridPane.setHgrow(charts.get(row), Priority.ALWAYS);
        }
        setMinHeight(0);
        this.range = range;
        range.subscribe(_ -> showTitle());
        heightProperty().subscribe(_ -> arrange());
    }

    // Properties

    boolean isBusy() {
        return charts.stream().anyMatch(CurveChart::isBusy);
    }

    void setOnPick(DoubleConsumer onPick) {
        charts.forEach(chart -> chart.setOnPick(onPick));
    }

    void setOnHover(DoubleConsumer onHover) {
        charts.forEach(chart -> chart.setOnHover(onHover));
    }

    void setCursor(double selected, double hovered) {
        charts.forEach(chart -> chart.setCursor(selected, hovered));
    }

    /// Says which null model is drawn, and how a measurement stands to it.
    void showReplicates(@Nullable Profile profile) {
        expectations.showAt(profile);
    }

    void setInformationControl(Node control) {
        information.addControl(control);
    }

    /// The lowest chart says what its epochs are.
    private void showTitle() {
        String title = range.get().logarithmic() ? "%s (logarithm of %s + 1)".formatted(time, time) : time;
        size.setEpochTitle(title);
        other.chart().setEpochTitle(size.isVisible() ? "" : title);
    }

    /// Without a training the upper charts give their room to the others. Where there is no room for five, the size
    /// of the sub-network gives way.
    private void arrange() {
        boolean five = other.chart().isVisible();
        boolean cramped = trained && five && getHeight() < ROOM_FOR_FIVE;
        accuracy.setVisible(trained);
        loss.setVisible(trained);
        size.setVisible(!cramped);
        double[] heights = !trained ? UNTRAINED : cramped ? HEIGHTS_IF_CRAMPED : five ? HEIGHTS_OF_FIVE : HEIGHTS;
        for (int row = 0; row < charts.size(); row++) {
            getRowConstraints().get(row).setPercentHeight(heights[row]);
        }
        showTitle();
    }

    // Commands

    /// Lets go of all runs, when none is shown.
    void forget() {
        metrics.clear();
        List.of(trainAccuracy, testAccuracy, trainLoss, testLoss).forEach(Curve::hide);
        retrained.forEach(Curve::hide);
    }

    /// Draws the other measures of progress; to be called before the rest, which gives way to them.
    void showOther(RunModel run, Measurements measurements, Unit unit) {
        other.show(run, measurements, unit);
    }

    /// @param unit     of synergy and redundancy
    /// @param lossUnit of the loss where that is information
    /// @param withPairs whether information of pairs is drawn
    void show(Family family, LiveModel model, String unit, Unit lossUnit, boolean withPairs) {
        trained = family.selected().isTrained();
        time = family.selected().time();
        arrange();
        metrics.keySet().retainAll(family.members());
        showAccuracy(family, lossUnit);
        showLoss(metricsOf(family.selected(), lossUnit));
        loss.setUnit(LossText.of(family.selected(), lossUnit));
        accuracy.setUnit(family.selected().answersWithValues() ? "share of variance explained" : "");
        fill(synergy, model.synergy().curve());
        fill(redundancy, model.redundancy().curve());
        if (withPairs) {
            fill(pairs, model.pairs());
        } else {
            pairs.hide();
        }
        expectations.show(model.synergy(), model.redundancy());
        information.setUnit(unit);
        information.setValues(ValueRange.fromZero(Stream.of(
                        model.synergy().finite(),
                        model.redundancy().finite(),
                        withPairs ? model.pairs().finite() : DoubleStream.empty())
                .flatMapToDouble(s -> s)));
        Integer peak = family.selected().synergyPeak();
        information.setMarker(peak == null ? Double.NaN : peak, "synergy peak");
        fill(neurons, model.neurons());
        neurons.restyle(CurveStyle.of(Ink.SIZE, family.selected().isTrained() ? "neurons" : "columns"));
        size.setUnit(family.selected().isTrained() ? "neurons" : "columns");
        int hidden = family.selected().subject().units();
        size.setValues(ValueRange.fromZero(DoubleStream.of(hidden)));
        List<Band> bands =
                family.selected().phases().stream().map(LiveCharts::band).toList();
        showChanges(family.selected().changes());
        showCollapse(family.selected());
        charts.forEach(chart -> {
            chart.setBands(bands);
            chart.updateLegend();
        });
    }

    /// The lines are in all charts, the words in the first.
    private void showChanges(List<OptimizerConfig.Change> changes) {
        for (CurveChart chart : charts) {
            chart.setChanges(changes.stream()
                    .map(c -> new Change(c.epoch(), chart == accuracy ? ChangeText.brief(c) : ""))
                    .toList());
        }
    }

    private void showCollapse(RunModel run) {
        collapse.show(
                run.collapse().isEmpty()
                        ? ""
                        : "softmax collapse since epoch %,d"
                                .formatted(run.collapse().getAsInt()),
                "The softmax of every training sample that is right is exactly 1 in 32 bits: they teach nothing any more."
                        + " Weight decay, or float64, helps.");
    }

    private void showLoss(MetricCurves curves) {
        trainLoss.show(curves.trainLoss());
        testLoss.show(curves.testLoss());
        loss.setValues(ValueRange.decades(DoubleStream.concat(
                curves.trainLoss().extremes(), curves.testLoss().extremes())));
    }

    private void showAccuracy(Family family, Unit unit) {
        boolean isChild = family.selected() != family.original();
        trainAccuracy.show(metricsOf(family.selected(), unit).trainAccuracy());
        testAccuracy.restyle(CurveStyle.of(Ink.TEST, isChild ? "test, original" : "test"));
        testAccuracy.show(testOf(family.original(), unit));
        for (int i = 0; i < family.retrained().size(); i++) {
            RunModel run = family.retrained().get(i);
            if (i == retrained.size()) {
                retrained.add(accuracy.addGuest(family.style(run)));
            }
            retrained.get(i).restyle(family.style(run));
            retrained.get(i).show(testOf(run, unit));
        }
        retrained.stream().skip(family.retrained().size()).forEach(Curve::hide);
    }

    private Points testOf(RunModel run, Unit unit) {
        return metricsOf(run, unit).testAccuracy();
    }

    private MetricCurves metricsOf(RunModel run, Unit unit) {
        return metrics.computeIfAbsent(run, _ -> new MetricCurves()).of(run, LossText.scale(run, unit));
    }

    private static void fill(Curve curve, Series series) {
        curve.show(series.epochs(), series.values());
    }

    private static Band band(PhaseInterval phase) {
        return new Band(phase.from(), phase.to(), Ink.of(phase.phase()));
    }
}
