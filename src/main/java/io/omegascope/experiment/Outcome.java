package io.omegascope.experiment;

import io.omegascope.run.RunSummary;
import io.omegascope.run.RunSummary.SynergyPeak;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What came of a run, as one number that runs are compared by. Every outcome is in [#ALL], for tables and for the
/// window.
///
/// @param key   the name of its column
/// @param label for people
/// @param value null for what was never reached or is not known
public record Outcome(String key, String label, Kind kind, Function<SweepRow, @Nullable Number> value) {
    /// What kind of number it is, which decides how it is written and on which axis it is drawn.
    public enum Kind {
        /// Updates made; never reached is an answer too.
        EPOCH,
        /// 0 to 1.
        SHARE,
        LOSS,
        NATS
    }

    /// Whether test accuracy reaches .9: 1 or 0; not known of a run that has not ended and has not generalised yet.
    public static final Outcome GENERALISES =
            new Outcome("generalises", "Generalises", Kind.SHARE, Outcome::generalises);
    public static final Outcome TEST_90 =
            of("test_90_epoch", "Epoch of test accuracy .9", Kind.EPOCH, RunSummary::testAccuracy90Epoch);
    public static final Outcome TEST_LOSS = of("test_loss", "Last test loss", Kind.LOSS, RunSummary::finalTestLoss);
    public static final Outcome HIGHEST_SYNERGY =
            of("highest_synergy", "Highest synergy", Kind.NATS, s -> value(s.highestSynergy()));

    /// In the order of the columns of a table.
    public static final List<Outcome> ALL = List.of(
            of("train_99_epoch", "Epoch of train accuracy .99", Kind.EPOCH, RunSummary::trainAccuracy99Epoch),
            of("test_50_epoch", "Epoch of test accuracy .5", Kind.EPOCH, RunSummary::testAccuracy50Epoch),
            TEST_90,
            of("test_99_epoch", "Epoch of test accuracy .99", Kind.EPOCH, RunSummary::testAccuracy99Epoch),
            GENERALISES,
            of("train_accuracy", "Last train accuracy", Kind.SHARE, RunSummary::finalTrainAccuracy),
            of("test_accuracy", "Last test accuracy", Kind.SHARE, RunSummary::finalTestAccuracy),
            of("train_loss", "Last train loss", Kind.LOSS, RunSummary::finalTrainLoss),
            TEST_LOSS,
            of("synergy_peak", "First peak of synergy", Kind.NATS, s -> value(s.synergyPeak())),
            of("synergy_peak_epoch", "Epoch of the first peak", Kind.EPOCH, s -> epoch(s.synergyPeak())),
            HIGHEST_SYNERGY,
            of("highest_synergy_epoch", "Epoch of highest synergy", Kind.EPOCH, s -> epoch(s.highestSynergy())));

    /// Of one run; empty where it was never reached, and where the run is not finished.
    public OptionalDouble of(SweepRow row) {
        Number number = row.state() == SweepRow.State.FINISHED ? value.apply(row) : null;
        return number == null || Double.isNaN(number.doubleValue())
                ? OptionalDouble.empty()
                : OptionalDouble.of(number.doubleValue());
    }

    /// As a cell of a table.
    String cell(SweepRow row) {
        return Objects.toString(value.apply(row), "");
    }

    private static Outcome of(String key, String label, Kind kind, Function<RunSummary, @Nullable Number> value) {
        return new Outcome(key, label, kind, row -> row.summary() == null ? null : value.apply(row.summary()));
    }

    private static @Nullable Number generalises(SweepRow row) {
        if (row.summary() == null || row.summary().finalTestAccuracy() == null) {
            return null;
        }
        if (row.summary().testAccuracy90Epoch() != null) {
            return 1;
        }
        return row.state() == SweepRow.State.FINISHED ? Integer.valueOf(0) : null;
    }

    private static @Nullable Number value(@Nullable SynergyPeak peak) {
        return peak == null ? null : peak.value();
    }

    private static @Nullable Number epoch(@Nullable SynergyPeak peak) {
        return peak == null ? null : peak.epoch();
    }
}
