package io.omegascope.experiment;

import io.omegascope.info.SearchMonitor;
import io.omegascope.run.Origin;
import io.omegascope.run.Parameter;
import io.omegascope.run.Parameters;
import io.omegascope.run.RunConfig;
import io.omegascope.run.Seeds;
import io.omegascope.store.Library;
import io.omegascope.store.RunHeader;
import io.omegascope.store.RunReader;
import io.omegascope.store.StoredRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;

/// The runs of a folder beside one another, with what they differ in. Any folder of runs will do, whether a plan made
/// it or not; retrainings are left out, since they differ from their run by their neurons.
///
/// @param folder     that was read
/// @param keys       parameters in which runs differ, by the names of options of `train`; `seed` where all seeds of
///     every run are the same
/// @param rows       by the time at which they were begun
/// @param unreadable one sentence for each run that cannot be read, or for the folder
public record RunTable(Path folder, List<String> keys, List<SweepRow> rows, List<String> unreadable) {
    private static final String SEED = "seed";

    public RunTable {
        keys = List.copyOf(keys);
        rows = List.copyOf(rows);
        unreadable = List.copyOf(unreadable);
    }

    /// @throws java.util.concurrent.CancellationException when the monitor ends it
    public static RunTable read(Path folder, SearchMonitor monitor) {
        Library.Listing listing;
        try {
            listing = new Library(folder).list();
        } catch (IOException e) {
            return new RunTable(folder, List.of(), List.of(), List.of(String.valueOf(e.getMessage())));
        }
        List<String> unreadable = new ArrayList<>(listing.unreadable());
        List<RunHeader> headers = listing.runs().reversed();
        List<StoredRun> runs = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            monitor.stopIfAsked((double) i / headers.size());
            try {
                StoredRun run = RunReader.read(headers.get(i).folder().path());
                if (run.config().origin() instanceof Origin.Fresh) {
                    runs.add(run);
                }
            } catch (IOException e) {
                unreadable.add(String.valueOf(e.getMessage()));
            }
        }
        return of(folder, runs, unreadable);
    }

    private static RunTable of(Path folder, List<StoredRun> runs, List<String> unreadable) {
        List<RunConfig> configs = runs.stream().map(StoredRun::config).toList();
        SequencedMap<String, Function<RunConfig, String>> differing = new LinkedHashMap<>();
        boolean oneSeed = configs.stream()
                .allMatch(c -> c.seeds().equals(Seeds.all(c.seeds().data())));
        for (Parameter parameter : Parameters.ALL) {
            if (!(oneSeed && parameter.group() == Parameter.Group.SEEDS)) {
                differing.put(parameter.key(), parameter::get);
            }
        }
        if (oneSeed) {
            differing.put(SEED, c -> Long.toString(c.seeds().data()));
        }
        differing
                .values()
                .removeIf(
                        value -> new LinkedHashSet<>(configs.stream().map(value).toList()).size() < 2);
        List<SweepRow> rows = new ArrayList<>();
        for (StoredRun run : runs) {
            Map<String, String> values = new LinkedHashMap<>();
            differing.forEach((key, value) -> values.put(key, value.apply(run.config())));
            rows.add(SweepRow.of(rows.size(), values, run));
        }
        return new RunTable(folder, List.copyOf(differing.keySet()), rows, unreadable);
    }
}
