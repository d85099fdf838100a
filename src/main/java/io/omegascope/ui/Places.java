package io.omegascope.ui;

import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.SplitPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Keeps dividers and the window where a person has put them.
///
/// A split pane moves its dividers on its own when its size changes and forgets where they were; here each one is put
/// back to its place.
final class Places {
    static final double WIDTH = 1440;
    static final double HEIGHT = 900;

    private Places() {}

    /// The place of a divider.
    ///
    /// @param usual before a person has moved it
    /// @param pixels whether the place is in pixels from the start, not a share of the whole
    record Divider(String name, double usual, boolean pixels) {
        static Divider share(String name, double usual) {
            return new Divider(name, usual, false);
        }

        static Divider pixels(String name, double usual) {
            return new Divider(name, usual, true);
        }

        double position(Settings settings, double size) {
            double place = settings.places().getOrDefault(name, usual);
            return Math.clamp(pixels ? place / size : place, 0, 1);
        }

        void moved(Settings settings, double position, double size) {
            settings.places().put(name, pixels ? position * size : position);
        }
    }

    static void keep(SplitPane split, Settings settings, Divider... dividers) {
        List<Divider> all = List.of(dividers);
        ReadOnlyDoubleProperty size =
                split.getOrientation() == Orientation.HORIZONTAL ? split.widthProperty() : split.heightProperty();
        size.subscribe(now -> {
            if (now.doubleValue() > 0) {
                split.setDividerPositions(all.stream()
                        .mapToDouble(d -> d.position(settings, now.doubleValue()))
                        .toArray());
            }
        });
        for (int i = 0; i < all.size(); i++) {
            Divider divider = all.get(i);
            split.getDividers().get(i).positionProperty().addListener((_, _, position) -> {
                if (split.isPressed()) {
                    divider.moved(settings, position.doubleValue(), size.get());
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
