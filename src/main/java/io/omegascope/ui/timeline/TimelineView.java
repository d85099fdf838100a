package io.omegascope.ui.timeline;

import atlantafx.base.theme.Styles;
import io.omegascope.ui.Pace;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Selection;
import io.omegascope.ui.Settings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// The strip of measured epochs along the foot of the window.
public final class TimelineView extends HBox {
    /// Wide enough for every text, so that the strip keeps its width.
    private static final double SIDE = 216;
    private static final Duration REST = Duration.millis(100);

    private final TimelineModel model;
    private final StripPane strip;
    private final Label text = new Label();

    public TimelineView(Selection selection, Settings settings) {
        this.model = new TimelineModel(selection, settings);
        this.strip = new StripPane(model, settings);
        getStyleClass().add("timeline-view");
        HBox.setHgrow(strip, Priority.ALWAYS);
        getChildren().addAll(strip, side(selection));
        Pace pace = new Pace(REST, this::repaint);
        selection.epochProperty().subscribe(_ -> move());
        selection.runProperty().subscribe(pace::request); // two runs may have the same revision
        selection.runProperty().flatMap(RunModel::revisionProperty).subscribe(_ -> pace.request());
        settings.logEpochsProperty().subscribe(_ -> repaint());
        settings.themeProperty().subscribe(_ -> repaint());
    }

    private void repaint() {
        strip.repaint();
        text.setText(model.text());
    }

    private void move() {
        strip.moveThumb();
        text.setText(model.text());
    }

    private VBox side(Selection selection) {
        ToggleButton follow = new ToggleButton("Follow newest", new FontIcon(MaterialDesignS.SKIP_FORWARD));
        follow.getStyleClass().add(Styles.SMALL);
        follow.setTooltip(new Tooltip("Moves on to every new measurement by itself"));
        follow.selectedProperty().bindBidirectional(selection.followingProperty());
        text.getStyleClass().add("position");
        VBox side = new VBox(2, text, follow);
        side.setAlignment(Pos.CENTER_LEFT);
        side.setMinWidth(SIDE);
        return side;
    }
}
