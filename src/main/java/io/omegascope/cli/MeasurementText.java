package io.omegascope.cli;

import io.omegascope.info.Multiplet;
import io.omegascope.info.NormalScores;
import io.omegascope.info.OInformation;
import io.omegascope.info.OrderExtremes;
import io.omegascope.info.OrderLeaders;
import io.omegascope.info.Replicates;
import io.omegascope.info.Spread;
import io.omegascope.run.MeasurementSummary;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A measurement, for people.
final class MeasurementText {
    private static final int MOST_NAMED = 10;
    private static final int MOST_ADDED = 24;

    private final MeasurementSummary summary;
    private final boolean clustered;
    private final boolean corrected;

    private MeasurementText(MeasurementSummary summary, boolean clustered, boolean corrected) {
        this.summary = summary;
        this.clustered = clustered;
        this.corrected = corrected;
    }

    /// @param clustered whether multiplets hold clusters, not columns
    static String of(MeasurementSummary summary, boolean clustered, boolean corrected) {
        MeasurementText text = new MeasurementText(summary, clustered, corrected);
        return text.data()
                + (summary.orders().isEmpty() ? "" : text.result() + text.beside() + text.leaders())
                + text.end();
    }

    private String data() {
        String dropped = summary.dropped().length == 0 ? "" : ", constant ones dropped: " + named(summary.dropped());
        String sizes = clustered && !summary.orders().isEmpty() ? "\nColumns of each cluster: " + sizes() : "";
        return "%d samples of %d columns%s%s\n".formatted(summary.samples(), summary.variables(), dropped, sizes);
    }

    private String result() {
        int width = summary.orders().stream()
                .mapToInt(o -> o.min().multiplet().toString().length())
                .max()
                .orElse(0);
        String of = clustered ? "of clusters" : "of columns";
        String head = "order     lowest  %s     highest  %s".formatted(padded(of, width), of);
        String rows = summary.orders().stream().map(o -> row(o, width)).collect(Collectors.joining("\n"));
        return """

                %s
                %s

                synergy     %s
                redundancy  %s
                """.formatted(head, rows, extreme(summary.synergy()), extreme(summary.redundancy()));
    }

    /// The best of every order, where more than one was asked for.
    private String leaders() {
        return summary.leaders().stream().map(this::leaders).collect(Collectors.joining());
    }

    private String leaders(OrderLeaders o) {
        int lines = Math.max(o.lowest().size(), o.highest().size());
        int width = o.lowest().stream()
                .mapToInt(l -> l.multiplet().toString().length())
                .max()
                .orElse(0);
        return IntStream.range(0, lines)
                .mapToObj(i -> "%s   %s".formatted(leader(o.lowest(), i, width), leader(o.highest(), i, 0)))
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n  ", "\nOrder %d, lowest and highest\n  ".formatted(o.order()), "\n"));
    }

    private static String leader(List<OInformation> leaders, int place, int width) {
        return place >= leaders.size()
                ? " ".repeat(width + 11)
                : String.format(
                        Locale.ROOT,
                        "%9.6f  %s",
                        leaders.get(place).value(),
                        padded(leaders.get(place).multiplet().toString(), width));
    }

    /// What belongs beside the extremes: pairs, what each variable adds, what null models and the bootstrap say.
    private String beside() {
        String pairs = summary.pairwiseInformation() == null
                ? ""
                : String.format(Locale.ROOT, "pairs       %9.6f nats on average\n", summary.pairwiseInformation());
        String added = summary.gradients().stream()
                .map(g -> String.format(Locale.ROOT, "%d: %.6f", g.variable(), g.value()))
                .limit(MOST_ADDED)
                .collect(Collectors.joining(", "));
        String more = summary.gradients().size() > MOST_ADDED ? ", …" : "";
        return pairs
                + (added.isEmpty() ? "" : "each adds   " + added + more + "\n")
                + summary.replicates().stream().map(MeasurementText::replicates).collect(Collectors.joining());
    }

