package io.omegascope.cli;

import io.omegascope.progress.LossLine;
import io.omegascope.progress.LossPlane;
import io.omegascope.progress.Losses;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The loss between snapshots, for people.
final class SurfaceText {
    private static final String HEADER = "  train loss    test loss  train acc.  test acc.";

    private SurfaceText() {}

    static String of(List<String> names, LossLine line) {
        String rows = IntStream.range(0, line.t().length)
                .mapToObj(i -> String.format(Locale.ROOT, "%6.3f", line.t()[i]) + row(line.losses(), i))
                .collect(Collectors.joining("\n"));
        return String.format(
                Locale.ROOT,
                "From %s to %s, at a distance of %.4g\n\n     t%s\n%s\n\n"
                        + "Barrier above the straight line between the ends: %.4g in training, %.4g in testing.",
                names.get(0),
                names.get(1),
                line.distance(),
                HEADER,
                rows,
                line.trainBarrier(),
                line.testBarrier());
    }

    static String of(List<String> names, LossPlane plane) {
        String corners = IntStream.range(0, names.size())
                .mapToObj(i -> String.format(Locale.ROOT, "%9.3f %9.3f", plane.cornerX()[i], plane.cornerY()[i])
                        + row(plane.corners(), i) + "  " + names.get(i))
                .collect(Collectors.joining("\n"));
        return String.format(
                Locale.ROOT,
                "        x         y%s\n%s\n\n%d x %d networks around them: training loss %s, test loss %s.\n"
                        + "Option --csv writes them all.",
                HEADER,
                corners,
                plane.x().length,
                plane.y().length,
                range(plane.grid().trainLoss()),
                range(plane.grid().testLoss()));
    }

    private static String range(double[] values) {
        return String.format(
                Locale.ROOT,
                "%.4g to %.4g",
                Arrays.stream(values).min().orElse(Double.NaN),
                Arrays.stream(values).max().orElse(Double.NaN));
    }

    private static String row(Losses losses, int i) {
        return String.format(
                Locale.ROOT,
                "%12.6f %12.6f %11.4f %10.4f",
                losses.trainLoss()[i],
                losses.testLoss()[i],
                losses.trainAccuracy()[i],
                losses.testAccuracy()[i]);
    }
}
