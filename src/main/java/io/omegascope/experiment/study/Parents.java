package io.omegascope.experiment.study;

import io.omegascope.run.Origin;
import io.omegascope.run.RunConfig;
import io.omegascope.store.Library;
import io.omegascope.store.RunHeader;
import io.omegascope.store.RunReader;
import io.omegascope.store.StoredRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs whose sub-networks are to be trained again. Retrainings are none of them.
///
/// @param runs       each once, though there may be copies
/// @param passedOver one sentence for each that is not among them, but for retrainings
public record Parents(List<StoredRun> runs, List<String> passedOver) {
    public Parents {
        runs = List.copyOf(runs);
        passedOver = List.copyOf(passedOver);
    }

    public static Parents of(List<StoredRun> runs) {
        return of(runs, List.of());
    }

    /// The runs of a folder, the oldest first, or the one run that it is.
    ///
    /// @throws UncheckedIOException in one sentence, when there are none that can be read
    public static Parents in(Path folder) {
        try {
            Library library = new Library(folder);
            return library.holdsRuns() ? of(library.list()) : of(List.of(only(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static StoredRun only(Path folder) throws IOException {
        StoredRun run = RunReader.read(folder);
        if (!(run.config().origin() instanceof Origin.Fresh)) {
            throw new IOException("%s is a retraining; allowed is a run of a whole network.".formatted(folder));
        }
        return run;
    }

    private static Parents of(Library.Listing listing) throws IOException {
        List<StoredRun> read = new ArrayList<>();
        List<String> passedOver = new ArrayList<>(listing.unreadable());
        for (RunHeader header : listing.runs().reversed()) {
            try {
                read.add(RunReader.read(header.folder().path()));
            } catch (IOException e) {
                passedOver.add(String.valueOf(e.getMessage()));
            }
        }
        if (read.isEmpty() && !passedOver.isEmpty()) {
            throw new IOException(passedOver.getFirst());
        }
        return of(read, passedOver);
    }

    /// Two copies of a run are one seed, not two: the one that came further.
    private static Parents of(List<StoredRun> runs, List<String> unreadable) {
        Map<RunConfig, StoredRun> fresh = new LinkedHashMap<>();
        List<String> passedOver = new ArrayList<>(unreadable);
        for (StoredRun run : runs) {
            if (run.config().origin() instanceof Origin.Fresh) {
                fresh.merge(run.config(), run, (one, other) -> {
                    boolean isFurther = other.epoch() > one.epoch();
                    StoredRun kept = isFurther ? other : one;
                    passedOver.add("%s is the same run as %s.".formatted((isFurther ? one : other).id(), kept.id()));
                    return kept;
                });
            }
        }
        return new Parents(List.copyOf(fresh.values()), passedOver);
    }
}
