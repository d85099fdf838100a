package io.omegascope.store;

import io.omegascope.run.RunState;
import io.omegascope.run.TrainingRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What a loss of power may leave: cuts every file of a stopped run at every byte, opens what is left, goes on with it,
/// and compares it with a run in one piece. Run by hand: `TruncationSweep [STRIDE] [STRIDE OF WEIGHTS]`; without
/// arguments every byte of what is text, and every 13th of weights.
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
        int strideOfWeights = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 13;
        long start = System.nanoTime();
        TruncationSweep sweep = new TruncationSweep(Files.createTempDirectory("truncation-sweep"));
        Outcome outcome = sweep.sweep(stride, strideOfWeights);
        outcome.findings().forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "%d cuts, %d of them in run.json and refused, %d findings, %.0f s%n",
                outcome.cuts(),
                outcome.refused(),
                outcome.findings().size(),
                (System.nanoTime() - start) / 1e9);
    }

    Outcome sweep(int stride, int strideOfWeights) throws IOException, InterruptedException {
        Path whole = folder.resolve("in one piece");
        new TrainingRun(SmallRun.CONFIG, RunWriter.create(whole, SmallRun.CONFIG)).train();
        Path part = folder.resolve("cut");
        ResumeTest.stopAfter(new TrainingRun(SmallRun.CONFIG, RunWriter.create(part, SmallRun.CONFIG)), 20);
        Map<Path, byte[]> stopped = SmallRun.content(part);
        StoredRun before = RunReader.read(part);
        for (Map.Entry<Path, byte[]> file : stopped.entrySet()) {
            byte[] bytes = file.getValue();
            int step = file.getKey().toString().endsWith(".npz") ? strideOfWeights : stride;
            for (int length = 0; length < bytes.length; length += step) {
                Map<Path, byte[]> cut = new TreeMap<>(stopped);
                cut.put(file.getKey(), Arrays.copyOf(bytes, length));
                SmallRun.restore(part, cut);
                check(whole, part, before, cut, file.getKey());
            }
        }
        return new Outcome(cuts, refused, findings);
    }

    private void check(Path whole, Path part, StoredRun before, Map<Path, byte[]> cut, Path file) {
        cuts++;
        String where = "%s at byte %d: ".formatted(file, cut.getOrDefault(file, new byte[0]).length);
        boolean header = file.equals(Path.of("run.json"));
        try {
            requireWholeLines(RunReader.read(part), before, cut, where);
            RunState end = ResumeTest.resumed(part).train();
            if (!end.equals(new RunState.Finished())) {
                findings.add(where + end);
            }
            Remains.difference(whole, part).ifPresent(d -> findings.add(where + d));
        } catch (IOException e) {
            String sentence = String.valueOf(e.getMessage());
            if (header && sentence.startsWith(part.toString()) && !sentence.contains("\n")) {
                refused++;
            } else {
                findings.add(where + sentence);
            }
        } catch (RuntimeException e) {
            findings.add(where + e);
        }
    }

    /// No more is lost than a last line that was not written to its end.
    private void requireWholeLines(StoredRun opened, StoredRun before, Map<Path, byte[]> cut, String where) {
        int metrics = Math.max(0, lines(cut, "metrics.csv") - 1);
        int profiles = lines(cut, "profiles.jsonl");
        boolean whole = opened.metrics().equals(before.metrics().subList(0, metrics))
                && List.copyOf(opened.profiles().keySet())
                        .equals(List.copyOf(before.profiles().keySet()).subList(0, profiles));
        if (!whole) {
            findings.add(where + "whole lines are lost");
        }
    }

    private static int lines(Map<Path, byte[]> files, String name) {
        byte[] bytes = files.getOrDefault(Path.of(name), new byte[0]);
        return (int)
                IntStream.range(0, bytes.length).filter(i -> bytes[i] == '\n').count();
    }
}
