package io.omegascope.experiment.paper;

import java.util.List;
import java.util.stream.Collectors;

/// What came of a claim.
///
/// @param value    of each part, over seeds
/// @param interval of each part, 95%
/// @param why      the parts with their own verdicts
public record ClaimResult(
        String name,
        String section,
        List<Integer> figures,
        String says,
        String statistic,
        String value,
        String interval,
        Verdict verdict,
        String why) {

    static ClaimResult of(Claim claim, List<Finding> findings) {
        return new ClaimResult(
                claim.name(),
                claim.section(),
                claim.figures(),
                claim.says(),
                claim.statistic(),
                findings.stream().map(Finding::value).collect(Collectors.joining("; ")),
                findings.stream().map(Finding::interval).collect(Collectors.joining("; ")),
                together(findings.stream().map(Finding::verdict).toList()),
                findings.stream()
                        .map(f -> f.what() + ": " + f.verdict().words())
                        .collect(Collectors.joining("; ")));
    }

    /// It holds if every part does, and does not if no part does; in part, if one does at least in part and another
    /// does not.
    static Verdict together(List<Verdict> parts) {
        if (parts.isEmpty()) {
            return Verdict.UNDETERMINED;
        }
        if (parts.stream().distinct().count() == 1) {
            return parts.getFirst();
        }
        boolean someHold = parts.contains(Verdict.HOLDS) || parts.contains(Verdict.HOLDS_IN_PART);
        boolean someFail = parts.contains(Verdict.DOES_NOT_HOLD) || parts.contains(Verdict.HOLDS_IN_PART);
        return someHold && someFail ? Verdict.HOLDS_IN_PART : Verdict.UNDETERMINED;
    }
}
