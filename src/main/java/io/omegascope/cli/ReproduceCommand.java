package io.omegascope.cli;

import io.omegascope.experiment.Sweep;
import io.omegascope.experiment.SweepRow;
import io.omegascope.experiment.paper.Remeasuring;
import io.omegascope.experiment.paper.Report;
import io.omegascope.experiment.paper.Reproduction;
import io.omegascope.run.SweepPoint;
import io.omegascope.store.JsonText;
import io.omegascope.store.Provenance;
import io.omegascope.store.ReportFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
                    "Also measures the snapshots of runs that grok in eight other ways, for the claims on robustness.")
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
        ReportFolder folder = new ReportFolder(out);
        Reproduction reproduction = reproduction(folder);
        List<SweepRow> rows = new ArrayList<>(train("Networks", reproduction.networks(), folder));
        if (rows.stream().noneMatch(ReproduceCommand::isStopped)) {
            rows.addAll(train("Parts", reproduction.parts(), folder));
        }
        boolean measured = rows.stream().noneMatch(ReproduceCommand::isStopped) && remeasure(reproduction);
        Report report = reproduction.report();
        write(report, rows, folder);
        print(report);
        return measured && rows.stream().allMatch(r -> r.state() == SweepRow.State.FINISHED)
                ? ExitCode.OK
                : ExitCode.SOFTWARE;
    }

    private Reproduction reproduction(ReportFolder folder) {
        try {
            folder.check();
            return new Reproduction(figure, seeds, settings, folder);
        } catch (IOException e) {
            throw Refusal.of(e);
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }

    private static boolean isStopped(SweepRow row) {
        return row.state() == SweepRow.State.BEGUN || row.state() == SweepRow.State.WAITING;
    }

    private List<SweepRow> train(String what, List<SweepPoint> points, ReportFolder folder) {
        Sweep sweep = new Sweep(points, folder.runs(), workers);
        try (Interruption _ = new Interruption(sweep::stop);
                SweepProgress progress =
                        new SweepProgress(what, sweep, spec.commandLine().getErr())) {
            return sweep.train(progress::ended);
        }
    }

    /// @return whether it came to its end
    private boolean remeasure(Reproduction reproduction) {
        Remeasuring remeasuring = reproduction.remeasuring(full);
        PrintWriter err = spec.commandLine().getErr();
        List<String> failures = new ArrayList<>();
        try (Interruption _ = new Interruption(remeasuring::stop);
                RemeasuringProgress _ = new RemeasuringProgress(remeasuring, err)) {
            remeasuring.measure(workers, failures::add);
        }
        failures.forEach(err::println);
        err.flush();
        return failures.isEmpty() && !remeasuring.isStopped();
    }

    private void write(Report report, List<SweepRow> rows, ReportFolder folder) {
        try {
            for (Map.Entry<String, byte[]> file : report.files(facts(rows)).entrySet()) {
                folder.write(file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw Refusal.of(e);
        }
    }

    private Report.Facts facts(List<SweepRow> rows) {
        long finished =
                rows.stream().filter(r -> r.state() == SweepRow.State.FINISHED).count();
        return new Report.Facts(
                command(),
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").format(ZonedDateTime.now(ZoneOffset.UTC)),
                Provenance.software(),
                new TreeMap<>(settings),
                "%d of %d finished, seeds 0 to %d".formatted(finished, rows.size(), seeds - 1));
    }

    private String command() {
        List<String> words = new ArrayList<>(List.of("omegascope", "reproduce"));
        if (figure > 0) {
            words.addAll(List.of("--figure", Integer.toString(figure)));
        }
        words.addAll(List.of("--seeds", Integer.toString(seeds)));
        if (full) {
            words.add("--full");
        }
        new TreeMap<>(settings).forEach((key, value) -> words.addAll(List.of("--set", key + "=" + value)));
        return String.join(" ", words);
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
