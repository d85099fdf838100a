package io.omegascope.experiment.prediction;

import static io.omegascope.experiment.prediction.Signal.FOURIER;
import static io.omegascope.experiment.prediction.Signal.MEMORISED;
import static io.omegascope.experiment.prediction.Signal.OSCILLATION;
import static io.omegascope.experiment.prediction.Signal.PEAK;
import static io.omegascope.experiment.prediction.Signal.PEAK_HEIGHT;
import static io.omegascope.experiment.prediction.Signal.REDUNDANCY;
import static io.omegascope.experiment.prediction.Signal.SYNERGY;
import static io.omegascope.experiment.prediction.Signal.TEST_ACCURACY;
import static io.omegascope.experiment.prediction.Signal.WEIGHT_NORM;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Signals that predict together.
public record Predictor(String label, List<Signal> signals) {
    /// What the paper proposes, and what else its measurements say.
    static final Predictor INFORMATION =
            new Predictor("synergy and redundancy", List.of(PEAK, PEAK_HEIGHT, SYNERGY, REDUNDANCY));
    /// What was known without it.
    static final Predictor BASELINES =
            new Predictor("baselines", List.of(MEMORISED, WEIGHT_NORM, OSCILLATION, FOURIER));
    static final Predictor BOTH = new Predictor("baselines and synergy", both(BASELINES, INFORMATION));
    /// What every run measures.
    static final Predictor WINDOW = new Predictor(
            "as in the window",
            List.of(PEAK, PEAK_HEIGHT, SYNERGY, REDUNDANCY, MEMORISED, WEIGHT_NORM, OSCILLATION, TEST_ACCURACY));

    /// Every signal alone, then together.
    public static final List<Predictor> ALL = Stream.concat(
                    Arrays.stream(Signal.values()).map(s -> new Predictor(s.label(), List.of(s))),
                    Stream.of(INFORMATION, BASELINES, BOTH, WINDOW))
            .toList();

    public Predictor {
        signals = List.copyOf(signals);
    }

    private static List<Signal> both(Predictor one, Predictor other) {
        return Stream.concat(one.signals.stream(), other.signals.stream()).toList();
    }
}
