package io.omegascope.cli;

import io.omegascope.cluster.Activations;
import io.omegascope.cluster.Clustering;
import io.omegascope.cluster.ClusteringMethod;
import io.omegascope.info.MultipletSearch;
import io.omegascope.info.SearchMethod;
import io.omegascope.info.SearchOptions;
import io.omegascope.info.Ties;
import io.omegascope.run.Measurement;
import io.omegascope.run.MeasurementConfig;
import io.omegascope.run.MeasurementSummary;
import io.omegascope.run.NullModel;
import io.omegascope.store.ActivationFile;
import io.omegascope.store.JsonText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Measures the activations in a file.
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures synergy and redundancy in the activations of any network: clusters the columns, and finds the"
                    + " multiplets of clusters with the lowest and the highest O-information, order by order.",
            "O-information is in nats: below 0 synergy dominates, above 0 redundancy does. It is that of normal scores,"
                    + " so it sees what pairwise correlations tell, and not a pure XOR.%n"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  omegascope measure activations.npy",
            "      a table of the best and the worst multiplet of each order",
            "  omegascope measure activations.csv --clusters none --json",
            "      every column is its own variable; one JSON object for a program to read",
            "  omegascope measure activations.npy --null permutation:200 --bootstrap 200",
            "      the same beside independent columns, and with a band over samples",
            "  omegascope measure activations.npy --clusters none --search annealing --max-order 6 --top 5",
            "      the best sets among hundreds of single columns, without looking at all",
            "  omegascope measure activations.npy --ties ordinal",
            "      ranks as other libraries make them, to compare with them",
            "",
            "From Python: numpy.save('activations.npy', layer_output) with one row a sample."
        })
