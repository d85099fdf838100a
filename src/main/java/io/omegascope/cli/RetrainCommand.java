package io.omegascope.cli;

import io.omegascope.info.Multiplet;
import io.omegascope.run.MeasuredEpochs;
import io.omegascope.run.Profile;
import io.omegascope.run.RetrainMode;
import io.omegascope.run.Retraining;
import io.omegascope.run.RunConfig;
import io.omegascope.run.Snapshot;
import io.omegascope.run.StartingWeights;
import io.omegascope.run.TrainingRun;
import io.omegascope.store.Library;
import io.omegascope.store.RunReader;
import io.omegascope.store.RunWriter;
import io.omegascope.store.StoredRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Trains a synergistic sub-network of a run, its inverse, or a control again.
@Command(
        name = "retrain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Takes the most synergistic multiplet of an order at a measured epoch of a run, and trains its neurons alone,",
            "all others alone, or as many drawn at random, on the same data from epoch 0 on.%n"
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  omegascope retrain sample-runs/wd-2.0 --epoch peak --order 5 --mode isolated",
            "      the neurons of the best multiplet of five clusters at the synergy peak"
        })
final class RetrainCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RUN", description = "The folder of the run to take a part of.")
    private @Nullable Path parent;

    @Option(
            names = "--epoch",
            paramLabel = "E|peak",
            description = "The measured epoch to choose the multiplet at. Default: peak, where synergy peaks first.")
    private String epoch = "peak";

    @Option(names = "--order", paramLabel = "K", description = "Clusters in the multiplet. Default: 5.")
    private int order = 5;

    @Option(names = "--mode", description = "${COMPLETION-CANDIDATES}. Default: isolated.")
    private RetrainMode mode = RetrainMode.ISOLATED;

    @Option(
            names = "--weights",
            description = "Where to start from: ${COMPLETION-CANDIDATES} weights of the run. Default: initial.")
    private StartingWeights from = StartingWeights.INITIAL;

    @Option(names = "--control-seed", paramLabel = "N", description = "Draws the neurons of a control. Default: 0.")
    private long controlSeed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The retraining's own folder. Default: a new folder beside the run.")
    private @Nullable Path folder;

    @Mixin
    private final KeepOptions keep = new KeepOptions();

    @Option(names = "--json", description = "Prints one JSON object at the end, as train does.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try {
            StoredRun run = RunReader.read(Objects.requireNonNull(parent));
            if (run.profiles().isEmpty()) {
                throw new Refusal("%s holds no measurement to choose a multiplet from.".formatted(parent));
            }
            int measured = measuredEpoch(run);
            RunConfig config = config(run, measured);
            Optional<Snapshot> start =
                    from == StartingWeights.SNAPSHOT ? Optional.of(run.snapshot(measured)) : Optional.empty();
            RunWriter journal = folder == null
                    ? Library.around(run.header().folder()).create(config, keep.policy())
                    : RunWriter.create(folder, config, keep.policy());
            TrainingRun training = new Start(config, start).run(journal);
            return new Foreground(commandLine(), json).train(training, journal, folder == null);
        } catch (IOException e) {
            throw Refusal.of(e);
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }

    private RunConfig config(StoredRun run, int measured) {
        Profile profile = Objects.requireNonNull(run.profiles().get(measured));
        Multiplet clusters = profile.result()
                .ofOrder(order)
                .orElseThrow(() -> new Refusal("Option --order is %d; at epoch %d there are multiplets of order %s."
                        .formatted(order, measured, orders(profile))))
                .min()
                .multiplet();
        return Retraining.config(run.config(), run.id(), measured, profile, clusters, mode, from, controlSeed)
                .pinned();
    }

    private static String orders(Profile profile) {
        return profile.clusters() < 3 ? "none" : "3 to " + profile.clusters();
    }

    private int measuredEpoch(StoredRun run) {
        if (run.config().measurement().epochs() == MeasuredEpochs.NONE) {
            throw new Refusal("%s is not measured; allowed is a run that is.".formatted(run.id()));
        }
        int wanted = epoch.equals("peak") ? peak(run) : number(epoch);
        if (!run.profiles().containsKey(wanted)) {
            Integer below = run.profiles().floorKey(wanted);
            Integer above = run.profiles().ceilingKey(wanted);
            throw new Refusal("Option --epoch: epoch %d is not measured; the nearest that are: %s."
                    .formatted(wanted, below == null ? above : above == null ? below : below + " and " + above));
        }
        return wanted;
    }

    private static int peak(StoredRun run) {
        Integer peak = run.header().synergyPeak();
        if (peak == null) {
            throw new Refusal("Option --epoch: the run has no peak of synergy yet; name an epoch.");
        }
        return peak;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Refusal("Option --epoch is '%s'; allowed is an epoch, or peak.".formatted(text), e);
        }
    }
}