    private static String replicates(Replicates r) {
        return "\n%s\n  synergy     %s\n  redundancy  %s\n"
                .formatted(heading(r), spread(r.synergy()), spread(r.redundancy()));
    }

    private static String heading(Replicates r) {
        return switch (r.source()) {
            case PERMUTATION -> "Among %d permutations of every variable:".formatted(r.count());
            case RANDOM_CLUSTERS -> "Among %d random groupings of the same sizes:".formatted(r.count());
            case UNTRAINED -> "Among %d untrained networks:".formatted(r.count());
            case BOOTSTRAP -> "Among %d resamples, an error over inputs and not over experiments:".formatted(r.count());
        };
    }

    private static String spread(Spread s) {
        String p = s.p() == null ? "" : String.format(Locale.ROOT, ", p = %.4f", s.p());
        return String.format(
                Locale.ROOT, "95%% from %.6f to %.6f nats, median %.6f%s", s.low(), s.high(), s.median(), p);
    }

    private static String row(OrderExtremes o, int width) {
        return String.format(
                Locale.ROOT,
                "%5d  %9.6f  %s   %9.6f  %s",
                o.order(),
                o.min().value(),
                padded(o.min().multiplet().toString(), width),
                o.max().value(),
                o.max().multiplet());
    }

    private String extreme(@Nullable OInformation o) {
        if (o == null) {
            return "not measured";
        }
        String columns = clustered ? ", %d columns".formatted(summary.columns(o.multiplet())) : "";
        return String.format(Locale.ROOT, "%9.6f nats  %s%s", o.value(), o.multiplet(), columns);
    }

    private String end() {
        if (summary.reason() != null) {
            return summary.reason();
        }
        return """

                O-information in nats: below 0 synergy dominates, above 0 redundancy does.
                %s
                %s
                %s""".formatted(ranks() + tied() + correction(), degenerate(), times());
    }

    private String ranks() {
        return switch (summary.ties()) {
            case AVERAGE -> "Equal values share their mean rank.";
            case ORDINAL -> "Equal values are ranked in the order of samples, which inflates redundancy.";
            case RANDOM -> "Equal values are ranked at random.";
        };
    }

    private String tied() {
        List<MeasurementSummary.Share> many = summary.tied().stream()
                .filter(t -> t.share() > NormalScores.MANY_TIES)
                .toList();
        double most =
                many.stream().mapToDouble(MeasurementSummary.Share::share).max().orElse(0);
        return many.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        " Warning: more than 10%% of the samples are tied in %d of %d variables, %.0f%% at most.",
                        many.size(),
                        summary.tied().size(),
                        100 * most);
    }

    private String correction() {
        return " Entropies are %scorrected for the number of samples.".formatted(corrected ? "" : "not ");
    }

    private String degenerate() {
        return summary.degenerate() == 0
                ? "No multiplet is degenerate."
                : "%d degenerate multiplets are left out: in each, some variables determine another, as in %s."
                        .formatted(
                                summary.degenerate(),
                                summary.determined().stream()
                                        .map(Multiplet::toString)
                                        .collect(Collectors.joining(", ")));
    }

    private String times() {
        return String.format(
                Locale.ROOT,
                "Clustering took %.2f ms, the copula %.2f ms, the search %.3f ms.",
                summary.milliseconds().cluster(),
                summary.milliseconds().copula(),
                summary.milliseconds().search());
    }

    private String sizes() {
        int clusters = Arrays.stream(summary.labels()).max().orElse(-1) + 1;
        return IntStream.range(0, clusters)
                .mapToObj(
                        c -> Arrays.stream(summary.labels()).filter(l -> l == c).count())
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private static String named(int[] columns) {
        String names = Arrays.stream(columns)
                .limit(MOST_NAMED)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        int more = columns.length - MOST_NAMED;
        return more > 0 ? "%s and %d more".formatted(names, more) : names;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
