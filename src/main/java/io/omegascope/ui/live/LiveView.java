package io.omegascope.ui.live;

import atlantafx.base.theme.Styles;
import io.omegascope.ui.Pace;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Selection;
import io.omegascope.ui.Settings;
import io.omegascope.ui.Unit;
import io.omegascope.ui.chart.EpochRange;
import io.omegascope.ui.live.BooleanSwitch.Choice;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// Charts of a run over one epoch axis.
public final class LiveView extends VBox {
    private static final String ZOOM = "epochs";

    private final Selection selection;
    private final Settings settings;
    private final ObservableList<RunModel> runs;
    private final ObjectProperty<EpochRange> range;
    private final LiveCharts charts;
    private final PhaseStrip strip;
    private final HBox controls = new HBox(8);
    private final Label epochLabel = new Label();
    private final Label phaseLabel = new Label();
    private final ForecastLabel forecast = new ForecastLabel();
    private final Pace pace = new Pace(Duration.millis(100), this::refresh);
    private final Measurements measurements = new Measurements();
    private List<RunModel> members = List.of();
    private Subscription news = Subscription.EMPTY;
    private int hovered = Selection.NONE;

    /// @param runs every run of the sitting; those related to the selected one are drawn over its accuracy
    public LiveView(Selection selection, Settings settings, ObservableList<RunModel> runs) {
        this.selection = selection;
        this.settings = settings;
        this.runs = runs;
        boolean logarithmic = settings.logEpochsProperty().get();
        range = new SimpleObjectProperty<>(this, "range", EpochRange.whole(1000, logarithmic));
        charts = new LiveCharts(range, settings.progressProperty());
        strip = new PhaseStrip(range);
        VBox.setVgrow(charts, Priority.ALWAYS);
        getStyleClass().add("live-view");
        getChildren().addAll(titleLine(), strip, charts);
        charts.setInformationControl(pairsSwitch());
        charts.setInformationControl(scaleSwitch());
        listen();
        pace.now();
    }

    /// Puts a control above the charts.
    public void addControl(Node control) {
        controls.getChildren().add(control);
    }

    private HBox titleLine() {
        epochLabel.getStyleClass().add(Styles.TEXT_BOLD);
        epochLabel.setMinWidth(USE_PREF_SIZE);
        phaseLabel.getStyleClass().add(Styles.TEXT_MUTED);
        phaseLabel.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button whole = new Button("Whole run", new FontIcon(MaterialDesignA.ARROW_EXPAND_HORIZONTAL));
        whole.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        whole.setTooltip(new Tooltip("Back to the whole run, as a double click in a chart does.\n"
                + "The wheel zooms; a drag with Shift picks a stretch."));
        whole.setOnAction(_ -> showWhole());
        range.subscribe(r -> whole.setVisible(!r.isWhole()));
        whole.managedProperty().bind(whole.visibleProperty());
        BooleanSwitch scale = new BooleanSwitch(
                settings.logEpochsProperty(),
                new Choice(true, "log", "Logarithmic epochs: the axis shows the logarithm of epoch + 1"),
                new Choice(false, "linear", "Linear epochs"));
        Label epochs = new Label();
        epochs.textProperty()
                .bind(selection.runProperty().map(run -> run.timeTitle() + "s").orElse("Epochs"));
        epochs.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        controls.setAlignment(Pos.CENTER_RIGHT);
        HBox line = new HBox(8, epochLabel, phaseLabel, forecast, space, whole, controls, epochs, scale);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("live-title");
        return line;
    }

    private ToggleButton pairsSwitch() {
        ToggleButton pairs = new ToggleButton("Pairs");
        pairs.getStyleClass().addAll(Styles.SMALL, "pairs-switch");
        pairs.setMinWidth(USE_PREF_SIZE);
        pairs.setTooltip(new Tooltip("Draws the mean mutual information of pairs of clusters as well.\n"
                + "Compare: the paper's claim is that pairs do not show the phases."));
        pairs.selectedProperty().bindBidirectional(settings.pairsProperty());
        return pairs;
    }

    private BooleanSwitch scaleSwitch() {
        BooleanSwitch scale = new BooleanSwitch(
                settings.normalisedProperty(),
                new Choice(false, "nats", "As measured, in nats or bits (Ctrl+B)"),
                new Choice(
                        true,
                        "0–1",
                        "Each curve scaled to 0–1 over the run, synergy as minus the O-information, as in the paper"));
        settings.unitProperty().subscribe(unit -> scale.setLeftText(unit.word()));
        return scale;
    }

