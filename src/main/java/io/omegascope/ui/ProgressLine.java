package io.omegascope.ui;

import atlantafx.base.theme.Styles;
import io.omegascope.ui.config.Transport;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

/// How far long work is, how long it takes still, and a way to stop it; or what came of it.
public final class ProgressLine extends HBox {
    private final Timeline beat;

    public ProgressLine(LongWork work) {
        super(10);
        setAlignment(Pos.CENTER_LEFT);
        beat = new Timeline(new KeyFrame(Duration.millis(500), _ -> work.pump()));
        beat.setCycleCount(Timeline.INDEFINITE);
        Label what = new Label();
        what.setMinWidth(USE_PREF_SIZE);
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label left = new Label();
        left.setMinWidth(USE_PREF_SIZE);
        left.getStyleClass().add(Styles.TEXT_MUTED);
        Button stop = new Button("Stop");
        stop.setId("work-stop");
        stop.getStyleClass().add(Styles.SMALL);
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(_ -> {
            work.stop();
            stop.setText("Stopping…");
        });
        Label news = new Label();
        news.textProperty().bind(work.newsProperty());
        work.stageProperty().subscribe(stage -> {
            what.setText(stage.what());
            bar.setProgress(stage.share());
            left.setText(Transport.left(stage.left().orElse(null)));
        });
        work.runningProperty().subscribe(isRunning -> {
            stop.setText("Stop");
            if (isRunning) {
                getChildren().setAll(what, bar, left, stop);
                beat.play();
            } else {
                getChildren().setAll(news);
                beat.stop();
            }
        });
        managedProperty().bind(work.runningProperty().or(news.textProperty().isNotEmpty()));
        visibleProperty().bind(managedProperty());
    }
}
