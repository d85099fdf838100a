package io.omegascope.ui.multiplets;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A choice among the orders of the shown measurement, which may change under it.
final class OrderChoice extends ChoiceBox<Integer> {
    private static final String ALL = "all orders";

    private final ObservableList<Integer> orders;
    private final IntegerProperty chosen;
    private final List<Integer> before;

    /// @param before offered before the orders
    OrderChoice(ObservableList<Integer> orders, IntegerProperty chosen, List<Integer> before) {
        this.orders = orders;
        this.chosen = chosen;
        this.before = before;
        setConverter(new Words());
        orders.addListener((ListChangeListener<Integer>) _ -> offer());
        chosen.subscribe(_ -> offer());
        valueProperty().subscribe(this::choose);
    }

    private void offer() {
        int value = chosen.get();
        List<Integer> offered = Stream.concat(before.stream(), orders.stream()).toList();
        if (!getItems().equals(offered)) {
            getItems().setAll(offered);
        }
        setValue(value);
    }

    private void choose(@Nullable Integer value) {
        if (value != null) {
            chosen.set(value);
        }
    }

    private static final class Words extends StringConverter<Integer> {
        @Override
        public String toString(@Nullable Integer order) {
            return order == null ? "" : order == MultipletsModel.ALL_ORDERS ? ALL : "order " + order;
        }

        @Override
        public Integer fromString(String text) {
            return text.equals(ALL)
                    ? MultipletsModel.ALL_ORDERS
                    : Integer.parseInt(text.substring(text.indexOf(' ') + 1));
        }
    }
}
