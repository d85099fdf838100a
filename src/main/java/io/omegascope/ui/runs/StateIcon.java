package io.omegascope.ui.runs;

import atlantafx.base.theme.Styles;
import io.omegascope.run.RunState;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// The state of a run as an icon whose shape tells it even without its colour.
final class StateIcon extends FontIcon {
    private @Nullable RunState shown;

    void show(RunState state) {
        if (state.equals(shown)) {
            return; // a new style class has the styles of everything around it looked up again
        }
        shown = state;
        setIconCode(shape(state));
        getStyleClass().removeAll(Styles.ACCENT, Styles.SUCCESS, Styles.WARNING, Styles.DANGER);
        switch (state) {
            case RunState.Training _, RunState.Measuring _ -> getStyleClass().add(Styles.ACCENT);
            case RunState.Finished _ -> getStyleClass().add(Styles.SUCCESS);
            case RunState.Paused _ -> getStyleClass().add(Styles.WARNING);
            case RunState.Failed _ -> getStyleClass().add(Styles.DANGER);
            case RunState.Ready _, RunState.Stopped _ -> {}
        }
    }

    private static Ikon shape(RunState state) {
        return switch (state) {
            case RunState.Ready _ -> MaterialDesignC.CLOCK_OUTLINE;
            case RunState.Training _ -> MaterialDesignP.PLAY_CIRCLE;
            case RunState.Measuring _ -> MaterialDesignP.PROGRESS_CHECK;
            case RunState.Paused _ -> MaterialDesignP.PAUSE_CIRCLE;
            case RunState.Finished _ -> MaterialDesignC.CHECK_CIRCLE;
            case RunState.Stopped _ -> MaterialDesignS.STOP_CIRCLE_OUTLINE;
            case RunState.Failed _ -> MaterialDesignA.ALERT_CIRCLE;
        };
    }
}
