package io.omegascope.ui;

import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// Gives a scene the theme, the inks and the style sheet, and keeps them as the settings say.
public final class Look {
    private static final String SHEET = Objects.requireNonNull(
                    Look.class.getResource("omegascope.css"), "omegascope.css is missing beside the classes")
            .toExternalForm();

    private Look() {}

    public static void dress(Scene scene, Settings settings) {
        Parent content = scene.getRoot();
        scene.getStylesheets().add(SHEET);
        settings.themeProperty().subscribe(theme -> {
            Application.setUserAgentStylesheet(theme.userAgentStylesheet());
            content.setStyle(Ink.css(theme));
        });
    }
}
