package io.omegascope.experiment.paper;

import java.util.List;

/// What came of a claim.
///
/// @param parts each with a value over seeds and a verdict of its own
public record ClaimResult(
        String name,
        String section,
        List<Integer> figures,
        String says,
        String statistic,
        Verdict verdict,
        List<Finding> parts) {
    public ClaimResult {
        figures = List.copyOf(figures);
        parts = List.copyOf(parts);
    }

    static ClaimResult of(Claim claim, List<Finding> findings) {
        return new ClaimResult(
                claim.name(),
                claim.section(),
                claim.figures(),
                claim.says(),
                claim.statistic(),
                together(findings.stream().map(Finding::verdict).toList()),
                findings);
    }

    /// `in epochs: .69 decades [.57 to .82]` for each part, without its name where it is the only one.
    public List<String> values() {
        return parts.stream()
                .map(part -> parts.size() == 1 ? part.words() : part.what() + ": " + part.words())
                .toList();
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
