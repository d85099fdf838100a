package io.omegascope.experiment.paper;

import io.omegascope.info.GaussianEntropy;
import io.omegascope.info.PairwiseInformation;
import io.omegascope.info.Replicates;
import io.omegascope.run.Condition;
import io.omegascope.run.Phase;
import io.omegascope.run.PhaseInterval;
import io.omegascope.run.PhaseTracker;
import io.omegascope.run.Profile;
import io.omegascope.run.RunEvent.EpochMetrics;
import io.omegascope.store.Remeasured.Null;
import io.omegascope.store.StoredRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// A finished run as claims and figures see it. Losses are in nats, and so are synergy, redundancy and pairwise mutual
/// information.
///
/// @param condition      for people
/// @param epochs         updates made
/// @param neurons        size of the most synergistic sub-network
/// @param pairwise       mean mutual information of two clusters
/// @param phases         by the rule of the run's configuration
/// @param pairwisePhases by the same rule, with pairwise mutual information in the place of synergy
/// @param peak           epoch of the first peak of synergy
/// @param untrained      what untrained networks show
record SeenRun(
        String condition,
        int epochs,
        Series trainAccuracy,
        Series testAccuracy,
        Series trainLoss,
        Series testLoss,
        Series synergy,
        Series redundancy,
        Series neurons,
        Series pairwise,
        List<PhaseInterval> phases,
        List<PhaseInterval> pairwisePhases,
        OptionalInt peak,
        Optional<Null> untrained) {

    static SeenRun of(StoredRun run) {
        boolean corrected = run.config().measurement().biasCorrection();
        Series pairwise = measured(run, p -> pairwise(p, corrected));
        Series accuracy = metrics(run, EpochMetrics::testAccuracy);
        @Nullable Integer peak = run.header().synergyPeak();
        return new SeenRun(
                Condition.of(run.config()),
                run.epoch(),
                metrics(run, EpochMetrics::trainAccuracy),
                accuracy,
                metrics(run, EpochMetrics::trainLoss),
                metrics(run, EpochMetrics::testLoss),
                measured(run, Profile::synergy),
                measured(run, Profile::redundancy),
                measured(run, Profile::synergisticNeurons),
                pairwise,
                run.phases(),
                phases(run, pairwise),
                peak == null ? OptionalInt.empty() : OptionalInt.of(peak),
                untrained(run));
    }

    /// The first stretch of a phase.
    Optional<PhaseInterval> phase(Phase phase) {
        return phases.stream().filter(p -> p.phase() == phase).findFirst();
    }

    List<Phase> phaseNames() {
        return phases.stream().map(PhaseInterval::phase).toList();
    }

    private static List<PhaseInterval> phases(StoredRun run, Series measure) {
        PhaseTracker tracker = new PhaseTracker(run.config().phases());
        run.metrics().forEach(tracker::add);
        for (int i = 0; i < measure.epochs().length; i++) {
            tracker.add(measure.epochs()[i], measure.values()[i]);
        }
        return tracker.update(true).orElseThrow().phases();
    }

    private static double pairwise(Profile profile, boolean corrected) {
        return PairwiseInformation.mean(profile.covariance(), new GaussianEntropy(profile.samples(), corrected));
    }

    private static Optional<Null> untrained(StoredRun run) {
        return run.profiles().values().stream()
                .flatMap(p -> p.replicates(Replicates.Source.UNTRAINED).stream())
                .findFirst()
                .map(r -> new Null(r.synergy(), r.redundancy()));
    }

    private static Series metrics(StoredRun run, ToDoubleFunction<EpochMetrics> value) {
        return new Series(
                run.metrics().stream().mapToInt(EpochMetrics::epoch).toArray(),
                run.metrics().stream().mapToDouble(value).toArray());
    }

    private static Series measured(StoredRun run, ToDoubleFunction<Profile> value) {
        List<Map.Entry<Integer, Profile>> sound = run.profiles().entrySet().stream()
                .filter(e -> e.getValue().reason() == null)
                .toList();
        return new Series(
                sound.stream().mapToInt(Map.Entry::getKey).toArray(),
                sound.stream()
                        .mapToDouble(e -> value.applyAsDouble(e.getValue()))
                        .toArray());
    }
}
