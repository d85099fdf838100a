package io.omegascope.experiment.prediction;

import io.omegascope.experiment.prediction.Forecast.NotEnough;
import io.omegascope.experiment.prediction.Forecast.Probability;
import io.omegascope.experiment.prediction.Forecast.Settled;
import io.omegascope.experiment.prediction.PredictionResult.Bin;
import io.omegascope.run.Profile;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunEvent.EpochMetrics;
import io.omegascope.run.Schedule;
import io.omegascope.store.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/// Gives a run the probability that it groks, as a study found it, or says why there is not enough evidence.
///
/// @param budget     epochs within which test accuracy .9 counts as grokking
/// @param runs       of the study
/// @param conditions of the study
/// @param signals    that it looks at
/// @param scope      of the study
/// @param stages     by ascending epoch of decision
public record Forecaster(int budget, int runs, int conditions, List<Signal> signals, Scope scope, List<Stage> stages) {
    private static final String RESOURCE = "forecaster.json";
    private static final double CHANCE = 0.5;

    public Forecaster {
        signals = List.copyOf(signals);
        stages = List.copyOf(stages);
    }

    /// @param fit         to all runs of the study
    /// @param auroc       on conditions that it was not fitted to; low and high are the ends of its 95% interval
    /// @param calibration likewise
    public record Stage(int epoch, Logistic fit, double auroc, double low, double high, List<Bin> calibration) {
        public Stage {
            calibration = List.copyOf(calibration);
        }
    }

    /// The one that comes with the program.
    public static Forecaster shipped() {
        try (InputStream in = Objects.requireNonNull(Forecaster.class.getResourceAsStream(RESOURCE))) {
            return JsonText.value(new String(in.readAllBytes(), StandardCharsets.UTF_8), Forecaster.class, RESOURCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param metrics  one entry a due epoch, ascending
    /// @param profiles measurements; those that are still to be made are waited for
    /// @param epoch    nothing later is looked at
    public Forecast at(
            RunConfig config, List<EpochMetrics> metrics, NavigableMap<Integer, Profile> profiles, int epoch) {
        if (metrics.stream().anyMatch(m -> m.epoch() <= epoch && m.testAccuracy() >= PredictionStudy.GENERALISING)) {
            return new Settled();
        }
        Optional<String> outside = scope.lies(config);
        if (outside.isPresent()) {
            return new NotEnough(outside.get());
        }
        if (epoch >= budget) {
            return new NotEnough("The study ends at epoch %d.".formatted(budget));
        }
        return stages.stream()
                .filter(s -> s.epoch() <= epoch && isMeasured(config.schedule(), profiles, s.epoch()))
                .reduce((_, later) -> later)
                .map(stage -> at(stage, config, metrics, profiles))
                .orElseGet(() -> new NotEnough("Too early: the first decision is at epoch %d."
                        .formatted(stages.getFirst().epoch())));
    }

    private Forecast at(
            Stage stage, RunConfig config, List<EpochMetrics> metrics, NavigableMap<Integer, Profile> profiles) {
        if (stage.low() <= CHANCE) {
            return new NotEnough("At epoch %d the study does no better than chance.".formatted(stage.epoch()));
        }
        EarlyRun run = EarlyRun.of(config.phases(), metrics, profiles, stage.epoch());
        double[] x = signals.stream().mapToDouble(s -> s.of(run)).toArray();
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i])) {
                return new NotEnough(
                        "This run has no %s.".formatted(signals.get(i).label()));
            }
        }
        double p = stage.fit().probability(x);
        Bin bin = stage.calibration().stream()
                .filter(b -> Bin.holds(b.from(), b.to(), p))
                .findFirst()
                .orElseThrow();
        return new Probability(stage.epoch(), p, budget, bin, stage);
    }

    private static boolean isMeasured(Schedule schedule, NavigableMap<Integer, Profile> profiles, int epoch) {
        return IntStream.rangeClosed(0, epoch).filter(schedule::isDue).allMatch(profiles::containsKey);
    }
}
