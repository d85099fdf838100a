package io.omegascope.experiment.prediction;

import io.omegascope.experiment.prediction.PredictionResult.Comparison;
import io.omegascope.experiment.prediction.PredictionResult.Decision;
import io.omegascope.experiment.prediction.PredictionResult.Score;
import io.omegascope.run.MeasuredEpochs;
import io.omegascope.run.RunConfig;
import io.omegascope.run.Schedule;
import io.omegascope.run.Seeds;
import io.omegascope.store.StoredRun;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Asks early signals of finished runs whether the runs will grok, always by what other conditions say.
public final class PredictionStudy {
    /// Epochs of decision unless others are asked for.
    public static final List<Integer> EPOCHS = List.of(50, 100, 200, 400);

    static final double GENERALISING = 0.5;
    private static final int LEAST_CONDITIONS = 6;
    /// Where one that groks is left out, others must be left.
    private static final int LEAST_OF_A_KIND = 3;

    private final List<StoredRun> runs;
    private final List<Integer> epochs;
    private final Map<RunConfig, Integer> conditions = new LinkedHashMap<>();
    private final int budget;
    private final Resampling resampling;

    /// @param finished of six conditions or more; those that are not measured are passed over
    /// @param epochs of decision, ascending
    /// @param seed   of the bootstrap
    /// @throws IllegalArgumentException in one sentence
    public PredictionStudy(List<StoredRun> finished, List<Integer> epochs, long seed) {
        runs = finished.stream()
                .filter(run -> run.config().measurement().epochs() != MeasuredEpochs.NONE)
                .toList();
        this.epochs = List.copyOf(epochs);
        runs.forEach(run -> conditions.putIfAbsent(condition(run.config()), conditions.size()));
        if (conditions.size() < LEAST_CONDITIONS) {
            throw new IllegalArgumentException(
                    "There are %d conditions; the least is %d, since each is predicted from others."
                            .formatted(conditions.size(), LEAST_CONDITIONS));
        }
        budget = runs.stream()
                .mapToInt(run -> run.config().schedule().epochs())
                .min()
                .orElseThrow();
        epochs.stream().filter(e -> e < 1 || e >= budget).findFirst().ifPresent(e -> {
            throw new IllegalArgumentException(
                    "Epoch of decision is %d; allowed is 1 to %d, before the shortest run ends."
                            .formatted(e, budget - 1));
        });
        resampling = new Resampling(conditions.size(), seed);
    }

    /// The same but for what a seed decides, and for when a run may end.
    private static RunConfig condition(RunConfig config) {
        return config.withSeeds(Seeds.all(0))
                .withSchedule(config.schedule().withUntil(0))
                .withMeasurement(config.measurement().withSeed(0));
    }

    /// The answer, the slow part of it.
    public PredictionResult result() {
        Map<Integer, List<Boolean>> outcomes = new LinkedHashMap<>();
        runs.forEach(run -> outcomes.computeIfAbsent(conditionOf(run), _ -> new ArrayList<>())
                .add(groks(run)));
        return new PredictionResult(
                runs.size(),
                conditions.size(),
                (int) outcomes.values().stream()
                        .filter(o -> o.contains(true) && o.contains(false))
                        .count(),
                budget,
                (int) runs.stream().filter(this::groks).count(),
                epochs.stream().map(this::decision).toList());
    }

    /// The probability that the window shows, fitted to all runs.
    ///
    /// @param result of this study
    public Forecaster forecaster(PredictionResult result) {
        List<Forecaster.Stage> stages = new ArrayList<>();
        for (Decision decision : result.decisions()) {
            decision.scores().stream()
                    .filter(s -> s.predictor().equals(Predictor.WINDOW.label()))
                    .findFirst()
                    .ifPresent(score -> stages.add(new Forecaster.Stage(
                            decision.epoch(),
                            new CrossValidation(Predictor.WINDOW, asked(decision.epoch(), Predictor.WINDOW))
                                    .fit(_ -> true),
                            score.auroc(),
                            score.low(),
                            score.high(),
                            decision.calibration())));
        }
        List<RunConfig> configs = runs.stream().map(StoredRun::config).toList();
        return new Forecaster(
                budget, result.runs(), result.conditions(), Predictor.WINDOW.signals(), Scope.of(configs), stages);
    }

    private Decision decision(int epoch) {
        List<Score> scores = new ArrayList<>();
        Map<Predictor, Assessment> assessments = new LinkedHashMap<>();
        for (Predictor predictor : Predictor.ALL) {
            List<Observation> asked = asked(epoch, predictor);
            if (conditions(asked, true) >= LEAST_OF_A_KIND && conditions(asked, false) >= LEAST_OF_A_KIND) {
                Assessment assessment = new Assessment(predictor, asked, resampling);
                assessments.put(predictor, assessment);
                scores.add(assessment.score());
            }
        }
        List<Observation> all = asked(epoch, new Predictor("", List.of()));
        Assessment window = assessments.get(Predictor.WINDOW);
        return new Decision(
                epoch,
                all.size(),
                (int) all.stream().filter(Observation::groks).count(),
                runs.size() - all.size(),
                scores,
                comparisons(assessments),
                window == null ? List.of() : window.bins());
    }

    private static long conditions(List<Observation> asked, boolean groks) {
        return asked.stream()
                .filter(o -> o.groks() == groks)
                .map(Observation::condition)
                .distinct()
                .count();
    }

    /// Predictors beside the baselines, where both are of the same runs.
    private static List<Comparison> comparisons(Map<Predictor, Assessment> assessments) {
        Assessment baselines = assessments.get(Predictor.BASELINES);
        if (baselines == null) {
            return List.of();
        }
        return Stream.of(Predictor.INFORMATION, Predictor.BOTH)
                .flatMap(p -> Stream.ofNullable(assessments.get(p)))
                .filter(a -> a.runs() == baselines.runs())
                .map(a -> a.minus(baselines))
                .toList();
    }

    /// Runs with all signals that do not generalise by then.
    private List<Observation> asked(int epoch, Predictor predictor) {
        return runs.stream()
                .filter(run -> reaches(run, GENERALISING).orElse(Integer.MAX_VALUE) > epoch)
                .map(run -> observation(run, epoch))
                .filter(o -> o.has(predictor.signals()))
                .toList();
    }

    private Observation observation(StoredRun run, int epoch) {
        EarlyRun early = EarlyRun.of(run, epoch);
        Map<Signal, Double> signals = new EnumMap<>(Signal.class);
        for (Signal signal : Signal.values()) {
            signals.put(signal, signal.of(early));
        }
        int lead = groks(run) ? reaches(run, GENERALISING).orElseThrow() - epoch : 0;
        return new Observation(conditionOf(run), signals, groks(run), lead);
    }

    private int conditionOf(StoredRun run) {
        return conditions.getOrDefault(condition(run.config()), 0);
    }

    private boolean groks(StoredRun run) {
        return reaches(run, Schedule.GENERALISED).orElse(Integer.MAX_VALUE) <= budget;
    }

    private static OptionalInt reaches(StoredRun run, double accuracy) {
        return run.metrics().stream()
                .filter(m -> m.testAccuracy() >= accuracy)
                .mapToInt(m -> m.epoch())
                .findFirst();
    }
}
