package io.omegascope.experiment.paper;

import io.omegascope.experiment.study.StudyCase.Group;
import io.omegascope.experiment.study.StudyResult;
import io.omegascope.run.Preset;
import io.omegascope.run.RetrainMode;
import java.util.List;
import java.util.Optional;

/// Section 7: sub-networks trained again from initial weights. The synergistic one is the best multiplet of order 5 at
/// the first peak of synergy, at weight decay 0.1 in delayed emergence.
final class RetrainingClaims {
    private static final double SIMILAR = 0.176; // a factor of 1.5
    private static final double ACCURACY = 0.05;
    private static final double TENTH = 0.041;
    private static final double SIGNIFICANT = 0.05;
    private static final List<Preset> CONDITIONS = List.of(Preset.WD_0_1, Preset.WD_2, Preset.ALPHA_8);

    static final List<Claim> ALL = List.of(
            new Claim(
                    "At weight decay 0.1 the sub-network does as well",
                    "7",
                    List.of(6),
                    "The synergistic sub-network achieves similar performance to the original model.",
                    "Last test accuracy, sub-network less whole network of the same seed: within .05 of 0.",
                    e -> List.of(Finding.near(
                            "accuracy",
                            e.pairs(
                                    Preset.WD_0_1,
                                    RetrainMode.ISOLATED,
                                    (whole, part) -> Optional.of(last(part) - last(whole))),
                            ACCURACY,
                            ""))),
            new Claim(
                    "At weight decay 2 the sub-network groks earlier",
                    "7",
                    List.of(6),
                    "The synergistic sub-network groks in fewer epochs than the original.",
                    "Epoch of test accuracy .9 of the whole network over that of the sub-network of the same seed, in"
                            + " decades; above 0.",
                    e -> List.of(Finding.above(
                            "earlier",
                            e.pairs(Preset.WD_2, RetrainMode.ISOLATED, (whole, part) -> Timing.later(part, whole)),
                            0,
                            "decades"))),
            new Claim(
                    "At alpha 8 the sub-network groks in a similar time",
                    "7",
                    List.of(7),
                    "Weight initialisation 8 results in a similar grokking period as the original.",
                    "Epoch of test accuracy .9 of the sub-network over that of the whole network of the same seed,"
                            + " within a factor of 1.5 (.176 decades).",
                    e -> List.of(Finding.near(
                            "later",
                            e.pairs(Preset.ALPHA_8, RetrainMode.ISOLATED, Timing::later),
                            SIMILAR,
                            "decades"))),
            new Claim(
                    "The inverse does worse",
                    "7",
                    List.of(6, 7),
                    "Synergistic sub-networks generalise, their inverses less so.",
                    "Epoch of test accuracy .9 of the inverse over that of the sub-network of the same seed, in"
                            + " decades; above 0.",
                    e -> than(e, RetrainMode.INVERSE)),
            new Claim(
                    "Synergy explains more than size",
                    "7",
                    List.of(6, 7),
                    "Synergistic sub-networks are causally related to generalisation.",
                    "Epoch of test accuracy .9 of a random sub-network of equal size over that of the synergistic one of"
                            + " the same seed, in decades; above 0. One control a run.",
                    e -> than(e, RetrainMode.CONTROL)),
            studied(
                    "Synergistic neurons generalise earlier than random ones",
                    "The median of 20 random sub-networks of equal size",
                    StudyResult.Claim.ISOLATED_EARLIER),
            studied(
                    "Earlier than random ones of the same norm",
                    "The median of 20 random sub-networks of equal size and norm",
                    StudyResult.Claim.ISOLATED_EARLIER_THAN_NORM),
            studied(
                    "The inverse does worse than its size explains",
                    "The inverse, beside 20 random sub-networks of its size",
                    StudyResult.Claim.INVERSE_LATER));

    private RetrainingClaims() {}

    /// By the study of sub-networks: order 5, from initial weights.
    private static Claim studied(String name, String what, StudyResult.Claim claim) {
        boolean isInverse = claim == StudyResult.Claim.INVERSE_LATER;
        return new Claim(
                name,
                "7",
                List.of(6, 7),
                isInverse
                        ? "Synergistic sub-networks generalise, their inverses less so."
                        : "Synergistic sub-networks are causally related to generalisation.",
                what
                        + (isInverse
                                ? ": its epoch of test accuracy .9 over their median, in decades; above 0."
                                : ": their epoch of test accuracy .9 over that of the synergistic one, in decades; above 0.")
                        + " It holds only if the ranks over seeds have p below .05, corrected for all comparisons of the"
                        + " study; less than a tenth (.041) counts for no difference.",
                e -> SubNetworkStudy.CONDITIONS.stream()
                        .map(condition -> ranked(e, condition, claim))
                        .toList());
    }

    private static Finding ranked(Evidence e, Preset condition, StudyResult.Claim claim) {
        String runs =
                e.of(condition).stream().map(SeenRun::condition).findFirst().orElse("");
        Group group = SubNetworkStudy.judged(condition, runs);
        int sign = claim == StudyResult.Claim.INVERSE_LATER ? 1 : -1;
        List<Double> decades = e.study().cases().stream()
                .filter(c -> c.of().group().equals(group))
                .flatMap(c -> Optional.ofNullable(c.effect().get(claim)).stream())
                .map(effect -> sign * effect * Math.log10(2))
                .toList();
        Finding finding = Finding.above(condition.key(), decades, TENTH, "decades");
        return e.study().comparisons().stream()
                .filter(c -> c.group().equals(group) && c.claim() == claim)
                .findFirst()
                .map(c -> finding.onlyIf(c.corrected() < SIGNIFICANT, "p " + Finding.number(c.corrected())))
                .orElse(finding);
    }

    private static List<Finding> than(Evidence e, RetrainMode other) {
        return CONDITIONS.stream()
                .map(p -> Finding.above(p.key(), e.pairs(p, RetrainMode.ISOLATED, other, Timing::later), 0, "decades"))
                .toList();
    }

    private static double last(SeenRun run) {
        return run.testAccuracy().stream().reduce((_, later) -> later).orElseThrow();
    }
}
