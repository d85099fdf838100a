package io.omegascope.experiment.paper;

import io.omegascope.experiment.Sweep;
import io.omegascope.experiment.SweepRow;
import io.omegascope.experiment.study.Study;
import io.omegascope.experiment.study.StudyResult;
import io.omegascope.run.SweepPoint;
import io.omegascope.store.Provenance;
import io.omegascope.store.ReportFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Makes a reproduction from start to end: trains what is not trained, measures, and writes the report from what there
/// is then. What is finished is left as it is.
public final class ReproductionRun {
    private final Wish wish;
    private final ReportFolder folder;
    private final Reproduction reproduction;
    private final int workers;

    /// What is wanted.
    ///
    /// @param figure   1 to 9, or 0 for all
    /// @param seeds    of every condition, counted from 0
    /// @param settings of every run that differ from the paper's
    /// @param isFull   whether robustness is measured too, and, where no figure is chosen, sub-networks are studied
    public record Wish(int figure, int seeds, Map<String, String> settings, boolean isFull) {
        public Wish {
            settings = Map.copyOf(settings);
        }

        /// What one would type for it, without the folder.
        String command() {
            List<String> words = new ArrayList<>(List.of("omegascope", "reproduce"));
            if (figure > 0) {
                words.addAll(List.of("--figure", Integer.toString(figure)));
            }
            words.addAll(List.of("--seeds", Integer.toString(seeds)));
            if (isFull) {
                words.add("--full");
            }
            new TreeMap<>(settings).forEach((key, value) -> words.addAll(List.of("--set", key + "=" + value)));
            return String.join(" ", words);
        }
    }

    /// The long parts, which somebody follows and may stop.
    public interface Steps {
        /// Lets a sweep train.
        ///
        /// @param what trains, for people
        List<SweepRow> train(String what, Sweep sweep);

        /// Lets snapshots be measured again.
        ///
        /// @return whether that came to its end
        boolean measure(Remeasuring remeasuring);
    }

    /// What is known of the sub-networks.
    ///
    /// @param study null where there is none
    /// @param rows  of its retrainings, and of its networks where they are trained too
    private record Studied(@Nullable Study study, StudyResult result, List<SweepRow> rows) {
        static final Studied NOTHING = new Studied(null, StudyResult.NONE, List.of());

        static Studied of(Study study, List<SweepRow> retrained, List<SweepRow> networks) {
            List<SweepRow> rows = new ArrayList<>(networks);
            rows.addAll(retrained);
            return new Studied(study, study.result(retrained), rows);
        }
    }

    /// @param isComplete whether nothing is missing
    public record Outcome(Report report, boolean isComplete) {}

    /// @throws IllegalArgumentException in one sentence
    /// @throws UncheckedIOException     in one sentence, if nothing can be written there
    public ReproductionRun(Wish wish, ReportFolder folder, int workers) {
        this.wish = wish;
        this.folder = folder;
        this.workers = workers;
        try {
            folder.check();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reproduction = new Reproduction(wish.figure(), wish.seeds(), wish.settings(), folder);
    }

    /// Goes as far as it is let, then writes the report.
    ///
    /// @throws UncheckedIOException if it cannot be written
    public Outcome run(Steps steps) {
        List<SweepRow> rows =
                new ArrayList<>(steps.train("Networks", new Sweep(reproduction.networks(), folder.runs(), workers)));
        if (isOver(rows)) {
            rows.addAll(steps.train("Parts", new Sweep(reproduction.parts(), folder.runs(), workers)));
        }
        boolean isMeasured = isOver(rows) && steps.measure(reproduction.remeasuring(wish.isFull()));
        Studied studied = known();
        Report report = reproduction.report(studied.result);
        write(report, rows, studied.rows);
        if (wish.isFull() && wish.figure() == 0) {
            studied = studied(studied.study, isMeasured, steps);
            report = reproduction.report(studied.result);
            write(report, rows, studied.rows);
            rows.addAll(studied.rows);
        }
        return new Outcome(report, isMeasured && rows.stream().allMatch(r -> r.state() == SweepRow.State.FINISHED));
    }

    /// Trains what is missing of the study, and else reads what there is.
    private Studied studied(@Nullable Study known, boolean mayTrain, Steps steps) {
        List<SweepPoint> points = reproduction.studied(studySeeds());
        List<SweepRow> networks = mayTrain
                ? steps.train("Networks to study", new Sweep(points, folder.runs(), workers))
                : Sweep.rows(points, folder.runs());
        Study study = known != null && known.parents().size() == count(networks) ? known : study();
        List<SweepRow> retrained = mayTrain && isOver(networks)
                ? steps.train("Sub-networks", study.sweep(folder.study(), workers))
                : study.rows(folder.study());
        return Studied.of(study, retrained, networks);
    }

    /// What an earlier study left.
    private Studied known() {
        if (Files.notExists(folder.study())) {
            return Studied.NOTHING;
        }
        Study study = study();
        return Studied.of(study, study.rows(folder.study()), List.of());
    }

    private Study study() {
        return reproduction.study(studySeeds(), SubNetworkStudy.CONTROLS);
    }

    private int studySeeds() {
        return Math.max(SubNetworkStudy.SEEDS, wish.seeds());
    }

    /// Whether nothing was stopped; what failed is over too.
    private static boolean isOver(List<SweepRow> rows) {
        return rows.stream().noneMatch(r -> r.state() == SweepRow.State.BEGUN || r.state() == SweepRow.State.WAITING);
    }

    private static long count(List<SweepRow> rows) {
        return rows.stream().filter(r -> r.state() == SweepRow.State.FINISHED).count();
    }

    private static String finished(List<SweepRow> rows) {
        return "%,d of %,d finished".formatted(count(rows), rows.size());
    }

    private void write(Report report, List<SweepRow> rows, List<SweepRow> studied) {
        Report.Facts facts = new Report.Facts(
                wish.command(),
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").format(ZonedDateTime.now(ZoneOffset.UTC)),
                Provenance.software(),
                new TreeMap<>(wish.settings()),
                "%s, seeds 0 to %d".formatted(finished(rows), wish.seeds() - 1)
                        + (studied.isEmpty() ? "" : "; in the study of sub-networks " + finished(studied)));
        try {
            for (Map.Entry<String, byte[]> file : report.files(facts).entrySet()) {
                folder.write(file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
