package io.omegascope.ui;

import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/// A window larger than the screen: JavaFX's headless screen has 1000 by 1000 pixels and fails beyond them.
final class Offscreen {
    private static final double VISIBLE = 600;

    private Offscreen() {}

    /// Shows a corner of the scene and lays all of it out.
    ///
    /// @return the scene's content, for pictures
    static Region show(Scene scene, double width, double height) {
        Region content = (Region) scene.getRoot();
        content.setMinSize(width, height);
        content.setMaxSize(width, height);
        scene.setRoot(new Group(content));
        content.getStyleClass().add("root");
        Stage stage = new Stage();
        stage.setWidth(VISIBLE);
        stage.setHeight(VISIBLE);
        stage.setScene(scene);
        stage.show();
        return content;
    }
}
