package io.omegascope.run;

import io.omegascope.info.Draws;
import io.omegascope.info.Multiplet;
import io.omegascope.info.SearchMonitor;
import io.omegascope.net.Learner;
import io.omegascope.net.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Silences neurons of the measured layer during training, to ask whether synergy is needed (the paper's outlook).
final class Dropout {
    private static final int CHOICE = 2;
    private static final int SILENCE = 3;

    private final RunConfig config;
    private final Problem problem;
    private final Measurement measurement;
    /// Where the neurons of the whole network are in the one that is trained.
    private final Map<Integer, Integer> trained = new TreeMap<>();

    private int[] chosen = {};

    Dropout(RunConfig config, Problem problem) {
        this.config = config;
        this.problem = problem;
        this.measurement = Measurement.of(config.measurement()).alone();
        int[] neurons =
                switch (config.origin()) {
                    case Origin.Fresh _ ->
                        IntStream.range(0, config.network().hidden()).toArray();
                    case Origin.Retrained r -> r.subNetwork().neurons().members();
                };
        for (int i = 0; i < neurons.length; i++) {
            trained.put(neurons[i], i);
        }
    }

    boolean isOn() {
        return config.dropout().target() != DropoutTarget.NONE;
    }

    /// Chooses the neurons anew from the weights of the whole network at a due epoch. Where nothing can be measured,
    /// no neuron is silenced.
    void choose(int epoch, Weights weights) {
        if (!isOn()) {
            return;
        }
        Profile profile = measurement
                .measure(problem.neurons(weights), SearchMonitor.NONE)
                .profile();
        List<Integer> alive = IntStream.range(0, profile.labels().length)
                .filter(n -> profile.labels()[n] >= 0)
                .boxed()
                .toList();
        int[] synergistic = profile.result()
                .ofOrder(config.dropout().order())
                .map(extremes -> profile.neurons(extremes.min().multiplet()))
                .map(Multiplet::members)
                .orElse(new int[0]);
        int[] neurons =
                switch (config.dropout().target()) {
                    case NONE -> new int[0];
                    case SYNERGISTIC -> synergistic;
                    case RANDOM -> drawn(alive, synergistic.length, epoch);
                };
        chosen = Arrays.stream(neurons)
                .filter(trained::containsKey)
                .map(trained::get)
                .toArray();
    }

    private int[] drawn(List<Integer> alive, int count, int epoch) {
        int[] order = alive.stream().mapToInt(Integer::intValue).toArray();
        Draws.shuffle(order, 0, order.length, TrainingDraws.at(config.seeds(), CHOICE, epoch));
        return Arrays.copyOf(order, count);
    }

    /// Draws which of the chosen neurons are silent in an update.
    void silence(Learner learner, long update) {
        if (!isOn()) {
            return;
        }
        double rate = config.dropout().rate();
        RandomGenerator random = TrainingDraws.at(config.seeds(), SILENCE, update);
        int[] silent =
                Arrays.stream(chosen).filter(_ -> random.nextDouble() < rate).toArray();
        learner.silence(config.measurement().layer(), silent);
    }
}
