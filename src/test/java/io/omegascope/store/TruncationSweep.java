package io.omegascope.store;

import io.omegascope.run.RunState;
import io.omegascope.run.TrainingRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a loss of power may leave: cuts every file of a stopped run at every byte, opens what is left, goes on with it,
/// and compares it with a run in one piece. Run by hand: `TruncationSweep [STRIDE]`.
///
/// `run.json` is on the disk before its name is, so that it is never left cut: then one sentence refuses the folder.
final class TruncationSweep {
    private final Path folder;
    private final List<String> findings = new ArrayList<>();
    private int cuts;
    private int refused;

    TruncationSweep(Path folder) {
        this.folder = folder;
    }

    /// @param refused folders with a cut `run.json`
    record Outcome(int cuts, int refused, List<String> findings) {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int stride = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1;
        Outcome outcome = new TruncationSweep(Files.createTempDirectory("truncation-sweep")).sweep(stride);
        outcome.findings().forEach(System.out::println);
        System.out.printf(
                "%d cuts, %d of them in run.json and refused, %d findings%n",
                outcome.cuts(), outcome.refused(), outcome.findings().size());
    }

    Outcome sweep(int stride) throws IOException, InterruptedException {
        Path whole = folder.resolve("in one piece");
        new TrainingRun(SmallRun.CONFIG, RunWriter.create(whole, SmallRun.CONFIG)).train();
        Path part = folder.resolve("cut");
        ResumeTest.stopAfter(new TrainingRun(SmallRun.CONFIG, RunWriter.create(part, SmallRun.CONFIG)), 20);
        Map<Path, byte[]> stopped = SmallRun.content(part);
        for (Map.Entry<Path, byte[]> file : stopped.entrySet()) {
            for (int length = 0; length < file.getValue().length; length += stride) {
                Map<Path, byte[]> cut = new TreeMap<>(stopped);
                cut.put(file.getKey(), Arrays.copyOf(file.getValue(), length));
                SmallRun.restore(part, cut);
                check(whole, part, file.getKey(), length);
            }
        }
        return new Outcome(cuts, refused, findings);
    }

    /// No more is lost than a last line that was not written to its end.
    private void requireWholeLines(StoredRun opened, Path file, int length) throws IOException {
        RunFolder paths = opened.header().folder();
        int metrics = Math.max(0, LineFile.complete(paths.metrics()).size() - 1);
        int profiles = LineFile.complete(paths.profiles()).size();
        if (opened.metrics().size() != metrics || opened.profiles().size() != profiles) {
            findings.add("%s at byte %d: whole lines are lost".formatted(file, length));
        }
    }

    private void check(Path whole, Path part, Path file, int length) throws IOException {
        cuts++;
        boolean header = file.equals(Path.of("run.json"));
        try {
            StoredRun opened = RunReader.read(part);
            requireWholeLines(opened, file, length);
            RunState end = ResumeTest.resumed(part).train();
            if (!end.equals(new RunState.Finished())) {
                findings.add("%s at byte %d: %s".formatted(file, length, end));
            }
            Remains.difference(whole, part)
                    .ifPresent(d -> findings.add("%s at byte %d: %s".formatted(file, length, d)));
        } catch (IOException e) {
            String sentence = String.valueOf(e.getMessage());
            if (header && sentence.startsWith(part.toString()) && !sentence.contains("\n")) {
                refused++;
            } else {
                findings.add("%s at byte %d: %s".formatted(file, length, sentence));
            }
        } catch (RuntimeException e) {
            findings.add("%s at byte %d: %s".formatted(file, length, e));
        }
    }
}
