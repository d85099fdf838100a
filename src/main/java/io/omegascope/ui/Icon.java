package io.omegascope.ui;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.image.Image;

/// The mark of the program, drawn in `assets/icon.svg`.
final class Icon {
    private Icon() {}

    static Image image(int pixels) {
        String name = "icon-" + pixels + ".png";
        return new Image(
                Objects.requireNonNull(Icon.class.getResource(name), name).toExternalForm());
    }

    static List<Image> all() {
        return Stream.of(16, 32, 64, 128, 256).map(Icon::image).toList();
    }
}
