package io.omegascope.cli;

import io.omegascope.cluster.Clustering;
import io.omegascope.cluster.WardClustering;
import io.omegascope.info.MultipletSearch;
import io.omegascope.info.Ties;
import io.omegascope.run.Measurement;
import io.omegascope.run.MeasurementSummary;
import io.omegascope.store.ActivationFile;
import io.omegascope.store.JsonText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
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
            "  omegascope measure activations.npy --ties ordinal",
            "      ranks as other libraries make them, to compare with them",
            "",
            "From Python: numpy.save('activations.npy', layer_output) with one row a sample."
        })
public final class MeasureCommand implements Callable<Integer> {
    private static final String NONE = "none";
    private static final int FEWEST_CLUSTERS = 3;
    private static final int MOST_CLUSTERS = 16;
    private static final int MOST_REPEATS = 100_000;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description =
                    "A matrix, rows are samples and columns are units: .npy (float32 or float64), or .csv, in which a"
                            + " first row with any cell that is no number is a header.")
    private Path file = Path.of("");

    @Option(
            names = "--clusters",
            paramLabel = "N|none",
            description = "How many Ward clusters the columns are grouped into, 3 to 16; none makes every column that"
                    + " varies a variable, at most " + MultipletSearch.MAX_VARIABLES + ". Default: 10.")
    private String clusters = "10";

    @Option(
            names = "--ties",
            paramLabel = "average|ordinal",
            description = "Ranks of equal values: their mean, or by the order of samples, which inflates redundancy."
                    + " Default: average.")
    private String ties = "average";

    @Option(
            names = "--no-bias-correction",
            description = "Leaves entropies as they are, not corrected for the number of samples.")
    private boolean uncorrected;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "Measures N times after a second of warm-up and reports the median times.")
    private @Nullable Integer repeats;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Ties policy = ties();
        int count = clusters();
        int passes = repeats();
        double[][] columns = columns(count == 0);
        Clustering clustering = count == 0 ? Clustering.SINGLE : new WardClustering(count);
        Measurement measurement = new Measurement(clustering, policy, !uncorrected);
        Measurement.Timed timed =
                passes == 0 ? measurement.measure(columns) : measurement.measureRepeatedly(columns, passes);
        MeasurementSummary summary =
                count == 0 ? MeasurementSummary.ofColumns(timed, policy) : MeasurementSummary.ofClusters(timed, policy);
        String text = json ? JsonText.of(summary) : MeasurementText.of(summary, count > 0, !uncorrected);
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }

    private double[][] columns(boolean eachByItself) {
        double[][] columns;
        try {
            columns = ActivationFile.columns(file);
        } catch (IOException e) {
            throw Refusal.of(e);
        }
        int varying = Measurement.varying(columns).length;
        if (eachByItself && varying > MultipletSearch.MAX_VARIABLES) {
            throw new Refusal("%s: %d columns vary; --clusters none allows up to %d, so group them with --clusters 10."
                    .formatted(file, varying, MultipletSearch.MAX_VARIABLES));
        }
        return columns;
    }

    private Ties ties() {
        for (Ties policy : Ties.values()) {
            if (policy.name().toLowerCase(Locale.ROOT).equals(ties)) {
                return policy;
            }
        }
        throw new Refusal("Option --ties is '%s'; allowed is average or ordinal.".formatted(ties));
    }

    /// How many, or 0 for every column by itself.
    private int clusters() {
        if (clusters.equals(NONE)) {
            return 0;
        }
        try {
            int count = Integer.parseInt(clusters);
            if (count >= FEWEST_CLUSTERS && count <= MOST_CLUSTERS) {
                return count;
            }
        } catch (NumberFormatException _) {
            // Refused like a number that is out of range.
        }
        throw new Refusal("Option --clusters is '%s'; allowed is %d to %d, or none."
                .formatted(clusters, FEWEST_CLUSTERS, MOST_CLUSTERS));
    }

    /// How many, or 0 for the first pass alone.
    private int repeats() {
        if (repeats == null) {
            return 0;
        }
        if (repeats < 1 || repeats > MOST_REPEATS) {
            throw new Refusal("Option --repeat is %d; allowed is 1 to %d.".formatted(repeats, MOST_REPEATS));
        }
        return repeats;
    }
}
