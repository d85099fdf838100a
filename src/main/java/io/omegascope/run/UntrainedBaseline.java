package io.omegascope.run;

import io.omegascope.info.Replicates;
import io.omegascope.info.SearchMonitor;
import io.omegascope.info.SearchResult;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// The untrained-network null of a run: networks of the same configuration with fresh initial weights, measured in
/// the same way. Made once, when the first measurement asks for it.
final class UntrainedBaseline {
    private final RunConfig config;
    private final Problem problem;
    private @Nullable List<SearchResult> results;

    UntrainedBaseline(RunConfig config, Problem problem) {
        this.config = config;
        this.problem = problem;
    }

    /// The measurement, compared with untrained networks if the configuration asks for it.
    Profile compare(Profile profile) {
        if (config.measurement().nullModel() != NullModel.UNTRAINED || profile.reason() != null) {
            return profile;
        }
        if (results == null) {
            results = measured();
        }
        return Replicates.of(Replicates.Source.UNTRAINED, profile.result(), results)
                .map(profile::with)
                .orElse(profile);
    }

    /// Their seeds count up from one after the seed of measurements, and pass over the run's own.
    private List<SearchResult> measured() {
        MeasurementConfig measuring = config.measurement();
        Measurement measurement = Measurement.of(measuring).alone();
        return LongStream.iterate(measuring.seed() + 1, seed -> seed + 1)
                .filter(seed -> seed != config.seeds().initialisation())
                .limit(measuring.replicates())
                .mapToObj(seed -> Problem.initialWeights(
                        config.withSeeds(new Seeds(config.seeds().data(), seed, seed))))
                .map(problem::neurons)
                .map(neurons -> measurement
                        .measure(neurons, SearchMonitor.NONE)
                        .profile()
                        .result())
                .toList();
    }
}
