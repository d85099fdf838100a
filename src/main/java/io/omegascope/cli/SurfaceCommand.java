package io.omegascope.cli;

import io.omegascope.net.Weights;
import io.omegascope.progress.Alignment;
import io.omegascope.progress.LossLine;
import io.omegascope.progress.LossPlane;
import io.omegascope.progress.LossSurface;
import io.omegascope.run.RunConfig;
import io.omegascope.run.Snapshot;
import io.omegascope.run.SnapshotSurface;
import io.omegascope.store.JsonText;
import io.omegascope.store.RunReader;
import io.omegascope.store.StoredRun;
import io.omegascope.store.SurfaceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The loss between two or three snapshots.
@Command(
        name = "surface",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Evaluates networks whose weights are mixed: along the line between two snapshots, or on the plane through"
                    + " three. Losses are those of the first run, on its training and test samples.",
            "Two runs from different seeds do not have their neurons in the same order, and a barrier between them may"
                    + " be nothing but that; --align brings them into the order of the first.%n"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  omegascope surface sample-runs/wd-2.0@30 sample-runs/wd-2.0@1500",
            "      a table from memorising to grokking",
            "  omegascope surface RUN RUN@100 OTHER --align --points 31 --csv plane.csv",
            "      the plane through three snapshots, for a plot"
        })
final class SurfaceCommand implements Callable<Integer> {
    private static final Pattern AT_EPOCH = Pattern.compile("(.+)@(\\d{1,9})");
    private static final int FEWEST = 2;
    private static final int MOST = 1001;
    private static final int ON_A_LINE = 41;
    private static final int ON_A_PLANE = 21;

    @Parameters(
            arity = "1..*",
            paramLabel = "RUN[@EPOCH]",
            description = "Folders of runs, each with an epoch of which weights are kept. Default: the last.")
    private List<String> snapshots = List.of();

    @Option(
            names = "--points",
            paramLabel = "N",
            description = "On the line, both ends among them, or in each direction of the plane; " + FEWEST + " to "
                    + MOST + ". Default: " + ON_A_LINE + ", and " + ON_A_PLANE + " on a plane.")
    private @Nullable Integer points;

    @Option(
            names = "--align",
            description = "Brings the neurons of the others into the order that is nearest to the first; layers of up"
                    + " to " + Alignment.MOST_NEURONS + " neurons.")
    private boolean align;

    @Option(names = "--csv", paramLabel = "FILE", description = "Writes one row a network. Nothing is overwritten.")
    private @Nullable Path csv;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (snapshots.size() != 2 && snapshots.size() != 3) {
            throw new Refusal("%d snapshot%s given; allowed are 2 for a line and 3 for a plane."
                    .formatted(snapshots.size(), snapshots.size() == 1 ? " is" : "s are"));
        }
        int count = points();
        List<RunConfig> configs = new ArrayList<>();
        List<Weights> networks = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (SearchProgress progress = new SearchProgress()) {
            for (String text : snapshots) {
                StoredRun run = RunReader.read(folder(text));
                Snapshot snapshot = run.keptSnapshot(epoch(text));
                configs.add(run.config());
                networks.add(snapshot.weights());
                names.add(run.id() + "@" + snapshot.epoch());
            }
            LossSurface surface = SnapshotSurface.of(configs);
            List<Weights> aligned = align ? Alignment.of(networks) : networks;
            if (aligned.size() == 2) {
                say(names, surface.line(aligned.get(0), aligned.get(1), count, progress));
            } else {
                say(names, surface.plane(aligned.get(0), aligned.get(1), aligned.get(2), count, progress));
            }
            return ExitCode.OK;
        } catch (IOException e) {
            throw Refusal.of(e);
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }

    private void say(List<String> names, LossLine line) throws IOException {
        if (csv != null) {
            SurfaceFile.write(line, csv);
        }
        print(
                json
                        ? JsonText.of(new Line(names, align, line, line.trainBarrier(), line.testBarrier()))
                        : SurfaceText.of(names, line));
    }

    private void say(List<String> names, LossPlane plane) throws IOException {
        if (csv != null) {
            SurfaceFile.write(plane, csv);
        }
        print(json ? JsonText.of(new Plane(names, align, plane)) : SurfaceText.of(names, plane));
    }

    private void print(String text) {
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
    }

    record Line(List<String> snapshots, boolean aligned, LossLine line, double trainBarrier, double testBarrier) {}

    record Plane(List<String> snapshots, boolean aligned, LossPlane plane) {}

    private int points() {
        int count = points == null ? (snapshots.size() == 2 ? ON_A_LINE : ON_A_PLANE) : points;
        if (count < FEWEST || count > MOST) {
            throw new Refusal("Option --points is %d; allowed is %d to %d.".formatted(count, FEWEST, MOST));
        }
        return count;
    }

    private static Path folder(String text) {
        Matcher at = AT_EPOCH.matcher(text);
        Path folder = Path.of(at.matches() ? at.group(1) : text);
        int sign = text.lastIndexOf('@');
        if (!at.matches()
                && sign > 0
                && Files.notExists(folder)
                && Files.isDirectory(Path.of(text.substring(0, sign)))) {
            throw new Refusal("%s: the epoch is '%s'; allowed is a whole number from 0."
                    .formatted(text, text.substring(sign + 1)));
        }
        return folder;
    }

    private static @Nullable Integer epoch(String text) {
        Matcher at = AT_EPOCH.matcher(text);
        return at.matches() ? Integer.valueOf(at.group(2)) : null;
    }
}
