package io.omegascope.ui;

import io.omegascope.run.OptimizerConfig;

/// A change of rates in words.
public final class ChangeText {
    private ChangeText() {}

    /// `Learning rate 0.01, weight decay 3`.
    public static String of(OptimizerConfig.Change change) {
        return "Learning rate %s, weight decay %s".formatted(plain(change.learningRate()), plain(change.weightDecay()));
    }

    /// `lr 0.01 · wd 3`, for a narrow place.
    public static String brief(OptimizerConfig.Change change) {
        return "lr %s · wd %s".formatted(plain(change.learningRate()), plain(change.weightDecay()));
    }

    /// As it is typed: `0.03`, `2`, `1e-8`.
    public static String plain(double value) {
        return OptimizerConfig.plain(value);
    }
}
