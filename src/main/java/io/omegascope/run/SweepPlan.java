package io.omegascope.run;

import io.omegascope.task.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// Runs that differ in some settings, in a fixed order. Settings have the names of the options of `train`.
///
/// @param keys   what the runs differ in
/// @param points in order; the last axis changes fastest
public record SweepPlan(List<String> keys, List<SweepPoint> points) {
    /// The most runs of a plan.
    public static final int MOST = 100_000;

    public SweepPlan {
        keys = List.copyOf(keys);
        points = List.copyOf(points);
    }

    /// Every case with every combination of values.
    ///
    /// @param base  what the settings change
    /// @param set   settings of every run
    /// @param cases settings that go together; none is the same as one without settings
    /// @param axes  values of single settings
    /// @throws IllegalArgumentException in one sentence that names key, value and what is allowed
    public static SweepPlan of(
            RunConfig base,
            Map<String, String> set,
            List<SequencedMap<String, String>> cases,
            SequencedMap<String, List<String>> axes) {
        Set<String> keys = new LinkedHashSet<>();
        cases.forEach(c -> keys.addAll(c.keySet()));
        checkKeys(set, keys, axes);
        checkSize(Math.max(1, cases.size()), axes);
        keys.addAll(axes.keySet());
        List<SequencedMap<String, String>> combinations = cases.isEmpty() ? List.of(new LinkedHashMap<>()) : cases;
        for (Map.Entry<String, List<String>> axis : axes.entrySet()) {
            combinations = crossed(combinations, axis.getKey(), axis.getValue());
        }
        return new SweepPlan(List.copyOf(keys), points(base, set, combinations));
    }

    private static void checkKeys(Map<String, String> set, Set<String> inCases, Map<String, List<String>> axes) {
        set.keySet().forEach(NamedSettings::check);
        inCases.forEach(NamedSettings::check);
        Set<String> known = new HashSet<>(set.keySet());
        inCases.forEach(key -> checkOnce(key, known));
        axes.forEach((key, values) -> {
            NamedSettings.check(key);
            checkOnce(key, known);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("%s has no values; allowed is one or more.".formatted(key));
            }
        });
    }

    private static void checkOnce(String key, Set<String> known) {
        if (!known.add(key)) {
            throw new IllegalArgumentException(
                    "%s is there twice; allowed is one place: set, cases or axes.".formatted(key));
        }
    }

    private static void checkSize(long cases, Map<String, List<String>> axes) {
        double size = cases;
        for (List<String> values : axes.values()) {
            size *= values.size();
        }
        if (size > MOST) {
            throw new IllegalArgumentException("The plan has %.0f runs; allowed are at most %d.".formatted(size, MOST));
        }
    }

    private static List<SequencedMap<String, String>> crossed(
            List<SequencedMap<String, String>> combinations, String key, List<String> values) {
        List<SequencedMap<String, String>> crossed = new ArrayList<>();
        for (SequencedMap<String, String> combination : combinations) {
            for (String value : values) {
                SequencedMap<String, String> more = new LinkedHashMap<>(combination);
                more.put(key, value);
                crossed.add(more);
            }
        }
        return crossed;
    }

    private static List<SweepPoint> points(
            RunConfig base, Map<String, String> set, List<SequencedMap<String, String>> combinations) {
        Map<Task, Task> pinned = new HashMap<>(); // a file is read once, not for every run
        Map<RunConfig, SweepPoint> points = new LinkedHashMap<>();
        for (SequencedMap<String, String> values : combinations) {
            Map<String, String> all = new LinkedHashMap<>(set);
            all.putAll(values);
            String name = SweepPoint.name(values);
            RunConfig config = config(base, all, name, pinned);
            SweepPoint same = points.putIfAbsent(config, new SweepPoint(points.size(), values, config));
            if (same != null) {
                throw new IllegalArgumentException(
                        "%s and %s are the same run; allowed is each run once.".formatted(same.name(), name));
            }
        }
        return List.copyOf(points.values());
    }

    private static RunConfig config(RunConfig base, Map<String, String> all, String name, Map<Task, Task> pinned) {
        try {
            RunConfig config = NamedSettings.apply(base, all);
            return config.withTask(pinned.computeIfAbsent(config.task(), Task::pinned));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("run %s: %s".formatted(name, e.getMessage()), e);
        }
    }
}
