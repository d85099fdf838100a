package io.omegascope.store;

import io.omegascope.file.FileRefusal;
import io.omegascope.run.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Copies of what a run holds, for other programs. Every point is written, and no file is overwritten.
public final class RunExport {
    private RunExport() {}

    /// One row a due epoch, the columns of `metrics.csv`, then what was measured, then other measures of progress as
    /// far as the run took them; those are empty where there is no value.
    public static void metrics(StoredRun run, Path file) throws IOException {
        List<String> measures = run.profiles().values().stream()
                .flatMap(p -> p.progress().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        String names =
                measures.stream().map(name -> "," + name.replace('-', '_')).collect(Collectors.joining());
        Stream<String> header =
                Stream.of(MetricsFile.HEADER + ",synergy_nats,redundancy_nats,synergistic_neurons" + names);
        Stream<String> rows = run.metrics().stream().map(m -> {
            Profile profile = run.profiles().get(m.epoch());
            return MetricsFile.row(m) + measured(profile) + progress(profile, measures);
        });
        List<String> lines = Stream.concat(header, rows).toList();
        FileRefusal.writing(
                file, () -> Files.writeString(file, String.join("\n", lines) + "\n", StandardOpenOption.CREATE_NEW));
    }

    private static String measured(@Nullable Profile profile) {
        return profile == null || profile.reason() != null
                ? ",,,"
                : ",%s,%s,%d".formatted(profile.synergy(), profile.redundancy(), profile.synergisticNeurons());
    }

    private static String progress(@Nullable Profile profile, List<String> measures) {
        return measures.stream()
                .map(name -> profile == null ? null : profile.progress().get(name))
                .map(value -> value == null ? "," : "," + value)
                .collect(Collectors.joining());
    }

    /// @param epoch null for the last one that is kept
    /// @return the epoch whose weights were written
    public static int weights(StoredRun run, @Nullable Integer epoch, Path file) throws IOException {
        Checkpoints checkpoints = new Checkpoints(run.header().folder().checkpoints());
        int wanted = checkpoints.kept(epoch);
        FileRefusal.writing(file, () -> Files.copy(checkpoints.file(wanted), file));
        return wanted;
    }
}
