package io.omegascope.experiment.paper;

import io.omegascope.experiment.Sweep;
import io.omegascope.experiment.SweepRow;
import io.omegascope.store.Provenance;
import io.omegascope.store.ReportFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    /// @param isFull   whether robustness is measured too
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
        Report report = reproduction.report();
        write(report, rows);
        return new Outcome(report, isMeasured && rows.stream().allMatch(r -> r.state() == SweepRow.State.FINISHED));
    }

    /// Whether nothing was stopped; what failed is over too.
    private static boolean isOver(List<SweepRow> rows) {
        return rows.stream().noneMatch(r -> r.state() == SweepRow.State.BEGUN || r.state() == SweepRow.State.WAITING);
    }

    private void write(Report report, List<SweepRow> rows) {
        long finished =
                rows.stream().filter(r -> r.state() == SweepRow.State.FINISHED).count();
        Report.Facts facts = new Report.Facts(
                wish.command(),
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").format(ZonedDateTime.now(ZoneOffset.UTC)),
                Provenance.software(),
                new TreeMap<>(wish.settings()),
                "%d of %d finished, seeds 0 to %d".formatted(finished, rows.size(), wish.seeds() - 1));
        try {
            for (Map.Entry<String, byte[]> file : report.files(facts).entrySet()) {
                folder.write(file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
