package io.omegascope.run;

/// The lifecycle of a run.
public sealed interface RunState {
    record Ready() implements RunState {}

    record Training() implements RunState {}

    record Paused() implements RunState {}

    /// Trained as far as it will be, with measurements that still wait.
    record Measuring() implements RunState {}

    /// Trained to the last epoch and every due measurement made.
    record Finished() implements RunState {}

    /// Stopped by the user before the last epoch.
    record Stopped() implements RunState {}

    /// @param cause one sentence
    record Failed(String cause) implements RunState {}

    /// Whether nothing will be added to the run any more.
    default boolean isEnded() {
        return switch (this) {
            case Ready _, Training _, Paused _, Measuring _ -> false;
            case Finished _, Stopped _, Failed _ -> true;
        };
    }

    /// One word for a reader: `Training`.
    default String word() {
        return getClass().getSimpleName();
    }
}
