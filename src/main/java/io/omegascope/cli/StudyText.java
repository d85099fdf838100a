package io.omegascope.cli;

import io.omegascope.experiment.SweepRow;
import io.omegascope.experiment.study.StudyResult;
import io.omegascope.experiment.study.StudyResult.CaseResult;
import io.omegascope.experiment.study.StudyResult.Claim;
import io.omegascope.experiment.study.StudyResult.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A study of sub-networks for people.
final class StudyText {
    private StudyText() {}

    static String of(StudyResult result, List<SweepRow> rows, List<String> skipped) {
        List<String> parts = new ArrayList<>();
        long finished =
                rows.stream().filter(r -> r.state() == SweepRow.State.FINISHED).count();
        parts.add("%d of %d retrainings finished".formatted(finished, rows.size()));
        rows.stream()
                .filter(r -> r.failure() != null)
                .forEach(r -> parts.add("  failed: %s: %s".formatted(r.run(), r.failure())));
        parts.addAll(skipped);
        parts.add("");
        parts.add("Epoch of test accuracy .9, and the rank among the controls as p");
        parts.add("%-28s  %-43s %8s %8s %8s  %7s  %7s  %7s"
                .formatted("run", "neurons", "isolated", "inverse", "whole", "p", "p norm", "p inv."));
        result.cases().forEach(c -> parts.add(line(c)));
        parts.add("");
        parts.add(
                "Over runs: mean log2 of the epoch over the controls' median, with its 95% interval, p by Fisher's method,");
        parts.add("and p corrected for %d comparisons"
                .formatted(result.comparisons().size()));
        result.comparisons().forEach(c -> parts.add(line(c)));
        return parts.stream().map(String::stripTrailing).collect(Collectors.joining("\n"));
    }

    private static String line(CaseResult c) {
        return "%-28s  %-43s %8s %8s %8s  %7s  %7s  %7s"
                .formatted(
                        c.of().run(),
                        c.of().group().selection().label(),
                        c.isolatedText(),
                        c.inverseText(),
                        c.wholeText(),
                        p(c, Claim.ISOLATED_EARLIER),
                        p(c, Claim.ISOLATED_EARLIER_THAN_NORM),
                        p(c, Claim.INVERSE_LATER));
    }

    private static String p(CaseResult c, Claim claim) {
        Double p = c.p().get(claim);
        return p == null ? "–" : String.format(Locale.ROOT, "%.3f", p);
    }

    private static String line(Comparison c) {
        return String.format(
                Locale.ROOT,
                "%s: %s: %s: %s%s, p = %.3f, corrected %.3f, %d %s",
                c.group().condition(),
                c.group().selection().label(),
                c.claim().label(),
                c.effectText(),
                c.interval().isEmpty() ? "" : " [" + c.interval() + "]",
                c.p(),
                c.corrected(),
                c.runs(),
                c.runs() == 1 ? "run" : "runs");
    }
}
