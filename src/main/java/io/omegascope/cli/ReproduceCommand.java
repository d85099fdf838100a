package io.omegascope.cli;

import io.omegascope.experiment.Sweep;
import io.omegascope.experiment.SweepRow;
import io.omegascope.experiment.paper.Remeasuring;
import io.omegascope.experiment.paper.Report;
import io.omegascope.experiment.paper.ReproductionRun;
import io.omegascope.experiment.paper.ReproductionRun.Outcome;
import io.omegascope.experiment.paper.ReproductionRun.Wish;
import io.omegascope.store.JsonText;
import io.omegascope.store.ReportFolder;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Trains the paper's conditions, draws its figures and judges its claims.
@Command(
        name = "reproduce",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Trains the conditions of the paper, draws its figures as it does and raw, and says which of its claims hold.",
            "Everything is in one folder: report.html, claims.md, figures, and runs, which open in the workbench. What is"
                    + " finished is left as it is, and what was stopped goes on: give the same command again.%n"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  omegascope reproduce --out runs/paper",
            "      all figures and claims: 35 runs, and 3 retrainings for each of 15 that grok",
            "  omegascope reproduce --figure 3 --out runs/paper",
            "      what Figure 3 needs, in the same folder; it is not trained twice",
            "  omegascope reproduce --set ties=ordinal --out runs/ordinal",
            "      the same with another setting in every run, which the report says"
        })
final class ReproduceCommand implements Callable<Integer> {
    @Option(names = "--figure", paramLabel = "N", description = "Only this figure, 1 to 9. Default: all.")
    private int figure;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "Seeds of every condition, counted from 0. Default: ${DEFAULT-VALUE}.")
    private int seeds = 5;

    @Option(names = "--out", paramLabel = "DIR", description = "Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("reproduction");

    @Option(
            names = "--workers",
            paramLabel = "N",
            description =
                    "How many runs train at the same time, each on one core. Default: as many as there are cores.")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A setting of every run, by the name of its option of train. May be given several times.")
    private Map<String, String> settings = new TreeMap<>();

    @Option(
            names = "--full",
            description =
                    "Also measures the snapshots of runs that grok in eight other ways, for the claims on robustness, and,"
                            + " without --figure, studies sub-networks beside 20 controls of each kind, 10 seeds of three"
                            + " conditions: some 7,000 retrainings, many hours. Ctrl-C ends it with a report of what there"
                            + " is.")
    private boolean full;

    @Option(names = "--json", description = "Prints the claims as one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (workers < 1) {
            throw new Refusal("Option --workers is %d; allowed is 1 or more.".formatted(workers));
        }
        Outcome outcome = run();
        print(outcome.report());
        return outcome.isComplete() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private Outcome run() {
        try {
            Wish wish = new Wish(figure, seeds, settings, full);
            ReproductionRun reproduction = new ReproductionRun(wish, new ReportFolder(out), workers);
            Followed steps = new Followed();
            try (Interruption _ = new Interruption(steps::stop)) {
                return reproduction.run(steps);
            }
        } catch (UncheckedIOException e) {
            throw Refusal.of(Objects.requireNonNull(e.getCause()));
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }

    /// Each step with its progress, until Ctrl-C: the report is written still.
    private final class Followed implements ReproductionRun.Steps {
        private Runnable stop = () -> {};
        private boolean isStopped;

        synchronized void stop() {
            isStopped = true;
            stop.run();
        }

        private synchronized void begin(Runnable stopIt) {
            stop = stopIt;
            if (isStopped) {
                stopIt.run();
            }
        }

        @Override
        public List<SweepRow> train(String what, Sweep sweep) {
            begin(sweep::stop);
            try (SweepProgress progress =
                    new SweepProgress(what, sweep, spec.commandLine().getErr())) {
                return sweep.train(progress::ended);
            }
        }

        @Override
        public boolean measure(Remeasuring remeasuring) {
            PrintWriter err = spec.commandLine().getErr();
            List<String> failures = new ArrayList<>();
            begin(remeasuring::stop);
            try (RemeasuringProgress _ = new RemeasuringProgress(remeasuring, err)) {
                remeasuring.measure(workers, failures::add);
            }
            failures.forEach(err::println);
            err.flush();
            return failures.isEmpty() && !remeasuring.isStopped();
        }
    }

    private void print(Report report) {
        String text = json ? JsonText.of(report.claims()) : ClaimsText.of(report.claims());
        spec.commandLine().getOut().println(text);
        if (!json) {
            spec.commandLine().getOut().println("The report: " + out.resolve("report.html"));
        }
        spec.commandLine().getOut().flush();
    }
}
