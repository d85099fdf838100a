package io.omegascope.cli;

import io.omegascope.store.Library;
import io.omegascope.store.RunArchive;
import io.omegascope.store.RunExport;
import io.omegascope.store.RunReader;
import io.omegascope.store.StoredRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Copies the numbers of a run into files of their own.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Copies the numbers of a run into files for other programs. Nothing is overwritten.%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  omegascope export sample-runs/wd-2.0 --metrics wd-2.csv --weights wd-2.npz --epoch 164",
            "  omegascope export sample-runs/wd-2.0 --zip wd-2.zip"
        })
final class ExportCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RUN", description = "The folder of a run.")
    private Path folder = Path.of("");

    @Option(
            names = "--metrics",
            paramLabel = "FILE.csv",
            description = "Every due epoch with its metrics, synergy and redundancy in nats, and synergistic neurons.")
    private @Nullable Path metrics;

    @Option(names = "--weights", paramLabel = "FILE.npz", description = "The weights that are kept of an epoch.")
    private @Nullable Path weights;

    @Option(
            names = "--multiplets",
            paramLabel = "FILE.npz",
            description = "Every multiplet of a measured epoch with its O-information in nats.")
    private @Nullable Path multiplets;

    @Option(
            names = "--zip",
            paramLabel = "FILE.zip",
            description = "The whole run with its retrainings, for another computer: omegascope import takes it up.")
    private @Nullable Path zip;

    @Option(
            names = "--epoch",
            paramLabel = "E",
            description = "Which weights and multiplets. Default: the last that are kept and measured.")
    private @Nullable Integer epoch;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (metrics == null && weights == null && multiplets == null && zip == null) {
            throw new Refusal(
                    "Nothing is to be exported; name a file with --metrics, --weights, --multiplets or --zip.");
        }
        try {
            StoredRun run = RunReader.read(folder);
            if (metrics != null) {
                RunExport.metrics(run, metrics);
                say(metrics);
            }
            if (weights != null) {
                int exported = RunExport.weights(run, epoch, weights);
                say(weights + ", epoch " + exported);
            }
            if (multiplets != null) {
                int exported = RunExport.multiplets(run, epoch, multiplets);
                say(multiplets + ", epoch " + exported);
            }
            if (zip != null) {
                int runs = RunArchive.write(folder, Library.standard(), zip).size();
                say(zip + (runs == 1 ? "" : ", with %d retrainings".formatted(runs - 1)));
            }
            return ExitCode.OK;
        } catch (IOException e) {
            throw Refusal.of(e);
        }
    }

    private void say(Object written) {
        spec.commandLine().getOut().println("Written: " + written);
        spec.commandLine().getOut().flush();
    }
}