    private void listen() {
        selection.runProperty().subscribe((_, _) -> {
            showWhole();
            pace.now();
        });
        selection.epochProperty().subscribe((_, _) -> moveCursor());
        settings.logEpochsProperty()
                .subscribe((_, logarithmic) -> range.set(range.get().withLogarithmic(logarithmic)));
        settings.normalisedProperty().subscribe((_, _) -> pace.now());
        settings.unitProperty().subscribe((_, _) -> pace.now());
        settings.pairsProperty().subscribe((_, _) -> pace.now());
        settings.progressProperty().subscribe((_, _) -> pace.now());
        runs.addListener((ListChangeListener<RunModel>) _ -> pace.request());
        range.subscribe((_, now) -> selection.zoom(ZOOM, now.isWhole() ? List.of() : List.of(now.first(), now.last())));
        selection.onZoom(ZOOM, this::zoom);
        charts.setOnPick(epoch -> selection.selectEpoch((int) Math.round(epoch)));
        charts.setOnHover(this::hover);
    }

    private void showWhole() {
        range.set(EpochRange.whole(range.get().end(), range.get().logarithmic()));
    }

    private void zoom(List<Double> bounds) {
        EpochRange now = range.get();
        RunModel run = selection.run();
        if (bounds.isEmpty() || run == null) {
            showWhole();
        } else if (!bounds.equals(List.of(now.first(), now.last()))) {
            range.set(now.withEnd(Math.max(now.end(), run.end())).between(bounds));
        }
    }

    private void hover(double epoch) {
        RunModel run = selection.run();
        hovered = run == null || Double.isNaN(epoch) ? Selection.NONE : run.nearestMeasured((int) Math.round(epoch));
        showCursor();
    }

    private void refresh() {
        if (charts.isBusy()) {
            pace.request();
            return;
        }
        RunModel run = selection.run();
        charts.setVisible(run != null);
        strip.setVisible(run != null);
        if (run == null) {
            listenTo(List.of());
            measurements.clear();
            charts.forget();
            strip.show(List.of(), Optional::empty);
        } else {
            Family family = Family.of(run, runs);
            listenTo(family.members());
            range.set(range.get().withEnd(family.end()));
            boolean normalised = settings.normalisedProperty().get();
            Unit unit = settings.unit();
            charts.showOther(run, measurements.of(run), unit);
            charts.show(
                    family,
                    LiveModel.of(measurements.of(run), normalised, unit),
                    normalised ? "scaled 0–1 over the run, synergy = −Ω" : unit.word(),
                    unit,
                    settings.pairsProperty().get());
            strip.show(run.phases(), run::stability);
        }
        showCursor();
    }

    private void listenTo(List<RunModel> newMembers) {
        if (!newMembers.equals(members)) {
            members = newMembers;
            news.unsubscribe();
            news = Subscription.combine(members.stream()
                    .map(member -> member.revisionProperty().subscribe(pace::request))
                    .toArray(Subscription[]::new));
        }
    }

    /// While it follows the run, the cursor moves together with the curves: it never stands where nothing is drawn
    /// yet.
    private void moveCursor() {
        if (selection.followingProperty().get()) {
            pace.request();
        } else {
            showCursor();
        }
    }

    private void showCursor() {
        charts.setCursor(orNaN(selection.epoch()), orNaN(hovered));
        RunModel run = selection.run();
        int epoch = hovered == Selection.NONE ? selection.epoch() : hovered;
        if (run == null || epoch == Selection.NONE) {
            epochLabel.setText("");
            phaseLabel.setText("");
            forecast.clear();
            charts.showReplicates(null);
        } else {
            epochLabel.setText("%s %,d".formatted(run.timeTitle(), epoch));
            charts.showReplicates(run.profiles().get(epoch));
            phaseLabel.setText(
                    run.isTrained() ? LiveModel.phase(run, epoch).label() : "No training: opened from activations");
            forecast.show(run, epoch);
        }
    }

    private static double orNaN(int epoch) {
        return epoch == Selection.NONE ? Double.NaN : epoch;
    }
}
