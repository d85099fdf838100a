package io.omegascope.ui.retrain;

import io.omegascope.ui.RunModel;
import java.util.function.Function;
import javafx.geometry.Pos;

/// One value of a comparison.
final class ValueCell extends RunValueCell {
    private final Function<Comparison, String> value;

    ValueCell(Function<Comparison, String> value) {
        this.value = value;
        setAlignment(Pos.CENTER_RIGHT);
    }

    @Override
    void show(RunModel run) {
        setText(value.apply(Comparison.of(run)));
    }

    @Override
    void clear() {
        setText(null);
    }
}
