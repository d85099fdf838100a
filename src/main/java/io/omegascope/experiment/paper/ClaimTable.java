package io.omegascope.experiment.paper;

import java.util.List;
import java.util.stream.Collectors;

/// Verdicts as a table of Markdown.
public final class ClaimTable {
    private ClaimTable() {}

    /// One row a claim, with a line break at the end.
    public static String markdown(List<ClaimResult> claims) {
        return "| claim | section | value over seeds [95% interval] | verdict |\n|---|---|---|---|\n"
                + claims.stream().map(ClaimTable::row).collect(Collectors.joining());
    }

    private static String row(ClaimResult c) {
        return "| %s | %s | %s | **%s** |\n"
                .formatted(
                        c.name(),
                        c.section(),
                        String.join("; ", c.values()),
                        c.verdict().words());
    }
}
