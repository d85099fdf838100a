package io.omegascope.cli;

import io.omegascope.experiment.prediction.PredictionResult;
import io.omegascope.experiment.prediction.PredictionStudy;
import io.omegascope.run.Origin;
import io.omegascope.run.RunState;
import io.omegascope.store.JsonText;
import io.omegascope.store.Library;
import io.omegascope.store.RunHeader;
import io.omegascope.store.RunReader;
import io.omegascope.store.StoredRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says how well early signals tell which runs of a folder grok.
@Command(
        name = "predict",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Looks at early signals of finished runs, synergy among them, and says how well they tell which runs grok:",
            "always by what other conditions say. Grokking is test accuracy .9 before the shortest run ends.%n"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  omegascope sweep src/docs/plans/border.json --out runs/border",
            "  omegascope predict runs/border",
            "  omegascope predict runs/border --epochs 100 --json"
        })
final class PredictCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RUNS", description = "A folder of runs of several conditions.")
    private Path folder = Path.of("");

    @Option(
            names = "--epochs",
            paramLabel = "N,…",
            split = ",",
            description = "Epochs of decision: only what is known by then is looked at. Default: 50,100,200,400.")
    private List<Integer> epochs = PredictionStudy.EPOCHS;

    @Option(names = "--seed", paramLabel = "N", description = "Of the bootstrap over conditions. Default: 0.")
    private long seed;

    @Option(
            names = "--model",
            paramLabel = "FILE.json",
            description = "Also writes what the window takes its probabilities from, fitted to all of these runs.")
    private @Nullable Path model;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<String> leftOut = new ArrayList<>();
        List<StoredRun> runs = runs(leftOut);
        PredictionStudy study = study(runs);
        PredictionResult result = study.result();
        write(study, result);
        spec.commandLine()
                .getOut()
                .println(json ? JsonText.of(new Answer(result, leftOut)) : PredictionText.of(result, leftOut));
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }

    private void write(PredictionStudy study, PredictionResult result) {
        try {
            if (model != null) {
                JsonText.write(model, study.forecaster(result));
            }
        } catch (IOException e) {
            throw Refusal.of(e);
        }
    }

    record Answer(PredictionResult result, List<String> leftOut) {}

    private PredictionStudy study(List<StoredRun> runs) {
        try {
            return new PredictionStudy(runs, epochs.stream().sorted().distinct().toList(), seed);
        } catch (IllegalArgumentException e) {
            throw new Refusal("%s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /// Finished ones by name, so that the order does not hang on when they were trained.
    private List<StoredRun> runs(List<String> leftOut) {
        try {
            Library.Listing listing = new Library(folder).list();
            leftOut.addAll(listing.unreadable());
            List<StoredRun> runs = new ArrayList<>();
            for (RunHeader header : listing.runs().stream()
                    .sorted(Comparator.comparing(RunHeader::id))
                    .toList()) {
                if (!(header.config().origin() instanceof Origin.Fresh)) {
                    continue;
                }
                if (header.state() instanceof RunState.Finished) {
                    runs.add(RunReader.read(header.folder().path()));
                } else {
                    leftOut.add(header.id() + " is not finished.");
                }
            }
            return runs;
        } catch (IOException e) {
            throw Refusal.of(e);
        }
    }
}
