package io.omegascope.cli;

import io.omegascope.experiment.paper.ClaimResult;
import java.util.List;
import java.util.stream.Collectors;

/// Verdicts for people at a terminal.
final class ClaimsText {
    private ClaimsText() {}

    static String of(List<ClaimResult> claims) {
        int verdict = width(claims.stream().map(c -> c.verdict().words()).toList());
        int name = width(claims.stream().map(ClaimResult::name).toList());
        return claims.stream()
                .map(c -> ("%-" + verdict + "s  %-" + name + "s  %s")
                        .formatted(c.verdict().words(), c.name(), String.join("; ", c.values())))
                .collect(Collectors.joining("\n"));
    }

    private static int width(List<String> cells) {
        return cells.stream().mapToInt(String::length).max().orElse(1);
    }
}
