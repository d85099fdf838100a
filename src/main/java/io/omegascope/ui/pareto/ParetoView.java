package io.omegascope.ui.pareto;

import atlantafx.base.theme.Styles;
import io.omegascope.info.Replicates;
import io.omegascope.info.Spread;
import io.omegascope.run.Profile;
import io.omegascope.ui.Ink;
import io.omegascope.ui.NullText;
import io.omegascope.ui.Pace;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Selection;
import io.omegascope.ui.Settings;
import io.omegascope.ui.Unit;
import io.omegascope.ui.chart.ColorBar;
import io.omegascope.ui.chart.Note;
import io.omegascope.ui.chart.TrajectoryChart;
import io.omegascope.ui.chart.ValueRange;
import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Synergy against redundancy, one point a measurement.
public final class ParetoView extends VBox {
    private static final String ZOOM = "pareto";
    /// A narrower view has no room for words on its switches beside the legend.
    private static final double ROOMY = 440;

    private final Selection selection;
    private final Settings settings;
    private final TrajectoryChart chart = new TrajectoryChart(Ink.REDUNDANCY, Ink.SYNERGY);
    private final ColorBar epochs = new ColorBar();
    private final ToggleButton smooth = toggle(
            "Smooth",
            MaterialDesignC.CHART_BELL_CURVE,
            "Smooths the path over 0.08 decades of epochs, as the paper's figures are smoothed; points stay as measured");
    private final ToggleButton front = toggle(
            "Front",
            MaterialDesignS.STAIRS,
            "Pareto front: the measurements that no other beats with more synergy at no more redundancy");
    private final Note expected = new Note(Ink.NULL.cssName());
    private final Pace pace = new Pace(Duration.millis(100), this::refresh);
    private ParetoModel model = new ParetoModel(new int[0], new double[0], new double[0]);
    private Subscription news = Subscription.EMPTY;
    private int measured;
    private int end;

    public ParetoView(Selection selection, Settings settings) {
        this.selection = selection;
        this.settings = settings;
        setMinSize(0, 0);
        getStyleClass().add("pareto-view");
        HBox body = new HBox(chart, epochs);
        HBox.setHgrow(chart, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(titleLine(), body);
        chart.setDescription(this::describe);
        chart.setEpochText(i -> "%s %,d".formatted(time(), model.epochs()[i]));
        chart.setOnPick(i -> selection.selectEpoch(model.epochs()[i]));
        chart.setOnLook(bounds -> selection.zoom(ZOOM, bounds));
        selection.onZoom(ZOOM, chart::showPart);
        smooth.setSelected(true);
        smooth.selectedProperty().subscribe((_, _) -> pace.now());
        front.selectedProperty().subscribe((_, _) -> pace.now());
        settings.unitProperty().subscribe(this::showUnit);
        selection.epochProperty().subscribe((_, _) -> showSelected());
        selection.runProperty().subscribe(run -> {
            news.unsubscribe();
            news = run == null ? Subscription.EMPTY : run.revisionProperty().subscribe((_, _) -> hear(run));
            pace.now();
            chart.showWhole();
        });
    }

    private HBox titleLine() {
        Label title = new Label("Pareto plane");
        title.getStyleClass().add(Styles.TEXT_BOLD);
        title.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(5, title, expected, space, smooth, front);
        line.setAlignment(Pos.CENTER_LEFT);
        line.widthProperty().subscribe(width -> {
            ContentDisplay words = width.doubleValue() < ROOMY ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
            smooth.setContentDisplay(words);
            front.setContentDisplay(words);
        });
        line.getStyleClass().add("pareto-title");
        return line;
    }

    private void showUnit(Unit unit) {
        chart.setTitles("redundancy (" + unit.word() + ")", "synergy (" + unit.word() + ")");
        pace.now();
        chart.showWhole();
    }

    /// News without a measurement change nothing here.
    private void hear(RunModel run) {
        if (run.profiles().size() != measured || run.end() != end) {
            pace.request();
        }
    }

    private void refresh() {
        RunModel run = selection.run();
        if (run == null) {
            return;
        }
        if (chart.isBusy()) {
            pace.request();
            return;
        }
        measured = run.profiles().size();
        model = ParetoModel.of(run, settings.unit());
        end = run.end();
        ParetoModel path = smooth.isSelected() ? model.smoothed() : model;
        chart.show(
                model.redundancy(),
                model.synergy(),
                model.progress(end),
                path.redundancy(),
                path.synergy(),
                smooth.isSelected());
        int[] best = front.isSelected() ? model.front() : new int[0];
        chart.showFront(at(model.redundancy(), best), at(model.synergy(), best));
        epochs.setEnd(end);
        showSelected();
    }

    private void showSelected() {
        chart.setSelected(model.indexOf(selection.epoch()));
        Profile profile = selection.profile();
        Replicates replicates = profile == null ? null : NullText.of(profile).orElse(null);
        if (replicates == null) {
            chart.setExpected(null, null);
            expected.show("", "");
        } else {
            chart.setExpected(range(replicates.redundancy()), range(replicates.synergy()));
            expected.show(NullText.legend(replicates), NullText.explain(replicates.source()));
        }
    }

    private String time() {
        RunModel run = selection.run();
        return run == null ? "epoch" : run.time();
    }

    private ValueRange range(Spread spread) {
        double perNat = settings.unit().perNat();
        return new ValueRange(spread.low() * perNat, spread.high() * perNat, false);
    }

    private String describe(int index) {
        String unit = settings.unit().word();
        return "%s %,d\nsynergy %.4f %s\nredundancy %.4f %s"
                .formatted(
                        time(), model.epochs()[index], model.synergy()[index], unit, model.redundancy()[index], unit);
    }

    private static double[] at(double[] values, int[] indices) {
        return Arrays.stream(indices).mapToDouble(i -> values[i]).toArray();
    }

    private static ToggleButton toggle(String text, Ikon icon, String tip) {
        ToggleButton button = new ToggleButton(text, new FontIcon(icon));
        button.getStyleClass().addAll(Styles.SMALL);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(tip));
        return button;
    }
}
