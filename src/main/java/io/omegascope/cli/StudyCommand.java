package io.omegascope.cli;

import io.omegascope.experiment.Sweep;
import io.omegascope.experiment.SweepRow;
import io.omegascope.experiment.SweepSheet;
import io.omegascope.experiment.study.Choice;
import io.omegascope.experiment.study.Parents;
import io.omegascope.experiment.study.Study;
import io.omegascope.experiment.study.StudyPlan;
import io.omegascope.experiment.study.StudyResult;
import io.omegascope.run.Phase;
import io.omegascope.run.StartingWeights;
import io.omegascope.store.JsonText;
import io.omegascope.store.SheetFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Trains synergistic sub-networks of many runs again, beside many controls.
@Command(
        name = "study",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Takes the most synergistic neurons of every run of a folder and trains them alone, all others alone, and as",
            "many drawn at random, several times: of their number, of their number and norm, and of the number of the"
                    + " others. Says how the synergistic ones rank among the random ones. Each ends when its test accuracy"
                    + " reaches .9, and is not measured. What is done is kept: the same command goes on.%n"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  omegascope sweep seeds.json --out runs/seeds",
            "  omegascope study runs/seeds --out runs/study --orders 5 --controls 20",
            "      62 retrainings of each run",
            "  omegascope study runs/seeds --out runs/study --list",
            "      what there is up to now"
        })
final class StudyCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RUNS", description = "A folder of runs, or one run.")
    private Path folder = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the retrainings go.")
    private Path out = Path.of("");

    @Option(
            names = "--orders",
            paramLabel = "K,…",
            split = ",",
            description = "Clusters in the multiplets. Default: 5, unless neurons are asked for.")
    private List<Integer> orders = List.of();

    @Option(
            names = "--neurons",
            paramLabel = "N,…",
            split = ",",
            description = "Also, or instead: single neurons in the multiplets, 3 to 30, found by greedy search.")
    private List<Integer> neurons = List.of();

    @Option(
            names = "--weights",
            paramLabel = "WORD,…",
            split = ",",
            description = "Where to start from: ${COMPLETION-CANDIDATES}, or both. Default: initial.")
    private List<StartingWeights> weights = List.of(StartingWeights.INITIAL);

    @Option(
            names = "--delayed",
            description = "Chooses neurons at the end of delayed emergence as well, where a run has it.")
    private boolean delayed;

    @Option(names = "--controls", paramLabel = "N", description = "Of each kind, for each choice. Default: 20.")
    private int controls = 20;

    @Option(names = "--workers", paramLabel = "N", description = "As in sweep.")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(names = "--list", description = "Trains nothing and says what there is.")
    private boolean list;

    @Option(names = "--csv", paramLabel = "FILE.csv", description = "Also writes a row for each retraining.")
    private @Nullable Path csv;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        check();
        try {
            Study study = Study.of(Parents.in(folder), design());
            check(study.plan());
            return list ? said(study, study.rows(out)) : trained(study);
        } catch (IOException e) {
            throw Refusal.of(e);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }

    private int trained(Study study) throws IOException {
        Sweep sweep = study.sweep(out, workers);
        try (Interruption _ = new Interruption(sweep::stop)) {
            return said(study, train(sweep));
        }
    }

    private int said(Study study, List<SweepRow> rows) throws IOException {
        say(study, rows);
        boolean done = rows.stream().allMatch(r -> r.state() == SweepRow.State.FINISHED);
        return list || done ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void check() {
        if (workers < 1) {
            throw new Refusal("Option --workers is %d; allowed is 1 or more.".formatted(workers));
        }
    }

    private void check(StudyPlan plan) throws IOException {
        if (plan.members().isEmpty()) {
            throw new Refusal("%s: there is nothing to train again. %s"
                    .formatted(
                            folder,
                            plan.skipped().isEmpty()
                                    ? "It holds no runs but retrainings."
                                    : plan.skipped().getFirst()));
        }
        if (csv != null) {
            SheetFile.check(csv, SweepSheet.header(keys(plan)));
        }
    }

    private StudyPlan.Design design() {
        List<Phase> phases = delayed ? List.of(Phase.EMERGENCE, Phase.DELAYED_EMERGENCE) : List.of(Phase.EMERGENCE);
        List<Integer> clusters = orders.isEmpty() && neurons.isEmpty() ? List.of(5) : orders;
        List<Choice> choices = Stream.concat(
                        clusters.stream().map(Choice::clusters),
                        neurons.stream().map(Choice::neurons))
                .toList();
        return new StudyPlan.Design(phases, choices, weights, controls);
    }

    private List<SweepRow> train(Sweep sweep) {
        try (SweepProgress progress =
                new SweepProgress("Study", sweep, spec.commandLine().getErr())) {
            return sweep.train(progress::ended);
        }
    }

    private void say(Study study, List<SweepRow> rows) throws IOException {
        StudyPlan plan = study.plan();
        if (csv != null) {
            SheetFile.write(
                    csv,
                    SweepSheet.header(keys(plan)),
                    rows.stream().map(row -> SweepSheet.cells(keys(plan), row)).toList());
        }
        StudyResult result = study.result(rows);
        String text =
                json ? JsonText.of(new Answer(result, plan.skipped())) : StudyText.of(result, rows, plan.skipped());
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
    }

    record Answer(StudyResult result, List<String> skipped) {}

    private static List<String> keys(StudyPlan plan) {
        return List.copyOf(plan.points().getFirst().values().keySet());
    }
}
