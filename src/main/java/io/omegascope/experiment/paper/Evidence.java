package io.omegascope.experiment.paper;

import io.omegascope.experiment.study.StudyResult;
import io.omegascope.run.Preset;
import io.omegascope.run.RetrainMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All finished runs that claims are judged by.
///
/// @param runs       by condition and seed
/// @param retrained  parts of those runs, trained again from initial weights
/// @param remeasured the runs' snapshots, measured in other ways
/// @param study      sub-networks beside many controls
record Evidence(
        Map<Preset, Map<Long, SeenRun>> runs,
        Map<Part, Map<Long, SeenRun>> retrained,
        Map<Way, Map<Long, SeenAgain>> remeasured,
        StudyResult study) {
    static final Evidence NONE = new Evidence(Map.of(), Map.of(), Map.of(), StudyResult.NONE);

    /// Which part of the runs of a condition.
    record Part(Preset condition, RetrainMode mode) {}

    /// Which other way to measure the runs of a condition.
    record Way(Preset condition, Variation variation) {}

    List<SeenRun> of(Preset condition) {
        return List.copyOf(bySeed(condition).values());
    }

    List<SeenRun> of(Part part) {
        return List.copyOf(bySeed(part).values());
    }

    /// What each seed of a condition says; nothing where a seed has no data.
    <T> List<T> each(Preset condition, Function<SeenRun, Optional<T>> says) {
        return of(condition).stream().flatMap(run -> says.apply(run).stream()).toList();
    }

    /// What two conditions with the same seed say together.
    <T> List<T> pairs(Preset one, Preset other, BiFunction<SeenRun, SeenRun, Optional<T>> says) {
        return pairs(bySeed(one), bySeed(other), says);
    }

    /// What a part says beside the whole run.
    <T> List<T> pairs(Preset condition, RetrainMode mode, BiFunction<SeenRun, SeenRun, Optional<T>> says) {
        return pairs(bySeed(condition), bySeed(new Part(condition, mode)), says);
    }

    /// What two parts of the same run say together.
    <T> List<T> pairs(
            Preset condition, RetrainMode one, RetrainMode other, BiFunction<SeenRun, SeenRun, Optional<T>> says) {
        return pairs(bySeed(new Part(condition, one)), bySeed(new Part(condition, other)), says);
    }

    /// What a run says beside the same run measured in another way.
    <T> List<T> again(Preset condition, Variation variation, BiFunction<SeenRun, SeenAgain, Optional<T>> says) {
        return pairs(bySeed(condition), bySeed(condition, variation), says);
    }

    List<SeenAgain> again(Preset condition, Variation variation) {
        return List.copyOf(bySeed(condition, variation).values());
    }

    Stream<SeenRun> all() {
        return runs.values().stream().flatMap(bySeed -> bySeed.values().stream());
    }

    private Map<Long, SeenRun> bySeed(Preset condition) {
        return new TreeMap<>(runs.getOrDefault(condition, Map.of()));
    }

    private Map<Long, SeenRun> bySeed(Part part) {
        return new TreeMap<>(retrained.getOrDefault(part, Map.of()));
    }

    private Map<Long, SeenAgain> bySeed(Preset condition, Variation variation) {
        return new TreeMap<>(remeasured.getOrDefault(new Way(condition, variation), Map.of()));
    }

    private static <U, T> List<T> pairs(
            Map<Long, SeenRun> ones, Map<Long, U> others, BiFunction<SeenRun, U, Optional<T>> says) {
        return ones.entrySet().stream()
                .flatMap(e -> {
                    @Nullable U other = others.get(e.getKey());
                    return other == null ? Stream.<T>empty() : says.apply(e.getValue(), other).stream();
                })
                .toList();
    }
}
