package io.omegascope.experiment.paper;

import java.util.List;
import java.util.function.Function;

/// One claim of the paper, with the statistic that decides on it, which was chosen before the runs were looked at.
///
/// @param name      short
/// @param section   of the paper
/// @param figures   that show it
/// @param says      what the paper says
/// @param statistic what would show it, in words
/// @param findings  the parts that it is made of, each decided on its own
record Claim(
        String name,
        String section,
        List<Integer> figures,
        String says,
        String statistic,
        Function<Evidence, List<Finding>> findings) {

    ClaimResult judge(Evidence evidence) {
        return ClaimResult.of(this, findings.apply(evidence));
    }
}
