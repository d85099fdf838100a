package io.omegascope.ui.multiplets;

import io.omegascope.ui.Figures;
import io.omegascope.ui.Settings;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// O-information with its sign, in the colour of synergy or of redundancy.
final class InformationCell<R> extends TableCell<R, Double> {
    private static final PseudoClass SYNERGY = PseudoClass.getPseudoClass("synergy");
    private static final PseudoClass REDUNDANCY = PseudoClass.getPseudoClass("redundancy");

    private final Settings settings;

    InformationCell(Settings settings) {
        this.settings = settings;
        getStyleClass().add("information-cell");
    }

    @Override
    protected void updateItem(@Nullable Double item, boolean empty) {
        super.updateItem(item, empty);
        double value = empty || item == null ? Double.NaN : item;
        setText(
                Double.isNaN(value)
                        ? null
                        : Figures.information(value * settings.unit().perNat()));
        pseudoClassStateChanged(SYNERGY, value < 0);
        pseudoClassStateChanged(REDUNDANCY, value > 0);
    }
}
