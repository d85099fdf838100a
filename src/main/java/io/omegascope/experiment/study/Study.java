package io.omegascope.experiment.study;

import io.omegascope.experiment.Sweep;
import io.omegascope.experiment.SweepRow;
import io.omegascope.run.RunSummary;
import io.omegascope.store.CheckpointPolicy;
import io.omegascope.store.Library;
import io.omegascope.store.RunHeader;
import io.omegascope.store.RunReader;
import io.omegascope.store.StoredRun;
import io.omegascope.store.SweepFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sub-networks of runs that are trained again beside many controls.
///
/// @param parents the runs
/// @param plan    of the retrainings
public record Study(List<StoredRun> parents, StudyPlan plan) {
    public Study {
        parents = List.copyOf(parents);
    }

    /// @throws IllegalArgumentException in one sentence, when weights that are to be started from are not kept
    public static Study of(List<StoredRun> parents, StudyPlan.Design design) {
        return of(List.of(new StudyPlan.Question(parents, design)));
    }

    /// The same of several questions, asked after one another.
    public static Study of(List<StudyPlan.Question> questions) {
        List<StoredRun> parents =
                questions.stream().flatMap(q -> q.parents().stream()).distinct().toList();
        return new Study(parents, StudyPlan.of(questions));
    }

    /// The runs of a folder, the oldest first, or the one run that it is.
    ///
    /// @throws UncheckedIOException in one sentence, when one cannot be read
    public static List<StoredRun> runs(Path folder) {
        try {
            if (!new Library(folder).holdsRuns()) {
                return List.of(RunReader.read(folder));
            }
            Library.Listing listing = new Library(folder).list();
            if (listing.runs().isEmpty() && !listing.unreadable().isEmpty()) {
                throw new IOException(listing.unreadable().getFirst());
            }
            List<StoredRun> runs = new ArrayList<>();
            for (RunHeader header : listing.runs().reversed()) {
                runs.add(RunReader.read(header.folder().path()));
            }
            return runs;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /// Trains what is not there yet.
    ///
    /// @param out     where the retrainings go, each in a folder of its own
    /// @param workers that train at the same time
    /// @throws IllegalArgumentException in one sentence, when they cannot go there
    public Sweep sweep(Path out, int workers) {
        Map<String, StoredRun> byName = new HashMap<>();
        parents.forEach(run -> byName.put(run.id(), run));
        return new Sweep(plan.points(), new SweepFolder(out, CheckpointPolicy.ENDS), workers, plan.start(byName));
    }

    /// What there is of the retrainings, in their order.
    public List<SweepRow> rows(Path out) {
        return Sweep.rows(plan.points(), new SweepFolder(out));
    }

    /// @param rows of retrainings that have ended or not
    public StudyResult result(List<SweepRow> rows) {
        Map<String, RunSummary> summaries = new HashMap<>();
        parents.forEach(run -> summaries.put(run.id(), run.summary()));
        return StudyResult.of(plan, rows, summaries);
    }
}
