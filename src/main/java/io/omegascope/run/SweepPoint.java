package io.omegascope.run;

import io.omegascope.file.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// One run of a sweep.
///
/// @param index  place in the plan, from 0
/// @param values what sets it apart from the others, by the names that options of `train` have
/// @param config with digests of the files that it reads
public record SweepPoint(int index, SequencedMap<String, String> values, RunConfig config) {
    private static final int LONGEST_NAME = 120;
    private static final int DIGITS = 8;

    public SweepPoint {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }

    public String name() {
        return name(values);
    }

    /// Of the run's folder: `hidden-16_seed-0`. It depends on the values alone, so that a plan may grow. What cannot
    /// stand in the name of a file is left out, and a digest of the values put behind.
    static String name(SequencedMap<String, String> values) {
        String text = values.entrySet().stream()
                .map(e -> e.getKey() + "-" + lastPart(e.getValue()))
                .collect(Collectors.joining("_"));
        String safe = text.replaceAll("[^a-z0-9.+_-]|[.]$", "-");
        String whole = values.toString();
        boolean isWhole = safe.equals(text)
                && values.values().stream().allMatch(v -> lastPart(v).equals(v));
        if (isWhole && safe.length() <= LONGEST_NAME) {
            return safe.isEmpty() ? "run" : safe;
        }
        return safe.substring(0, Math.min(safe.length(), LONGEST_NAME)) + "_"
                + Sha256.of(whole.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    private static String lastPart(String value) {
        return value.substring(Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\')) + 1);
    }
}
