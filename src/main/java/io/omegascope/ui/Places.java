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

    private static final double HEAD = 10;

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

    /// At first a window for which the screen is too small fills it, so that its head is on it.
    static void keep(Stage stage, Settings settings) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double filled = screen.getWidth() > WIDTH && screen.getHeight() > HEIGHT ? 0 : 1;
        var places = settings.places();
        stage.setWidth(Math.min(places.getOrDefault("window.width", WIDTH), screen.getWidth()));
        stage.setHeight(Math.min(places.getOrDefault("window.height", HEIGHT), screen.getHeight()));
        putBack(stage, settings);
        stage.setMaximized(places.getOrDefault("window.maximised", filled) > 0);
        stage.widthProperty().addListener((_, _, width) -> putUnlessMaximised(stage, settings, "window.width", width));
        stage.heightProperty()
                .addListener((_, _, height) -> putUnlessMaximised(stage, settings, "window.height", height));
        stage.xProperty().addListener((_, _, x) -> putUnlessMaximised(stage, settings, "window.x", x));
        stage.yProperty().addListener((_, _, y) -> putUnlessMaximised(stage, settings, "window.y", y));
        stage.maximizedProperty().addListener((_, _, maximised) -> places.put("window.maximised", maximised ? 1.0 : 0));
    }

    /// A window whose head would be on no screen, since one was taken away, is left to the desktop.
    private static void putBack(Stage stage, Settings settings) {
        Double x = settings.places().get("window.x");
        Double y = settings.places().get("window.y");
        if (x != null && y != null && isSeen(x + stage.getWidth() / 2, y + HEAD)) {
            stage.setX(x);
            stage.setY(y);
        }
    }

    private static boolean isSeen(double x, double y) {
        return !Screen.getScreensForRectangle(x, y, 1, 1).isEmpty();
    }

    private static void putUnlessMaximised(Stage stage, Settings settings, String key, Number value) {
        if (!stage.isMaximized() && !stage.isIconified() && !Double.isNaN(value.doubleValue())) {
            settings.places().put(key, value.doubleValue());
        }
    }
}
