package io.omegascope.ui.surface;

import io.omegascope.net.Loss;
import io.omegascope.progress.LossLine;
import io.omegascope.progress.LossPlane;

/// What came out of a wish.
sealed interface Surface {
    Wish wish();

    /// Whether its losses are nats; they are those of the first run.
    default boolean isInformation() {
        return wish().places()
                .getFirst()
                .run()
                .config()
                .map(c -> c.optimizer().loss() == Loss.CROSS_ENTROPY)
                .orElse(true);
    }

    record Line(Wish wish, LossLine line) implements Surface {}

    record Plane(Wish wish, LossPlane plane) implements Surface {}
}
