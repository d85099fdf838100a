package io.omegascope.cli;

import io.omegascope.experiment.Sweep;
import io.omegascope.experiment.SweepRow;
import io.omegascope.experiment.SweepSheet;
import io.omegascope.run.RunSummary;
import io.omegascope.run.SweepPlan;
import io.omegascope.run.SweepPoint;
import io.omegascope.store.JsonText;
import io.omegascope.store.SheetFile;
import io.omegascope.store.SweepFile;
import io.omegascope.store.SweepFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Trains the runs of a plan and says what came of each.
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Trains every run of a plan, several at a time, each in a folder of its own, and says what came of each.",
            "What is finished is left as it is, and what was stopped or killed goes on: give the same command again. A"
                    + " run that fails is listed, and the others go on.%n"
        },
        footerHeading = "%nA plan:%n",
        footer = {
            "  {",
            "    \"set\":  {\"modulus\": 23, \"epochs\": 2000},",
            "    \"axes\": {\"hidden\": [16, 32, 64], \"weight-decay\": [0.5, 2], \"seed\": [0, 1, 2]}",
            "  }",
            "Settings have the names of the options of omegascope train: preset, seed and every parameter. All",
            "combinations of the axes are trained. \"cases\" is a list of settings that go together, and \"config\" a",
            "run.json to start from.",
            "",
            "Examples:",
            "  omegascope sweep width.json --out runs/width",
            "      trains it, or goes on with it; Ctrl-C stops and keeps everything",
            "  omegascope sweep width.json --out runs/width --list --csv width.csv",
            "      what there is up to now, for people and for a program",
            "  omegascope sweep width.json --out runs/width --task 17",
            "      one run of the plan, as each task of a job array does; its folder is merged by copying"
        })
final class SweepCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "PLAN.json", description = "What to vary.")
    private Path file = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the folders of the runs go. Default: a folder beside the plan, with its name.")
    private @Nullable Path folder;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description =
                    "How many runs train at the same time, each on one core. Default: as many as there are cores.")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(names = "--list", description = "Trains nothing; one line for each run: index, state, folder.")
    private boolean list;

    @Option(
            names = "--task",
            paramLabel = "I",
            split = ",",
            description = "Trains only the run with this index in the list, or several with commas between.")
    private @Nullable List<Integer> tasks;

    @Mixin
    private final KeepOptions keep = new KeepOptions();

    @Option(names = "--csv", paramLabel = "FILE.csv", description = "Also writes a row for each run.")
    private @Nullable Path csv;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// @param keys what the runs differ in
    record Answer(List<String> keys, List<Entry> runs) {}

    /// A row with its state as a word.
    record Entry(
            int index,
            String run,
            Map<String, String> values,
            String state,
            int epoch,
            @Nullable String failure,
            @Nullable RunSummary summary) {
        static Entry of(SweepRow r) {
            return new Entry(r.index(), r.run(), r.values(), Words.of(r.state()), r.epoch(), r.failure(), r.summary());
        }
    }

    @Override
    public Integer call() {
        if (workers < 1) {
            throw new Refusal("Option --workers is %d; allowed is 1 or more.".formatted(workers));
        }
        SweepPlan plan = plan();
        List<SweepPoint> points = tasks == null ? plan.points() : chosen(plan, tasks);
        SweepFolder runs = runs();
        if (list) {
            return say(plan, Sweep.rows(points, runs), true);
        }
        checkCsv(plan);
        Sweep sweep = new Sweep(points, runs, workers);
        try (Interruption _ = new Interruption(sweep::stop)) {
            return say(plan, train(sweep), false);
        }
    }

    private SweepFolder runs() {
        try {
            return new SweepFolder(folder == null ? beside(file) : folder, keep.policy());
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }

    private List<SweepRow> train(Sweep sweep) {
        try (SweepProgress progress =
                new SweepProgress("Sweep", sweep, spec.commandLine().getErr())) {
            return sweep.train(progress::ended);
        }
    }

    private SweepPlan plan() {
        try {
            return SweepFile.read(file);
        } catch (IOException e) {
            throw Refusal.of(e);
        }
    }

    private static List<SweepPoint> chosen(SweepPlan plan, List<Integer> indices) {
        int last = plan.points().size() - 1;
        return indices.stream()
                .distinct()
                .map(i -> {
                    if (i < 0 || i > last) {
                        throw new Refusal("Option --task is %d; allowed is 0 to %d.".formatted(i, last));
                    }
                    return plan.points().get(i);
                })
                .toList();
    }

    private static Path beside(Path file) {
        String name = String.valueOf(file.getFileName());
        String stem = name.replaceFirst("\\.json$", "");
        if (stem.equals(name)) {
            throw new Refusal("%s does not end in .json; name a folder with --out.".formatted(file));
        }
        return file.resolveSibling(stem);
    }

    private int say(SweepPlan plan, List<SweepRow> rows, boolean isList) {
        if (csv != null) {
            write(plan, rows, csv);
        }
        String text = json
                ? JsonText.of(
                        new Answer(plan.keys(), rows.stream().map(Entry::of).toList()))
                : isList ? SweepText.list(rows) : SweepText.table(plan.keys(), rows);
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
        boolean done = rows.stream().allMatch(r -> r.state() == SweepRow.State.FINISHED);
        return isList || done ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /// Said before hours of training, not after.
    private void checkCsv(SweepPlan plan) {
        try {
            if (csv != null) {
                SheetFile.check(csv, SweepSheet.header(plan.keys()));
            }
        } catch (IOException e) {
            throw Refusal.of(e);
        }
    }

    private static void write(SweepPlan plan, List<SweepRow> rows, Path csv) {
        List<List<String>> cells =
                rows.stream().map(row -> SweepSheet.cells(plan.keys(), row)).toList();
        try {
            SheetFile.write(csv, SweepSheet.header(plan.keys()), cells);
        } catch (IOException e) {
            throw Refusal.of(e);
        }
    }
}
