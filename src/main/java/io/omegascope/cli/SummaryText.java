package io.omegascope.cli;

import io.omegascope.run.Profile;
import io.omegascope.run.RunSummary;
import io.omegascope.run.RunSummary.SynergyPeak;
import io.omegascope.store.StoredRun;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What came out of a run, for people.
final class SummaryText {
    private SummaryText() {}

    static String of(StoredRun run) {
        RunSummary s = run.summary();
        String phases = s.phases().stream()
                .map(p -> "%s %d to %d".formatted(p.phase().label(), p.from(), p.to()))
                .collect(Collectors.joining(", "));
        return """
                %s at epoch %d, %d measurements%s
                train accuracy %s, .99 %s
                test accuracy  %s, .5 %s, .9 %s
                synergy        %s
                phases         %s
                speed          %s
                on disk        %s
                kept in        %s""".formatted(
                        run.state().word(),
                        run.epoch(),
                        s.measurements(),
                        unmeasured(run),
                        accuracy(s.finalTrainAccuracy()),
                        reached(s.trainAccuracy99Epoch()),
                        accuracy(s.finalTestAccuracy()),
                        reached(s.testAccuracy50Epoch()),
                        reached(s.testAccuracy90Epoch()),
                        peak(s.synergyPeak()),
                        phases.isEmpty() ? "none yet" : phases,
                        speed(s.epochsPerSecond(), s.stepMilliseconds()),
                        disk(run),
                        run.header().folder().path());
    }

    /// Why the last snapshot that could not be measured was not.
    private static String unmeasured(StoredRun run) {
        return run.profiles().descendingMap().values().stream()
                .map(Profile::reason)
                .filter(Objects::nonNull)
                .findFirst()
                .map(reason -> "; others cannot be made: " + reason)
                .orElse("");
    }

    private static String disk(StoredRun run) {
        try {
            return String.format(
                    Locale.ROOT,
                    "%.1f MiB, weights of %d epochs",
                    run.header().folder().bytes() / (double) (1 << 20),
                    run.keptEpochs().size());
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String accuracy(@Nullable Double value) {
        return value == null ? "not known" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String reached(@Nullable Integer epoch) {
        return epoch == null ? "never" : "at epoch " + epoch;
    }

    private static String peak(@Nullable SynergyPeak peak) {
        return peak == null
                ? "has no peak"
                : String.format(Locale.ROOT, "peaks at epoch %d with %.4f nats", peak.epoch(), peak.value());
    }

    private static String speed(@Nullable Double epochs, @Nullable Double milliseconds) {
        return epochs == null
                ? "not known before epoch 100"
                : String.format(Locale.ROOT, "%.1f epochs/s, %.2f ms a step", epochs, milliseconds);
    }
}
