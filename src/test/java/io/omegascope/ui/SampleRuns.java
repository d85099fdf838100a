package io.omegascope.ui;

import com.fasterxml.jackson.databind.JsonNode;
import io.omegascope.Golden;
import io.omegascope.info.GaussianEntropy;
import io.omegascope.info.MultipletSearch;
import io.omegascope.info.SearchResult;
import io.omegascope.run.Phase;
import io.omegascope.run.PhaseInterval;
import io.omegascope.run.Preset;
import io.omegascope.run.Profile;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import io.omegascope.run.Seeds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Runs to show: the clusters and the covariance are those of a real measurement, how strongly they are coupled over
/// the epochs is made up after the shape of a run at weight decay 2.
public final class SampleRuns {
    private static final JsonNode REAL = Golden.read("agglomeration_Z1_130x250.json");
    private static final double[][] COVARIANCE = Golden.matrix(REAL.get("cov"));
    private static final int[] LABELS = Golden.ints(REAL.get("agg").get(0).get("labels"));
    private static final int SAMPLES = 9409;
    private static final List<PhaseInterval> PHASES = List.of(
            new PhaseInterval(Phase.FEATURE_LEARNING, 0, 12),
            new PhaseInterval(Phase.EMERGENCE, 12, 90),
            new PhaseInterval(Phase.DECOUPLING, 90, 410),
            new PhaseInterval(Phase.FINAL, 410, 1500));

    /// None are kept of made-up runs.
    public static final ActivationSource NO_ACTIVATIONS = epoch -> () -> {
        throw new IOException("No weights are kept for epoch " + epoch + ".");
    };

    private SampleRuns() {}

    /// A finished run of 1,500 epochs.
    public static RunModel finished() {
        RunModel run = empty();
        run.accept(events(Integer.MAX_VALUE));
        run.accept(List.of(
                new RunEvent.PhasesChanged(PHASES, 90), new RunEvent.StateChanged(new RunState.Finished(), 1500)));
        return run;
    }

    /// The same run, in training and measured up to `epoch`.
    public static RunModel upTo(int epoch) {
        RunModel run = empty();
        run.accept(events(epoch));
        run.accept(List.of(new RunEvent.StateChanged(new RunState.Training(), epoch)));
        return run;
    }

    public static RunModel empty() {
        RunConfig config = Preset.WD_2.config(Seeds.all(0));
        return new RunModel("sample", "Weight decay 2, seed 0", config, null);
    }

    /// Makes a run go on from an epoch, as one that is resumed does.
    public static void rewind(RunModel run, int epoch) {
        run.rewind(epoch);
    }

    /// Metrics and measurement of one epoch.
    public static List<RunEvent> at(int epoch) {
        double test = 1 / (1 + Math.exp(-(Math.log(epoch + 1.0) - Math.log(165)) * 6));
        double train = 1 - Math.exp(-epoch / 8.0);
        return List.of(
                new RunEvent.EpochMetrics(epoch, 4.6 * (1 - train), 6 * (1 - test), train, test, 20, 0),
                new RunEvent.InfoProfile(epoch, profile(epoch)));
    }

    public static Profile profile(int epoch) {
        double u = Math.log10(epoch + 1.0);
        double coupling = 0.25 + 0.6 * Math.exp(-Math.pow((u - Math.log10(91)) / 0.35, 2)) + 0.05 * Math.sin(9 * u);
        int[] labels = LABELS.clone();
        Random random = new Random(epoch);
        for (int i = 0; i < 40; i++) {
            labels[random.nextInt(labels.length)] = random.nextInt(10);
        }
        return profile(labels, coupled(COVARIANCE, coupling));
    }

    public static Profile profile(int[] labels, double[][] covariance) {
        SearchResult result = MultipletSearch.extremes(covariance, new GaussianEntropy(SAMPLES, true));
        return new Profile(SAMPLES, labels, covariance, result, null);
    }

    /// Many neurons in many clusters, the first few of them constant.
    public static Profile large(int neurons, int clusters, int dropped) {
        Random random = new Random(1);
        int[] labels = IntStream.range(0, neurons)
                .map(i -> i < dropped ? -1 : Math.min(random.nextInt(clusters), random.nextInt(clusters)))
                .toArray();
        double[][] factor = new double[clusters][2 * clusters];
        for (double[] row : factor) {
            Arrays.setAll(row, i -> random.nextGaussian() + (i == 0 ? 1 : 0));
        }
        double[][] covariance = new double[clusters][clusters];
        for (int i = 0; i < clusters; i++) {
            for (int j = 0; j < clusters; j++) {
                for (int k = 0; k < 2 * clusters; k++) {
                    covariance[i][j] += factor[i][k] * factor[j][k] / (2 * clusters);
                }
            }
        }
        return profile(labels, covariance);
    }

    private static List<RunEvent> events(int last) {
        List<RunEvent> events = new ArrayList<>();
        RunConfig config = Preset.WD_2.config(Seeds.all(0));
        IntStream.rangeClosed(0, Math.min(last, config.schedule().epochs()))
                .filter(config.schedule()::isDue)
                .forEach(epoch -> events.addAll(at(epoch)));
        return events;
    }

    private static double[][] coupled(double[][] covariance, double strength) {
        int n = covariance.length;
        double[][] result = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                result[i][j] = covariance[i][j] * (i == j ? 1 : strength);
            }
        }
        return result;
    }
}
