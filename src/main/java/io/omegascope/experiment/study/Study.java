package io.omegascope.experiment.study;

import io.omegascope.experiment.Sweep;
import io.omegascope.experiment.SweepRow;
import io.omegascope.run.RunSummary;
import io.omegascope.store.CheckpointPolicy;
import io.omegascope.store.StoredRun;
import io.omegascope.store.SweepFolder;
import java.nio.file.Path;
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

    public static Study of(Parents parents, StudyPlan.Design design) {
        return of(List.of(new StudyPlan.Question(parents, design)));
    }

    /// The same of several questions, asked after one another.
    public static Study of(List<StudyPlan.Question> questions) {
        List<StoredRun> parents = questions.stream()
                .flatMap(q -> q.parents().runs().stream())
                .distinct()
                .toList();
        return new Study(parents, StudyPlan.of(questions));
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
