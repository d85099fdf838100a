package io.omegascope.store;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.omegascope.file.Sha256;
import io.omegascope.run.Condition;
import io.omegascope.run.Origin;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunEvent.EpochMetrics;
import io.omegascope.run.RunState;
import io.omegascope.run.Schedule;
import io.omegascope.run.Seeds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One run as a list of many shows it. All of it can be read from the run's folder again.
///
/// @param place        its folder, seen from the folder of runs, with `/` between names
/// @param condition    what it is about, without seeds
/// @param group        the same for all runs that differ in nothing but their seeds
/// @param epoch        updates made
/// @param epochs       planned, or made by a run that is finished
/// @param created      in UTC
/// @param testAccuracy of the last due epoch; null before the first
/// @param grokked      the first due epoch with a test accuracy of at least .9, or null
/// @param curve        test accuracy in thousandths at the first of the [#POINTS] places of [#epochAt] that the run
///     came to
/// @param parent       the run that a retraining takes a part of, by its identifier; else null
/// @param bytes        on disk
public record LibraryRow(
        String place,
        String condition,
        String group,
        Seeds seeds,
        State state,
        int epoch,
        int epochs,
        String created,
        @JsonSetter(nulls = Nulls.SET) @Nullable Double testAccuracy,
        @JsonSetter(nulls = Nulls.SET) @Nullable Integer grokked,
        List<Integer> curve,
        @JsonSetter(nulls = Nulls.SET) @Nullable String parent,
        long bytes,
        List<String> tags,
        String note) {
    /// Places of a curve, from epoch 0 to the last of `epochs`.
    public static final int POINTS = 60;

    private static final int DIGITS = 24;

    /// How far a run is; one that was killed counts as stopped.
    public enum State {
        READY,
        TRAINING,
        PAUSED,
        MEASURING,
        FINISHED,
        STOPPED,
        FAILED;

        static State of(RunState state) {
            return valueOf(state.word().toUpperCase(Locale.ROOT));
        }

        /// Whether it is written, or was when its program was killed.
        public boolean isOpen() {
            return this == READY || this == TRAINING || this == PAUSED || this == MEASURING;
        }

        /// `Training`.
        public String word() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    public LibraryRow {
        curve = List.copyOf(curve);
        tags = List.copyOf(tags);
    }

    /// The name of the folder.
    public String name() {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    public Path folder(Path root) {
        return root.resolve(place);
    }

    public Instant time() {
        return Instant.parse(created);
    }

    /// The epoch at a place of a curve, on a logarithmic axis of epoch + 1: (epochs + 1)^(i / (POINTS - 1)) - 1.
    public static double epochAt(int place, int epochs) {
        return Math.pow(epochs + 1.0, place / (POINTS - 1.0)) - 1;
    }

    /// What the seeds of one condition share.
    record Names(String condition, String group) {
        static Names of(RunConfig withoutSeeds) {
            byte[] json = ConfigJson.write(withoutSeeds).toString().getBytes(StandardCharsets.UTF_8);
            return new Names(Condition.of(withoutSeeds), Sha256.of(json).substring(0, DIGITS));
        }
    }

    static LibraryRow of(
            String place,
            RunHeader header,
            Names names,
            List<EpochMetrics> metrics,
            long bytes,
            Annotations annotations) {
        int last = metrics.isEmpty() ? 0 : metrics.getLast().epoch();
        int reached = Math.max(header.epoch(), last);
        int goal = header.state() instanceof RunState.Finished
                ? reached
                : header.config().schedule().epochs();
        return new LibraryRow(
                place,
                names.condition,
                names.group,
                header.config().seeds(),
                State.of(header.state()),
                reached,
                goal,
                header.created().toString(),
                metrics.isEmpty() ? null : metrics.getLast().testAccuracy(),
                grokked(metrics),
                curve(metrics, goal),
                header.config().origin() instanceof Origin.Retrained r ? r.parentRun() : null,
                bytes,
                annotations.tags(),
                annotations.note());
    }

    private static @Nullable Integer grokked(List<EpochMetrics> metrics) {
        for (EpochMetrics m : metrics) {
            if (m.testAccuracy() >= Schedule.GENERALISED) {
                return m.epoch();
            }
        }
        return null;
    }

    /// At each place the value of the last due epoch up to there.
    private static List<Integer> curve(List<EpochMetrics> metrics, int epochs) {
        List<Integer> curve = new ArrayList<>();
        int last = metrics.isEmpty() ? -1 : metrics.getLast().epoch();
        int next = 0;
        for (int i = 0; i < POINTS; i++) {
            double epoch = epochAt(i, epochs) + 1e-6;
            while (next + 1 < metrics.size() && metrics.get(next + 1).epoch() <= epoch) {
                next++;
            }
            if (last < 0 || (i > 0 && last < Math.floor(epoch))) {
                break;
            }
            curve.add((int) Math.round(1000 * metrics.get(next).testAccuracy()));
        }
        return curve;
    }

    LibraryRow withState(State now) {
        return new LibraryRow(
                place,
                condition,
                group,
                seeds,
                now,
                epoch,
                epochs,
                created,
                testAccuracy,
                grokked,
                curve,
                parent,
                bytes,
                tags,
                note);
    }
}
