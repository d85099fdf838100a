package io.omegascope.ui.multiplets;

import io.omegascope.ui.Figures;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// O-information with its sign, in the colour of synergy or of redundancy.
final class InformationCell extends TableCell<MultipletRow, Double> {
    private static final PseudoClass SYNERGY = PseudoClass.getPseudoClass("synergy");
    private static final PseudoClass REDUNDANCY = PseudoClass.getPseudoClass("redundancy");

    InformationCell() {
        getStyleClass().add("information-cell");
    }

    @Override
    protected void updateItem(@Nullable Double item, boolean empty) {
        super.updateItem(item, empty);
        double value = empty || item == null ? Double.NaN : item;
        setText(Double.isNaN(value) ? null : Figures.nats(value));
        pseudoClassStateChanged(SYNERGY, value < 0);
        pseudoClassStateChanged(REDUNDANCY, value > 0);
    }
}
