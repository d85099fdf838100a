package io.omegascope.ui.live;

import io.omegascope.ui.RunModel;
import io.omegascope.ui.Selection;
import io.omegascope.ui.Settings;
import javafx.collections.ObservableList;
import javafx.scene.layout.VBox;

/// Four charts over one epoch axis.
public final class LiveView extends VBox {
    /// @param runs every run of the sitting; those related to the selected one are drawn over its accuracy
    public LiveView(Selection selection, Settings settings, ObservableList<RunModel> runs) {}
}
