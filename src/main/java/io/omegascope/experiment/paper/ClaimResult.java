package io.omegascope.experiment.paper;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    /// One of the values.
    ///
    /// @param name     what it is of; empty where it is the only one
    /// @param verdict  on it alone
    /// @param interval 95%; empty where there is none
    public record Part(String name, String verdict, String value, String interval) {
        /// `5 of 5 [.48 to 1.0]`.
        public String words() {
            return interval.isEmpty() ? value : "%s [%s]".formatted(value, interval);
        }

        /// `in epochs: .69 decades [.57 to .82]`.
        public String named() {
            return name.isEmpty() ? words() : name + ": " + words();
        }
    }

    public List<Part> parts() {
        String[] values = value.split("; ", -1);
        String[] intervals = interval.split("; ", -1);
        String[] verdicts = why.split("; ", -1);
        if (values.length < 2 || intervals.length != values.length || verdicts.length != values.length) {
            return List.of(new Part("", verdict.words(), value, interval));
        }
        return IntStream.range(0, values.length)
                .mapToObj(i -> {
                    int colon = verdicts[i].lastIndexOf(": ");
                    return new Part(
                            verdicts[i].substring(0, colon), verdicts[i].substring(colon + 2), values[i], intervals[i]);
                })
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
