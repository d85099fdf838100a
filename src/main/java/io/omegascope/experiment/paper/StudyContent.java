package io.omegascope.experiment.paper;

import io.omegascope.experiment.study.StudyResult;
import io.omegascope.store.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// What a report says of sub-networks beside controls: `study.json`, where there is something to say.
public record StudyContent(List<Row> rows) {
    public static final String FILE = "study.json";

    /// What the rows are, for people.
    public static final String EXPLAINED = "The most synergistic neurons of each run are trained alone, and all others"
            + " alone, each beside 20 random sub-networks of equal size, from the same weights, until test accuracy is"
            + " .9. " + StudyResult.EXPLAINED + " The paper's claim is a negative effect for isolated neurons, and a"
            + " positive one for the inverse.";

    public StudyContent {
        rows = List.copyOf(rows);
    }

    /// One comparison over runs, in words.
    ///
    /// @param neurons   which were chosen
    /// @param compared  with what
    /// @param effect    log2 of the epoch over the controls' median
    /// @param interval  95%, over runs; empty with one run
    /// @param p         combined over runs
    /// @param corrected for the number of comparisons
    public record Row(
            String condition,
            String neurons,
            String compared,
            String effect,
            String interval,
            String p,
            String corrected,
            int runs) {
        static Row of(StudyResult.Comparison c) {
            return new Row(
                    c.group().condition(),
                    c.group().selection().label(),
                    c.claim().label(),
                    c.effectText(),
                    c.interval(),
                    Finding.number(c.p()),
                    Finding.number(c.corrected()),
                    c.runs());
        }

        /// `+0.21 [-0.02 to +0.44]`.
        public String words() {
            return interval.isEmpty() ? effect : "%s [%s]".formatted(effect, interval);
        }
    }

    static StudyContent of(StudyResult result) {
        return new StudyContent(result.comparisons().stream().map(Row::of).toList());
    }

    /// Reads such a text.
    ///
    /// @throws UncheckedIOException in one sentence that names `where`
    public static StudyContent of(String json, String where) {
        try {
            return JsonText.value(json, StudyContent.class, where);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
