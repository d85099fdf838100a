package io.omegascope.run;

import io.omegascope.info.Multiplet;
import io.omegascope.info.OInformation;
import io.omegascope.info.OrderExtremes;
import io.omegascope.info.SearchResult;
import io.omegascope.info.Ties;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What came out of measuring a matrix of columns. O-information has its sign; multiplets hold clusters or, where
/// every column is its own variable, columns.
///
/// @param variables  columns, the dropped ones included
/// @param dropped    columns that are constant
/// @param labels     the cluster of each column, -1 for a dropped one
/// @param synergy    the lowest O-information; null when not measured
/// @param redundancy the highest O-information; null when not measured
/// @param degenerate multiplets left out because a conditional variance vanishes
/// @param reason     why there is no measurement, or null
public record MeasurementSummary(
        int samples,
        int variables,
        int[] dropped,
        String unit,
        Ties ties,
        int[] labels,
        @Nullable OInformation synergy,
        @Nullable OInformation redundancy,
        List<OrderExtremes> orders,
        int degenerate,
        @Nullable String reason,
        Measurement.Milliseconds milliseconds) {

    /// Of clusters of columns.
    public static MeasurementSummary ofClusters(Measurement.Timed timed, Ties ties) {
        return of(timed, ties, timed.profile().labels(), UnaryOperator.identity());
    }

    /// Of columns that were each a variable, which go by their index among all columns.
    public static MeasurementSummary ofColumns(Measurement.Timed timed, Ties ties) {
        int[] labels = timed.profile().labels();
        int[] itself = IntStream.range(0, labels.length)
                .map(i -> labels[i] < 0 ? -1 : i)
                .toArray();
        return of(timed, ties, itself, timed.profile()::neurons);
    }

    private static MeasurementSummary of(
            Measurement.Timed timed, Ties ties, int[] labels, UnaryOperator<Multiplet> renamed) {
        Profile profile = timed.profile();
        List<OrderExtremes> orders = profile.result().orders().stream()
                .map(o -> new OrderExtremes(o.order(), renamed(o.min(), renamed), renamed(o.max(), renamed)))
                .toList();
        SearchResult result = new SearchResult(orders, profile.result().degenerate());
        return new MeasurementSummary(
                profile.samples(),
                labels.length,
                profile.dropped(),
                "nats",
                ties,
                labels,
                result.lowest().orElse(null),
                result.highest().orElse(null),
                orders,
                result.degenerate(),
                profile.reason(),
                timed.milliseconds());
    }

    private static OInformation renamed(OInformation o, UnaryOperator<Multiplet> names) {
        return new OInformation(o.value(), names.apply(o.multiplet()));
    }

    /// How many columns a multiplet of clusters, or of columns, stands for.
    public int columns(Multiplet multiplet) {
        return (int) Arrays.stream(labels).filter(multiplet::contains).count();
    }
}
