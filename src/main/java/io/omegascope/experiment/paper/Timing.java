package io.omegascope.experiment.paper;

import io.omegascope.run.Schedule;
import java.util.Optional;
import java.util.OptionalInt;

/// When runs memorise and generalise. Ratios of epochs are in decades: the decimal logarithm of the ratio.
final class Timing {
    private static final double MEMORISED = 0.99;
    private static final double BEGUN = 0.1;

    private Timing() {}

    static boolean groks(SeenRun run) {
        return generalises(run).isPresent();
    }

    static boolean memorises(SeenRun run) {
        return run.trainAccuracy().reaches(MEMORISED).isPresent();
    }

    /// The epoch of test accuracy .9.
    static OptionalInt generalises(SeenRun run) {
        return run.testAccuracy().reaches(Schedule.GENERALISED);
    }

    /// Epochs between train accuracy .99 and test accuracy .9.
    static Optional<Integer> gap(SeenRun run) {
        OptionalInt train = run.trainAccuracy().reaches(MEMORISED);
        OptionalInt test = generalises(run);
        return train.isPresent() && test.isPresent()
                ? Optional.of(test.getAsInt() - train.getAsInt())
                : Optional.empty();
    }

    /// How many times later test accuracy .9 comes than train accuracy .99.
    static Optional<Double> delay(SeenRun run) {
        OptionalInt train = run.trainAccuracy().reaches(MEMORISED);
        OptionalInt test = generalises(run);
        return train.isPresent() && test.isPresent()
                ? Optional.of((test.getAsInt() + 1.0) / (train.getAsInt() + 1.0))
                : Optional.empty();
    }

    /// Epochs from test accuracy .1 to .9.
    static Optional<Integer> width(SeenRun run) {
        return generalises(run).isPresent()
                ? Optional.of(generalises(run).getAsInt()
                        - run.testAccuracy().reaches(BEGUN).orElseThrow())
                : Optional.empty();
    }

    /// The same on a log axis.
    static Optional<Double> decades(SeenRun run) {
        return generalises(run).isPresent()
                ? Optional.of(decades(
                        generalises(run).getAsInt(),
                        run.testAccuracy().reaches(BEGUN).orElseThrow()))
                : Optional.empty();
    }

    static double decades(double one, double other) {
        return Math.log10((one + 1) / (other + 1));
    }

    /// How much later the second run generalises, in decades. Where only one of them does, the other is taken to do
    /// so at its last epoch, which makes the difference too small; where neither does, there is none.
    static Optional<Double> later(SeenRun first, SeenRun second) {
        return groks(first) || groks(second)
                ? Optional.of(decades(
                        generalises(second).orElse(second.epochs()),
                        generalises(first).orElse(first.epochs())))
                : Optional.empty();
    }
}
