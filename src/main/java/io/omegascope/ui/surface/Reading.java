package io.omegascope.ui.surface;

import io.omegascope.progress.Losses;
import java.util.function.Function;

/// What of the networks a plane shows.
enum Reading {
    TEST_LOSS("Test loss", true, Losses::testLoss),
    TRAIN_LOSS("Train loss", true, Losses::trainLoss),
    TEST_ACCURACY("Test accuracy", false, Losses::testAccuracy),
    TRAIN_ACCURACY("Train accuracy", false, Losses::trainAccuracy);

    private final String title;
    private final boolean loss;
    private final Function<Losses, double[]> values;

    Reading(String title, boolean loss, Function<Losses, double[]> values) {
        this.title = title;
        this.loss = loss;
        this.values = values;
    }

    String title() {
        return title;
    }

    boolean isLoss() {
        return loss;
    }

    double[] of(Losses losses) {
        return values.apply(losses);
    }
}
