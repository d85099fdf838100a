package io.omegascope.experiment.prediction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// Fits a predictor to some conditions and asks it about others. Seeds of one condition share their outcome, so that a
/// condition is never on both sides.
final class CrossValidation {
    private final Predictor predictor;
    private final List<Observation> runs;

    /// @param runs that have every signal of the predictor
    CrossValidation(Predictor predictor, List<Observation> runs) {
        this.predictor = predictor;
        this.runs = runs;
    }

    /// The probability of each run from all other conditions.
    double[] probabilities() {
        Map<Integer, Logistic> fits = new HashMap<>();
        return runs.stream()
                .mapToDouble(run -> fits.computeIfAbsent(run.condition(), c -> fit(other -> other != c))
                        .probability(values(run)))
                .toArray();
    }

    /// For each run that groks and each that does not: whether the first gets the higher probability from a fit
    /// without the conditions of both. Leaving out one condition alone shifts the bias against it, which makes
    /// pooled ranks worse than chance for a signal that says nothing (Airola et al. 2009, leave-pair-out).
    List<Pair> pairs() {
        Map<Long, Logistic> fits = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (Observation one : runs.stream().filter(Observation::groks).toList()) {
            for (Observation other : runs.stream().filter(r -> !r.groks()).toList()) {
                int a = Math.min(one.condition(), other.condition());
                int b = Math.max(one.condition(), other.condition());
                Logistic fit = fits.computeIfAbsent(((long) a << Integer.SIZE) + b, _ -> fit(c -> c != a && c != b));
                int order = Double.compare(fit.probability(values(one)), fit.probability(values(other)));
                pairs.add(new Pair(one.condition(), other.condition(), (1 + Integer.signum(order)) / 2.0));
            }
        }
        return pairs;
    }

    /// @param won 1, 0, or 0.5 where both are the same
    record Pair(int groks, int doesNot, double won) {}

    /// All of them together; none where nothing is left to fit to.
    Logistic fit(IntPredicate conditions) {
        List<Observation> kept =
                runs.stream().filter(r -> conditions.test(r.condition())).toList();
        if (kept.isEmpty()) {
            return Logistic.unknown(predictor.signals().size());
        }
        boolean[] groks = new boolean[kept.size()];
        for (int i = 0; i < groks.length; i++) {
            groks[i] = kept.get(i).groks();
        }
        return Logistic.fit(kept.stream().map(this::values).toArray(double[][]::new), groks);
    }

    private double[] values(Observation run) {
        return run.values(predictor.signals());
    }
}
