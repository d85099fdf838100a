package io.omegascope.run;

import io.omegascope.info.GaussianEntropy;
import io.omegascope.info.Gradients;
import io.omegascope.info.HigherOrder;
import io.omegascope.info.Multiplet;
import io.omegascope.info.OInformation;
import io.omegascope.info.OrderExtremes;
import io.omegascope.info.OrderLeaders;
import io.omegascope.info.PairwiseInformation;
import io.omegascope.info.Replicates;
import io.omegascope.info.SearchResult;
import io.omegascope.info.Ties;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What came out of measuring a matrix of columns. O-information has its sign; multiplets hold clusters or, where
/// every column is its own variable, columns. What can not be told is null.
///
/// @param variables           columns, the dropped ones included
/// @param dropped             columns that are constant
/// @param labels              the cluster of each column, -1 for a dropped one
/// @param synergy             the lowest O-information
/// @param redundancy          the highest O-information
/// @param leaders             the best of every order at both ends, where more than one was asked for
/// @param degenerate          multiplets left out because a conditional variance vanishes
/// @param determined          some of the smallest sets behind those
/// @param tied                the share of tied samples of each variable
/// @param pairwiseInformation mean mutual information of two variables
/// @param gradients           what each variable adds to the O-information of all
/// @param measures            of the lowest and of the highest multiplet
/// @param replicates          of null models and the bootstrap
/// @param reason              why there is no measurement, or null
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
        List<OrderLeaders> leaders,
        int degenerate,
        List<Multiplet> determined,
        List<Share> tied,
        @Nullable Double pairwiseInformation,
        List<Gradient> gradients,
        @Nullable Measures measures,
        List<Replicates> replicates,
        @Nullable String reason,
        Measurement.Milliseconds milliseconds) {

    /// @param variable a cluster or a column
    public record Share(int variable, double share) {}

    /// @param variable a cluster or a column
    public record Gradient(int variable, double value) {}

    public record Measures(Four synergy, Four redundancy) {}

    /// The measures of one multiplet, in nats.
    public record Four(double oInformation, double sInformation, double totalCorrelation, double dualTotalCorrelation) {
        static Four of(HigherOrder h) {
            return new Four(h.oInformation(), h.sInformation(), h.totalCorrelation(), h.dualTotalCorrelation());
        }
    }

    /// Of clusters of columns.
    public static MeasurementSummary ofClusters(Measurement.Timed timed, Measurement measurement) {
        return of(timed, measurement, timed.profile().labels(), UnaryOperator.identity());
    }

    /// Of columns that were each a variable, which go by their index among all columns.
    public static MeasurementSummary ofColumns(Measurement.Timed timed, Measurement measurement) {
        int[] labels = timed.profile().labels();
        int[] itself = IntStream.range(0, labels.length)
                .map(i -> labels[i] < 0 ? -1 : i)
                .toArray();
        return of(timed, measurement, itself, timed.profile()::neurons);
    }

    private static MeasurementSummary of(
            Measurement.Timed timed, Measurement measurement, int[] labels, UnaryOperator<Multiplet> names) {
        Profile profile = timed.profile();
        SearchResult result = profile.result().renamed(names);
        boolean measured = profile.reason() == null;
        GaussianEntropy entropy = measurement.entropy(profile.samples());
        double[] gradients = measured ? Gradients.of(profile.covariance(), entropy) : new double[0];
        return new MeasurementSummary(
                profile.samples(),
                labels.length,
                profile.dropped(),
                "nats",
                measurement.ties(),
                labels,
                result.lowest().orElse(null),
                result.highest().orElse(null),
                result.orders(),
                result.leaders(),
                result.degenerate(),
                result.determined(),
                IntStream.range(0, profile.tied().length)
                        .mapToObj(v -> new Share(name(v, names), profile.tied()[v]))
                        .toList(),
                measured ? finite(PairwiseInformation.mean(profile.covariance(), entropy)) : null,
                IntStream.range(0, gradients.length)
                        .filter(v -> Double.isFinite(gradients[v]))
                        .mapToObj(v -> new Gradient(name(v, names), gradients[v]))
                        .toList(),
                measured ? measures(profile, entropy) : null,
                profile.replicates(),
                profile.reason(),
                timed.milliseconds());
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static int name(int variable, UnaryOperator<Multiplet> names) {
        return names.apply(new Multiplet(variable)).members()[0];
    }

    private static @Nullable Measures measures(Profile profile, GaussianEntropy entropy) {
        SearchResult result = profile.result();
        return result.lowest()
                .flatMap(lowest -> result.highest()
                        .map(highest -> new Measures(four(profile, lowest, entropy), four(profile, highest, entropy))))
                .orElse(null);
    }

    private static Four four(Profile profile, OInformation o, GaussianEntropy entropy) {
        return Four.of(HigherOrder.of(profile.covariance(), o.multiplet(), entropy));
    }

    /// How many columns a multiplet of clusters, or of columns, stands for.
    public int columns(Multiplet multiplet) {
        return (int) Arrays.stream(labels).filter(multiplet::contains).count();
    }
}
