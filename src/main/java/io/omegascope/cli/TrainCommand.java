package io.omegascope.cli;

import io.omegascope.run.Parameter;
import io.omegascope.run.Preset;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunState;
import io.omegascope.run.Seeds;
import io.omegascope.run.TrainingRun;
import io.omegascope.store.ConfigJson;
import io.omegascope.store.Library;
import io.omegascope.store.Resume;
import io.omegascope.store.RunHeader;
import io.omegascope.store.RunReader;
import io.omegascope.store.RunWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Trains a run to its end and says what came out.
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "omegascope train [OPTION...]%n",
        description = {
            "Trains a network to its last epoch, measures it as it learns, and says what came out.",
            "A preset is the start, a configuration file replaces it, and options change single parameters.%n"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  omegascope train --preset wd-2.0 --seed 3",
            "      the paper's network with weight decay 2: it groks within 400 epochs",
            "  omegascope train --preset alpha-8 --epochs 500 --out runs/alpha --json",
            "      another condition, shorter, into a folder of its own, for a program to read",
            "  omegascope train --modulus 23 --hidden 32 --epochs 300",
            "      a small network, done within seconds",
            "  omegascope train --task modular-division --epochs 800",
            "      another task; its own options are under Task, above",
            "  omegascope train --task table --features iris.csv --label-column species",
            "      a table of your own",
            "  omegascope train --config runs/alpha/run.json --seed 4",
            "      the configuration of an earlier run with another seed",
            "  omegascope train --resume runs/alpha",
            "      goes on with a run that was stopped or killed, as if nothing had happened",
            "",
            "Ctrl-C stops the run; what was trained so far is kept."
        })
final class TrainCommand implements Callable<Integer> {
    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "A condition of the paper: ${COMPLETION-CANDIDATES}. Default: wd-2.0.",
            completionCandidates = PresetNames.class)
    private String preset = "wd-2.0";

    @Option(names = "--config", paramLabel = "FILE.json", description = "A run.json, or the configuration in it alone.")
    private @Nullable Path file;

    @Option(names = "--seed", paramLabel = "N", description = "Sets the data seed and the initialisation seed.")
    private @Nullable String seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "The run's own folder: made if missing, refused if it holds something. Default: a new folder in"
                            + " your library.")
    private @Nullable Path folder;

    @Option(
            names = "--resume",
            paramLabel = "RUN",
            description = "Goes on with a run that was stopped or killed, in its folder and with its configuration.")
    private @Nullable Path resume;

    @Mixin
    private final KeepOptions keep = new KeepOptions();

    @Option(names = "--json", description = "Prints one JSON object at the end.")
    private boolean json;

    private final ConfigurationOptions options = new ConfigurationOptions();
    private final CommandLine commandLine = new CommandLine(this);

    private TrainCommand() {
        options.addTo(commandLine.getCommandSpec(), Parameter.Group.values());
    }

    static CommandLine commandLine() {
        return new TrainCommand().commandLine;
    }

    @Override
    public Integer call() {
        if (resume != null) {
            return goOn(resume);
        }
        RunConfig config = pinned(configuration());
        Start start = Start.of(config, file);
        RunWriter journal = journal(config);
        TrainingRun run = start.run(journal);
        return new Foreground(commandLine, json).train(run, journal, folder == null);
    }

    private int goOn(Path run) {
        if (file != null
                || seed != null
                || folder != null
                || options.isGiven()
                || keep.isGiven()
                || isGiven("--preset")) {
            throw new Refusal("Option --resume goes on with the run's own configuration; only --json goes with it.");
        }
        try {
            RunHeader header = RunReader.header(run);
            if (header.state() instanceof RunState.Finished) {
                commandLine.getErr().println("The run is finished: there is nothing to go on with.");
                return Foreground.report(commandLine, json, run);
            }
            pinned(header.config());
            Resume taken = Resume.of(run);
            RunConfig config = taken.header().config();
            taken.otherKernels().ifPresent(commandLine.getErr()::println);
            TrainingRun training = taken.resumption()
                    .map(resumption -> TrainingRun.resumed(config, taken.journal(), resumption))
                    .orElseGet(() -> Start.of(config, run.resolve("run.json")).run(taken.journal()));
            return new Foreground(commandLine, json).train(training, taken.journal(), false);
        } catch (IOException e) {
            throw Refusal.of(e);
        }
    }

    private boolean isGiven(String option) {
        return commandLine.getParseResult().hasMatchedOption(option);
    }

    private RunConfig configuration() {
        RunConfig config = file == null ? preset() : read(file);
        return options.applyTo(seed == null ? config : config.withSeeds(Seeds.all(number(seed))));
    }

    private static RunConfig pinned(RunConfig config) {
        try {
            return config.pinned();
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }

    private RunConfig preset() {
        try {
            return Preset.ofKey(preset).config(Seeds.all(0));
        } catch (IllegalArgumentException e) {
            throw new Refusal("Option --preset: " + e.getMessage(), e);
        }
    }

    private static RunConfig read(Path file) {
        try {
            return ConfigJson.read(file);
        } catch (IOException e) {
            throw Refusal.of(e);
        }
    }

    private static long number(String seed) {
        try {
            return Long.parseLong(seed.strip());
        } catch (NumberFormatException e) {
            throw new Refusal("Option --seed: the seed is '%s'; allowed is a whole number.".formatted(seed), e);
        }
    }

    private RunWriter journal(RunConfig config) {
        try {
            return folder == null
                    ? Library.standard().create(config, keep.policy())
                    : RunWriter.create(folder, config, keep.policy());
        } catch (IOException e) {
            throw Refusal.of(e);
        }
    }
}
