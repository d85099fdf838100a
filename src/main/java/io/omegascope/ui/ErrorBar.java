package io.omegascope.ui;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The newest failure in a sentence, until it is put away. Not there while all is well.
final class ErrorBar extends HBox {
    private final ObservableList<String> errors;
    private final Label sentence = new Label();
    private final Label more = new Label();

    ErrorBar(ObservableList<String> errors) {
        this.errors = errors;
        getStyleClass().add("error-bar");
        setAlignment(Pos.CENTER_LEFT);
        sentence.setWrapText(true);
        sentence.setGraphic(new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
        more.setMinWidth(Region.USE_PREF_SIZE);
        Button close = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
        close.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, Styles.BUTTON_ICON);
        close.setTooltip(new Tooltip("Put this message away"));
        close.setAccessibleText("Put this message away");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(_ -> errors.removeLast());
        getChildren().addAll(sentence, new Spacer(), more, close);
        errors.subscribe(this::show);
        show();
    }

    private void show() {
        boolean any = !errors.isEmpty();
        setVisible(any);
        setManaged(any);
        sentence.setText(any ? errors.getLast() : "");
        more.setText(errors.size() > 1 ? errors.size() - 1 + " more" : "");
    }
}
