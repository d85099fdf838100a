package io.omegascope.ui;

import io.fair_acc.chartfx.utils.WriteFxImage;
import io.omegascope.run.RetrainMode;
import io.omegascope.run.RunState;
import io.omegascope.ui.config.ConfigForm;
import io.omegascope.ui.config.ConfigView;
import io.omegascope.ui.config.TransportView;
import io.omegascope.ui.retrain.RetrainView;
import io.omegascope.ui.runs.RunsView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Draws the views of runs, configuration, transport and retraining into `target/gallery`, in both themes.
public final class ControlGallery {
    private ControlGallery() {}

    private static final Settings SETTINGS = new Settings();

    private record Shot(String name, Region view, double width, double height) {}

    public static void main(String[] args) {
        Platform.startup(ControlGallery::draw);
    }

    private static void draw() {
        Shot[] shots = {
            new Shot("left", left(true), 270, 690),
            new Shot("left-wrong", left(false), 270, 960),
            new Shot("transport", transport(), 560, 170),
            new Shot("retrain-small", retrain(5), 380, 330),
            new Shot("retrain", retrain(5), 470, 400),
            new Shot("retrain-whole", retrain(10), 380, 330),
            new Shot("retrain-child", child(), 380, 330)
        };
        Map<String, Scene> scenes = new LinkedHashMap<>();
        for (Shot shot : shots) {
            Stage window = new Stage();
            window.setScene(new Scene(new StackPane(shot.view()), shot.width(), shot.height()));
            Look.dress(window.getScene(), SETTINGS);
            window.show();
            expand(shot);
            scenes.put(shot.name(), window.getScene());
        }
        after(1500, () -> {
            scenes.forEach((name, scene) -> save(scene, name + "-light"));
            SETTINGS.switchTheme();
            after(1500, () -> {
                scenes.forEach((name, scene) -> save(scene, name + "-dark"));
                Platform.exit();
            });
        });
    }

    private static void expand(Shot shot) {
        if (shot.name().endsWith("wrong")) {
            shot.view().lookupAll(".titled-pane").forEach(p -> ((TitledPane) p).setExpanded(true));
        }
    }

    private static void after(int milliseconds, Runnable task) {
        PauseTransition pause = new PauseTransition(Duration.millis(milliseconds));
        pause.setOnFinished(_ -> task.run());
        pause.play();
    }

    private static void save(Scene scene, String name) {
        Path file = Path.of("target", "gallery", name.toLowerCase(Locale.ROOT) + ".png");
        try {
            Files.createDirectories(file.getParent());
            WriteFxImage.savePng(scene.snapshot(null), file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Workbench bench() {
        Workbench bench = SampleBench.empty();
        RunModel first =
                SampleBench.add(bench, SampleBench.fresh("a", "Weight decay 2, seed 3", new RunState.Finished(), 1500));
        SampleBench.add(bench, SampleBench.child(first, RetrainMode.ISOLATED, new RunState.Finished(), 1500, 190));
        SampleBench.add(bench, SampleBench.child(first, RetrainMode.INVERSE, new RunState.Training(), 500, 310));
        SampleBench.add(bench, SampleBench.child(first, RetrainMode.CONTROL, new RunState.Ready(), -1, 150));
        SampleBench.add(bench, SampleBench.fresh("b", "Alpha 8, norm held, seed 0", new RunState.Paused(), 140));
        RunState failed = new RunState.Failed("The disk is full.");
        SampleBench.add(bench, SampleBench.fresh("c", "Weight decay 10, epsilon 1e-5, seed 1", failed, 30));
        bench.selection().select(first);
        bench.selection().selectEpoch(168);
        return bench;
    }

    private static Region left(boolean right) {
        Workbench bench = bench();
        ConfigForm form = new ConfigForm();
        if (!right) {
            form.field("clusters").setText("2");
            form.field("epochs").setText("many");
            form.field("weight-decay").setText("90");
        }
        RunsView runs = new RunsView(bench, _ -> {}, _ -> {});
        runs.setPrefHeight(210);
        runs.setMinHeight(210);
        ConfigView config = new ConfigView(bench, form);
        VBox.setVgrow(config, Priority.ALWAYS);
        return new VBox(runs, config);
    }

    private static Region transport() {
        Workbench paused = bench();
        paused.selection().select(paused.runs().get(4));
        return new VBox(
                12,
                new TransportView(SampleBench.empty(), new ConfigForm()),
                new TransportView(bench(), new ConfigForm()),
                new TransportView(paused, new ConfigForm()));
    }

    private static Region child() {
        Workbench bench = bench();
        bench.selection().select(bench.runs().get(2));
        return new RetrainView(bench);
    }

    private static Region retrain(int order) {
        Workbench bench = bench();
        SampleBench.profile(0.1).result().ofOrder(order).ifPresent(o -> bench.selection()
                .selectMultiplet(o.min().multiplet()));
        return new RetrainView(bench);
    }
}
