package io.omegascope.cli;

import io.omegascope.info.OInformation;
import io.omegascope.run.MeasurementSummary;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The measurements of a trajectory, one a line, for people.
final class TrajectoryText {
    private TrajectoryText() {}

    static String of(List<MeasurementSummary> steps) {
        String lines = IntStream.range(0, steps.size())
                .mapToObj(step -> line(step, steps.get(step)))
                .collect(Collectors.joining("\n"));
        return "%d samples of %d columns in %d steps\n\n step    synergy  redundancy  most synergistic\n%s\n\n%s"
                .formatted(
                        steps.getFirst().samples(),
                        steps.getFirst().variables(),
                        steps.size(),
                        lines,
                        "Synergy and redundancy in nats: minus the lowest and the highest O-information.");
    }

    private static String line(int step, MeasurementSummary s) {
        return s.reason() != null
                ? "%5d  %s".formatted(step, s.reason())
                : String.format(
                        Locale.ROOT,
                        "%5d  %9.6f   %9.6f  %s",
                        step,
                        -value(s.synergy()),
                        value(s.redundancy()),
                        s.synergy() == null ? "" : s.synergy().multiplet());
    }

    private static double value(@Nullable OInformation o) {
        return o == null ? Double.NaN : o.value();
    }
}
