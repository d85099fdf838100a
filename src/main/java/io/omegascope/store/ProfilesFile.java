package io.omegascope.store;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omegascope.info.OrderExtremes;
import io.omegascope.info.Replicates;
import io.omegascope.info.SearchResult;
import io.omegascope.run.Profile;
import io.omegascope.run.RunEvent.InfoProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// `profiles.jsonl`: one measurement a line. While a run goes on the lines are in the order of arrival, afterwards in
/// that of epochs.
final class ProfilesFile {
    private ProfilesFile() {}

    /// One line, as it is in the file.
    private record Line(
            int epoch,
            int samples,
            int[] labels,
            double[] tied,
            double[][] covariance,
            List<OrderExtremes> orders,
            int degenerate,
            List<Replicates> replicates,
            Map<String, Double> progress,
            @JsonSetter(nulls = Nulls.SET) @Nullable String reason) {}

    static String line(int epoch, Profile p) {
        return JsonText.line(new Line(
                epoch,
                p.samples(),
                p.labels(),
                p.tied(),
                p.covariance(),
                p.result().orders(),
                p.result().degenerate(),
                p.replicates(),
                p.progress(),
                p.reason()));
    }

    static NavigableMap<Integer, Profile> read(Path file) throws IOException {
        NavigableMap<Integer, Profile> profiles = new TreeMap<>();
        try (WholeLines lines = new WholeLines(file)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                InfoProfile read = parse(line, file + ", line " + lines.number());
                profiles.put(read.epoch(), read.profile());
            }
        }
        return profiles;
    }

    /// Brings the lines into the order of epochs.
    static void sort(Path file) throws IOException {
        LineFile.replace(file, read(file).entrySet().stream().map(entry -> line(entry.getKey(), entry.getValue())));
    }

    /// @param where the line is, for the sentence
    static InfoProfile parse(String text, String where) throws IOException {
        Line line = JsonFile.value(complete(JsonFile.object(text, where)), Line.class, where);
        SearchResult result = new SearchResult(line.orders, line.degenerate);
        return new InfoProfile(
                line.epoch,
                new Profile(
                        line.samples,
                        line.labels,
                        line.tied,
                        line.covariance,
                        result,
                        line.replicates,
                        line.progress,
                        line.reason));
    }

    /// A line from before ties were counted, replicates made and other measures taken lacks those fields.
    private static ObjectNode complete(ObjectNode line) {
        if (!line.has("replicates") && !line.has("tied")) {
            line.putArray("replicates");
            line.putArray("tied");
        }
        if (!line.has("progress")) {
            line.putObject("progress");
        }
        return line;
    }
}
