package io.omegascope.ui.surface;

import io.omegascope.progress.Losses;

/// What of the networks a plane shows.
enum Reading {
    TEST_LOSS("Test loss"),
    TRAIN_LOSS("Train loss"),
    TEST_ACCURACY("Test accuracy"),
    TRAIN_ACCURACY("Train accuracy");

    private final String title;

    Reading(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    boolean isLoss() {
        return this == TEST_LOSS || this == TRAIN_LOSS;
    }

    double[] of(Losses losses) {
        return switch (this) {
            case TEST_LOSS -> losses.testLoss();
            case TRAIN_LOSS -> losses.trainLoss();
            case TEST_ACCURACY -> losses.testAccuracy();
            case TRAIN_ACCURACY -> losses.trainAccuracy();
        };
    }
}
