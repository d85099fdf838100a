package io.omegascope.ui;

import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.SplitPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Keeps dividers and the window where a person has put them.
final class Places {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private Places() {}

    /// @param usual positions before the first time, one a divider
    static void keep(SplitPane split, Settings settings, String name, double... usual) {
        double[] positions = IntStream.range(0, usual.length)
                .mapToDouble(i -> settings.places().getOrDefault(name + "." + i, usual[i]))
                .toArray();
        split.setDividerPositions(positions);
        for (int i = 0; i < usual.length; i++) {
            String key = name + "." + i;
            split.getDividers().get(i).positionProperty().addListener((_, _, position) -> {
                if (split.getScene() != null && split.isPressed()) {
                    settings.places().put(key, position.doubleValue());
                }
            });
        }
    }

    static void keep(Stage stage, Settings settings) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        var places = settings.places();
        stage.setWidth(Math.min(places.getOrDefault("window.width", WIDTH), screen.getWidth()));
        stage.setHeight(Math.min(places.getOrDefault("window.height", HEIGHT), screen.getHeight()));
        stage.setMaximized(places.getOrDefault("window.maximised", 0.0) > 0);
        stage.widthProperty().addListener((_, _, width) -> putUnlessMaximised(stage, settings, "window.width", width));
        stage.heightProperty()
                .addListener((_, _, height) -> putUnlessMaximised(stage, settings, "window.height", height));
        stage.maximizedProperty().addListener((_, _, maximised) -> places.put("window.maximised", maximised ? 1.0 : 0));
    }

    private static void putUnlessMaximised(Stage stage, Settings settings, String key, Number value) {
        if (!stage.isMaximized()) {
            settings.places().put(key, value.doubleValue());
        }
    }
}
