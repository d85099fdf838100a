package io.omegascope.ui.multiplets;

import io.omegascope.info.Multiplet;
import io.omegascope.run.Profile;
import io.omegascope.ui.Ink;
import io.omegascope.ui.NullText;
import io.omegascope.ui.Omega;
import io.omegascope.ui.Pace;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Selection;
import io.omegascope.ui.Settings;
import io.omegascope.ui.Unit;
import io.omegascope.ui.chart.CloudChart;
import io.omegascope.ui.chart.Note;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// O-information of the multiplets by their order, with the lowest and the highest of each order as lines.
public final class LandscapeView extends VBox {
    private static final String ZOOM = "landscape";

    private final Selection selection;
    private final Settings settings;
    private final MultipletsModel model;
    private final CloudChart chart = new CloudChart(Ink.SYNERGY, Ink.REDUNDANCY, Ink.NULL);
    private final Note expected = new Note(Ink.NULL.cssName());
    private final Label shown = new Label();
    private final Pace pace = new Pace(Duration.millis(100), this::refresh);
    private Landscape landscape = Landscape.of(Listing.EMPTY, Unit.NATS);

    LandscapeView(MultipletsModel model, Selection selection, Settings settings) {
        this.model = model;
        this.selection = selection;
        this.settings = settings;
        getStyleClass().add("landscape-view");
        Label missing = new Label();
        missing.setWrapText(true);
        missing.textProperty().bind(model.missingProperty());
        missing.visibleProperty().bind(model.missingProperty().isNotEmpty());
        chart.visibleProperty().bind(model.missingProperty().isEmpty());
        StackPane body = new StackPane(chart, missing);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(titleLine(), body);
        chart.setDescription(i -> describe(landscape.rows().get(i)));
        chart.setOnPick(i -> model.select(landscape.rows().get(i)));
        chart.setOnLook(bounds -> selection.zoom(ZOOM, bounds));
        selection.onZoom(ZOOM, chart::showPart);
        pace.holdUnless(MultipletsView.seen(this));
        model.listingProperty().subscribe((_, _) -> pace.request());
        settings.unitProperty().subscribe(unit -> {
            chart.setTitles("order", "O-information (" + unit.word() + ")");
            pace.now();
            chart.showWhole();
        });
        selection.multipletProperty().subscribe((_, _) -> mark());
    }

    private HBox titleLine() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(6, expected, space, shown);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(22);
        return line;
    }

    private void refresh() {
        if (chart.isBusy()) {
            pace.request();
            return;
        }
        Listing listing = model.listing();
        Unit unit = settings.unit();
        landscape = Landscape.of(listing, unit);
        chart.showAreas(
                landscape.orders(),
                List.of(
                        landscape.expected(listing, unit, o -> o.min().low()),
                        landscape.expected(listing, unit, o -> o.min().high()),
                        landscape.expected(listing, unit, o -> o.max().low()),
                        landscape.expected(listing, unit, o -> o.max().high())));
        chart.show(landscape.x(), landscape.y(), landscape.orders(), landscape.lowest(), landscape.highest());
        shown.setText(listing.rows().isEmpty() ? "" : count(listing));
        if (listing.expected() == null) {
            expected.show("", "");
        } else {
            expected.show(
                    NullText.legend(listing.expected()),
                    NullText.explain(listing.expected().source()));
        }
        mark();
    }

    private String count(Listing listing) {
        return "%s%,d of %,d shown"
                .formatted(
                        listing.isComplete() ? "" : "ends of every order: ",
                        landscape.rows().size(),
                        listing.total());
    }

    private void mark() {
        Multiplet clusters = selection.multiplet();
        Profile profile = selection.profile();
        RunModel run = selection.run();
        Listing listing = model.listing();
        if (clusters == null || profile == null || run == null || selection.epoch() != listing.epoch()) {
            chart.setMark(null, 0, "");
            return;
        }
        MultipletRow row = listing.row(clusters);
        int place = row == null ? -1 : landscape.rows().indexOf(row);
        double value = row == null ? Omega.of(profile, clusters, run.biasCorrection()) : row.value();
        if (Double.isNaN(value)) {
            chart.setMark(null, 0, "");
        } else {
            chart.setMark(
                    place < 0 ? clusters.order() : landscape.x()[place],
                    value * settings.unit().perNat(),
                    selection.names().of(clusters).toString());
        }
    }

    private String describe(MultipletRow row) {
        return String.format(
                Locale.ROOT,
                "%s%nO = %s%n%d neurons",
                row.names(),
                settings.unit().signed(row.value()),
                row.neurons());
    }
}
