package io.omegascope.experiment.prediction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Made-up observations: two signals that are normal, the first of them shifted where a condition groks.
final class Conditions {
    static final Predictor TELLING = new Predictor("telling", List.of(Signal.SYNERGY));
    static final Predictor SILENT = new Predictor("silent", List.of(Signal.REDUNDANCY));
    static final Predictor CONSTANT = new Predictor("constant", List.of(Signal.PEAK));

    private Conditions() {}

    /// Every second condition groks, with all of its seeds.
    ///
    /// @param shift of the telling signal, in standard deviations
    static List<Observation> of(int conditions, int seeds, double shift, Random random) {
        List<Observation> runs = new ArrayList<>();
        for (int c = 0; c < conditions; c++) {
            for (int s = 0; s < seeds; s++) {
                boolean groks = c % 2 == 0;
                runs.add(run(c, groks, (groks ? shift : 0) + random.nextGaussian(), random.nextGaussian()));
            }
        }
        return runs;
    }

    static Observation run(int condition, boolean groks, double telling, double silent) {
        Map<Signal, Double> signals = new EnumMap<>(Signal.class);
        signals.put(Signal.SYNERGY, telling);
        signals.put(Signal.REDUNDANCY, silent);
        signals.put(Signal.PEAK, 1.0);
        return new Observation(condition, signals, groks, groks ? 100 + condition : 0);
    }

    /// The same with outcomes shuffled among conditions.
    static List<Observation> shuffled(List<Observation> runs, int conditions, Random random) {
        List<Boolean> outcomes = new ArrayList<>();
        for (int c = 0; c < conditions; c++) {
            outcomes.add(c % 2 == 0);
        }
        Collections.shuffle(outcomes, random);
        return runs.stream()
                .map(r -> new Observation(r.condition(), r.signals(), outcomes.get(r.condition()), r.lead()))
                .toList();
    }
}
