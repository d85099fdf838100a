package io.omegascope.experiment.prediction;

import io.omegascope.experiment.prediction.PredictionResult.Bin;
import io.omegascope.experiment.prediction.PredictionResult.Comparison;
import io.omegascope.experiment.prediction.PredictionResult.Score;
import io.omegascope.experiment.prediction.Resampling.Interval;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/// What a predictor says of runs of conditions that it was not fitted to.
final class Assessment {
    private static final double ALARM = 0.5;
    private static final int BINS = 5;

    private final Predictor predictor;
    private final List<Observation> asked;
    private final double[] probabilities;
    private final double auroc;
    private final double[] replicates;

    /// @param asked runs with all signals of the predictor, of both outcomes
    Assessment(Predictor predictor, List<Observation> asked, Resampling resampling) {
        this.predictor = predictor;
        this.asked = asked;
        CrossValidation validation = new CrossValidation(predictor, asked);
        probabilities = validation.probabilities();
        List<CrossValidation.Pair> pairs = validation.pairs();
        auroc = Resampling.auroc(pairs);
        replicates = resampling.aurocs(pairs);
    }

    int runs() {
        return asked.size();
    }

    Score score() {
        Interval interval = Resampling.interval(replicates);
        int[] alarms = IntStream.range(0, asked.size())
                .filter(i -> probabilities[i] >= ALARM)
                .toArray();
        int[] right = groking(alarms);
        int groks = groking(IntStream.range(0, asked.size()).toArray()).length;
        double share = (double) groks / asked.size();
        double[] leads =
                IntStream.of(right).mapToDouble(i -> asked.get(i).lead()).toArray();
        return new Score(
                predictor.label(),
                auroc,
                interval.low(),
                interval.high(),
                alarms.length == 0 ? null : (Double) ((double) right.length / alarms.length),
                (double) right.length / groks,
                alarms.length - right.length,
                asked.size() - groks,
                leads.length == 0 ? null : (Double) StatUtils.percentile(leads, 50),
                brier(),
                share * (1 - share));
    }

    Comparison minus(Assessment other) {
        Interval interval = Resampling.interval(Resampling.differences(replicates, other.replicates));
        return new Comparison(
                predictor.label(), other.predictor.label(), auroc - other.auroc, interval.low(), interval.high());
    }

    /// Calibration: what became of runs with like probabilities.
    List<Bin> bins() {
        return IntStream.range(0, BINS)
                .mapToObj(b -> bin((double) b / BINS, (b + 1.0) / BINS))
                .toList();
    }

    private Bin bin(double from, double to) {
        int[] in = IntStream.range(0, asked.size())
                .filter(i -> Bin.holds(from, to, probabilities[i]))
                .toArray();
        double mean =
                IntStream.of(in).mapToDouble(i -> probabilities[i]).average().orElse((from + to) / 2);
        return new Bin(from, to, in.length, groking(in).length, mean);
    }

    private int[] groking(int... places) {
        return IntStream.of(places).filter(i -> asked.get(i).groks()).toArray();
    }

    /// The mean squared difference of probability and outcome (Brier 1950).
    private double brier() {
        return IntStream.range(0, asked.size())
                .mapToDouble(i -> probabilities[i] - (asked.get(i).groks() ? 1 : 0))
                .map(d -> d * d)
                .average()
                .orElseThrow();
    }
}
