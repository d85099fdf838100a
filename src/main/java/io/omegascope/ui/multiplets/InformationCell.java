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
        boolean present = !empty && item != null;
        setText(present ? Figures.nats(item) : null);
        pseudoClassStateChanged(SYNERGY, present && item < 0);
        pseudoClassStateChanged(REDUNDANCY, present && item > 0);
    }
}
