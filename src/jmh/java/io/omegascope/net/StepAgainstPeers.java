package io.omegascope.net;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// One update of the paper's network beside other programs that take the same step, in turn within one run, so that a
/// shared machine is as busy for one as for another.
///
/// Arguments: the number of rounds, then commands as `NAME=COMMAND`. A command prints its time as a number before the
/// word `ms`; the last one that it prints counts.
public final class StepAgainstPeers {
    private static final Pattern TIME = Pattern.compile("([0-9.]+) ms");
    private static final String OURS = "ours";
    private static final int STEPS = 300;

    private StepAgainstPeers() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        int rounds = Integer.parseInt(arguments[0]);
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            note(times, OURS + ", 1 thread", ours(1));
            note(times, OURS + ", 2 threads", ours(2));
            for (String peer : Arrays.asList(arguments).subList(1, arguments.length)) {
                int sign = peer.indexOf('=');
                note(times, peer.substring(0, sign), other(peer.substring(sign + 1)));
            }
        }
        double best = times.entrySet().stream()
                .filter(e -> e.getKey().startsWith(OURS))
                .mapToDouble(e -> median(e.getValue()))
                .min()
                .orElseThrow();
        times.forEach((name, all) -> System.out.printf(
                Locale.ROOT,
                "%-24s median %7.3f ms, %7.3f to %7.3f; ours is %.2f times this%n",
                name,
                median(all),
                all.stream().min(Double::compare).orElseThrow(),
                all.stream().max(Double::compare).orElseThrow(),
                best / median(all)));
    }

    private static void note(Map<String, List<Double>> times, String name, double time) {
        times.computeIfAbsent(name, _ -> new ArrayList<>()).add(time);
    }

    /// The median of the steps of one training, after a third of them to warm up.
    private static double ours(int threads) {
        PaperStep paper = PaperStep.paper();
        try (Learner learner = new FusedLearner(paper.recipe(), paper.start(), threads)) {
            List<Double> taken = new ArrayList<>();
            for (int i = 0; i < STEPS; i++) {
                long from = System.nanoTime();
                learner.step(paper.batch(), 0.03, 0.1);
                if (i >= STEPS / 3) {
                    taken.add((System.nanoTime() - from) / 1e6);
                }
            }
            return median(taken);
        }
    }

    private static double other(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<Double> found = TIME.matcher(printed)
                .results()
                .map(r -> Double.valueOf(r.group(1)))
                .toList();
        if (process.waitFor() != 0 || found.isEmpty()) {
            throw new IOException("'" + command + "' printed no time: " + printed);
        }
        return found.getLast();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