public final class MeasureCommand implements Callable<Integer> {
    private static final String NONE = "none";
    private static final int FEWEST_CLUSTERS = 3;
    private static final int MOST_REPEATS = 100_000;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description =
                    "A matrix, rows are samples and columns are units, or a trajectory of them (steps, samples, units):"
                            + " .npy or .npz (float32 or float64), or .csv, in which a first row with any cell that is no"
                            + " number is a header. It may be larger than the memory.")
    private Path file = Path.of("");

    @Option(names = "--array", paramLabel = "NAME", description = "Which array of an .npz file.")
    private @Nullable String array;

    @Option(
            names = "--clusters",
            paramLabel = "N|none",
            description = "How many clusters the columns are grouped into, 3 to " + MeasurementConfig.MOST_CLUSTERS
                    + "; none makes every column that varies a variable, at most " + MultipletSearch.MAX_VARIABLES
                    + " for an exhaustive search. Default: 10.")
    private String clusters = "10";

    @Option(
            names = "--clustering",
            paramLabel = "ward|spectral|correlation",
            description = "How columns are grouped: Ward, spectral, or by average linkage on correlation. Default:"
                    + " ward.")
    private String clustering = "ward";

    @Option(
            names = "--ties",
            paramLabel = "average|ordinal|random",
            description = "Ranks of equal values: their mean, by the order of samples, which inflates redundancy, or at"
                    + " random. Default: average.")
    private String ties = "average";

    @Option(
            names = "--no-bias-correction",
            description = "Leaves entropies as they are, not corrected for the number of samples.")
    private boolean uncorrected;

    @Option(
            names = "--search",
            paramLabel = "exhaustive|greedy|annealing",
            description = "All multiplets, or a search that grows or anneals good ones among many variables. Default:"
                    + " exhaustive.")
    private String search = "exhaustive";

    @Option(names = "--min-order", paramLabel = "N", description = "The lowest order of multiplets. Default: 3.")
    private int minOrder = SearchOptions.LOWEST_ORDER;

    @Option(
            names = "--max-order",
            paramLabel = "N",
            description = "The highest order of multiplets. Default: all for an exhaustive search, else 10.")
    private @Nullable Integer maxOrder;

    @Option(
            names = "--top",
            paramLabel = "K",
            description = "Keeps the best K multiplets at either end of every order, 1 to 10000. Default: 1.")
    private int top = 1;

    @Option(
            names = "--null",
            paramLabel = "permutation:N|random-clusters:N|none",
            description = "A null model and how often it is drawn, 1 to 10000. Default: none.")
    private String nullModel = NONE;

    @Option(
            names = "--bootstrap",
            paramLabel = "N",
            description = "Draws the samples anew N times for a band over samples, 0 to 10000. Default: 0.")
    private int bootstrap;

    @Option(names = "--seed", paramLabel = "N", description = "Of everything that is drawn at random. Default: 0.")
    private long seed;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "Measures N times after a second of warm-up and reports the median times.")
    private @Nullable Integer repeats;

    @Option(names = "--json", description = "Prints one JSON object. The search is timed once its code is compiled.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Measurement measurement = measurement();
        int passes = repeats();
        try (ActivationFile activations = opened()) {
            print(activations.isTrajectory(), summaries(measurement, activations.steps(), passes));
        }
        return ExitCode.OK;
    }

    private List<MeasurementSummary> summaries(Measurement measurement, List<Activations> steps, int passes) {
        List<MeasurementSummary> summaries = new ArrayList<>();
        try (SearchProgress progress = new SearchProgress()) {
            for (Activations step : steps) {
                requireFew(measurement, step);
                summaries.add(summary(measurement, step.inMemory(), steps.size() == 1, passes, progress));
            }
        }
        return summaries;
    }

    private void print(boolean trajectory, List<MeasurementSummary> steps) {
        String text = json
                ? trajectory ? JsonText.of(new Trajectory(steps)) : JsonText.of(steps.getFirst())
                : trajectory ? TrajectoryText.of(steps) : MeasurementText.of(steps.getFirst(), !single(), !uncorrected);
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
    }

    /// One measurement a step.
    record Trajectory(List<MeasurementSummary> steps) {}

    private ActivationFile opened() {
        try {
            return array == null ? ActivationFile.open(file) : ActivationFile.open(file, array);
        } catch (IOException e) {
            throw Refusal.of(e);
        }
    }

    private MeasurementSummary summary(
            Measurement measurement, Activations activations, boolean warm, int passes, SearchProgress progress) {
        Measurement.Timed timed = passes == 0
                ? measurement.measure(activations, progress)
                : measurement.measureRepeatedly(activations, passes, progress);
        if (json && warm) {
            timed = measurement.withWarmSearch(timed);
        }
        return single()
                ? MeasurementSummary.ofColumns(timed, measurement)
                : MeasurementSummary.ofClusters(timed, measurement);
    }

    private void requireFew(Measurement measurement, Activations activations) {
        int varying = single() && measurement.method() == SearchMethod.EXHAUSTIVE ? activations.varying().length : 0;
        if (varying > MultipletSearch.MAX_VARIABLES) {
            throw new Refusal(
                    "%s: %d columns vary; --clusters none allows up to %d, so group them with --clusters 10, or use"
                                    .formatted(file, varying, MultipletSearch.MAX_VARIABLES)
                            + " --search annealing.");
        }
    }

    private Measurement measurement() {
        Ties policy = Words.option("--ties", ties, Ties.class);
        SearchMethod method = Words.option("--search", search, SearchMethod.class);
        ClusteringMethod grouping = grouping();
        int count = clusters();
        NullSpec against = NullSpec.parse(nullModel);
        if (single() && against.model() == NullModel.RANDOM_CLUSTERS) {
            throw new Refusal("Option --null random-clusters needs clusters; with --clusters none allowed are"
                    + " permutation and none.");
        }
        requireRange("--bootstrap", bootstrap, 0, MeasurementConfig.MOST_REPLICATES);
        return new Measurement(
                single() ? Clustering.SINGLE : grouping.with(count, seed),
                policy,
                !uncorrected,
                method,
                orders(method),
                against.model(),
                against.replicates(),
                bootstrap,
                seed);
    }

    private ClusteringMethod grouping() {
        if (clustering.equals(Words.of(ClusteringMethod.GRADIENT))) {
            throw new Refusal("Option --clustering gradient groups neurons by the gradient of a loss, which activations"
                    + " in a file have not; allowed is ward, spectral or correlation.");
        }
        return Words.option("--clustering", clustering, ClusteringMethod.ofActivations());
    }

    private SearchOptions orders(SearchMethod method) {
        int highest = maxOrder != null
                ? maxOrder
                : method == SearchMethod.EXHAUSTIVE ? Integer.MAX_VALUE : Math.max(minOrder, 10);
        requireRange("--min-order", minOrder, SearchOptions.LOWEST_ORDER, MultipletSearch.MAX_VARIABLES);
        requireRange("--max-order", highest, minOrder, Integer.MAX_VALUE);
        requireRange("--top", top, 1, SearchOptions.MOST_KEPT);
        return new SearchOptions(minOrder, highest, top, Runtime.getRuntime().availableProcessors());
    }

    private static void requireRange(String option, int value, int least, int most) {
        if (value < least || value > most) {
            String upTo = most == Integer.MAX_VALUE ? " or more" : " to " + most;
            throw new Refusal("Option %s is %d; allowed is %d%s.".formatted(option, value, least, upTo));
        }
    }

    private boolean single() {
        return clusters.equals(NONE);
    }

    /// How many, or 0 for every column by itself.
    private int clusters() {
        if (single()) {
            return 0;
        }
        try {
            int count = Integer.parseInt(clusters);
            if (count >= FEWEST_CLUSTERS && count <= MeasurementConfig.MOST_CLUSTERS) {
                return count;
            }
        } catch (NumberFormatException _) {
            // Refused like a number that is out of range.
        }
        throw new Refusal("Option --clusters is '%s'; allowed is %d to %d, or none."
                .formatted(clusters, FEWEST_CLUSTERS, MeasurementConfig.MOST_CLUSTERS));
    }

    /// How many, or 0 for the first pass alone.
    private int repeats() {
        if (repeats == null) {
            return 0;
        }
        requireRange("--repeat", repeats, 1, MOST_REPEATS);
        return repeats;
    }
}
