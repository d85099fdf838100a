package io.omegascope.store;

import io.omegascope.file.FileRefusal;
import io.omegascope.info.GaussianEntropy;
import io.omegascope.info.MultipletSearch;
import io.omegascope.info.OInformation;
import io.omegascope.run.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jetbrains.bio.npy.NpzFile;
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

    /// All multiplets of a measurement, for NumPy: `clusters [multiplets][clusters]` is 1 for members, `order` and
    /// `o_information`, in nats, `[multiplets]`, and `labels [neurons]`, the cluster of each neuron, -1 if
    /// it was left out. Of more than 18 clusters only the extremes of every order.
    ///
    /// @param epoch null for the last one that is measured
    /// @return the epoch whose multiplets were written
    public static int multiplets(StoredRun run, @Nullable Integer epoch, Path file) throws IOException {
        int wanted = measured(run, epoch);
        Profile profile = Objects.requireNonNull(run.profiles().get(wanted));
        List<OInformation> found = multiplets(run, profile);
        int clusters = profile.clusters();
        byte[] members = new byte[found.size() * clusters];
        for (int i = 0; i < found.size(); i++) {
            for (int member : found.get(i).multiplet().members()) {
                members[i * clusters + member] = 1;
            }
        }
        FileRefusal.writing(file, () -> {
            Files.createFile(file);
            try (NpzFile.Writer npz = NpzFile.write(file, true)) {
                npz.write("clusters", members, new int[] {found.size(), clusters});
                npz.write(
                        "order",
                        found.stream().mapToInt(o -> o.multiplet().order()).toArray());
                npz.write(
                        "o_information",
                        found.stream().mapToDouble(OInformation::value).toArray());
                npz.write("labels", profile.labels());
            }
        });
        return wanted;
    }

    private static int measured(StoredRun run, @Nullable Integer epoch) throws IOException {
        NavigableMap<Integer, Profile> profiles = run.profiles();
        Integer wanted = epoch != null ? epoch : profiles.isEmpty() ? null : profiles.lastKey();
        Profile profile = wanted == null ? null : profiles.get(wanted);
        if (wanted == null || profile == null) {
            Integer near = wanted == null ? null : profiles.floorKey(wanted);
            throw new IOException("%s has no measurement%s%s."
                    .formatted(
                            run.header().folder().path(),
                            wanted == null ? "" : " of epoch " + wanted,
                            near == null ? "" : "; the last before that is of epoch " + near));
        }
        if (profile.reason() != null) {
            throw new IOException("%s, epoch %d: nothing was measured. %s"
                    .formatted(run.header().folder().path(), wanted, profile.reason()));
        }
        return wanted;
    }

    private static List<OInformation> multiplets(StoredRun run, Profile profile) {
        return profile.clusters() <= MultipletSearch.MAX_LISTED
                ? MultipletSearch.all(
                        profile.covariance(),
                        new GaussianEntropy(
                                profile.samples(), run.config().measurement().biasCorrection()))
                : profile.result().orders().stream()
                        .flatMap(o -> Stream.of(o.min(), o.max()))
                        .distinct()
                        .toList();
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
