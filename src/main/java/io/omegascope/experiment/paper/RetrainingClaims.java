package io.omegascope.experiment.paper;

import io.omegascope.run.Preset;
import io.omegascope.run.RetrainMode;
import java.util.List;
import java.util.Optional;

/// Section 7: sub-networks trained again from initial weights. The synergistic one is the best multiplet of order 5 at
/// the first peak of synergy, at weight decay 0.1 in delayed emergence.
final class RetrainingClaims {
    private static final double SIMILAR = 0.176; // a factor of 1.5
    private static final double ACCURACY = 0.05;
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
                    e -> than(e, RetrainMode.CONTROL)));

    private RetrainingClaims() {}

    private static List<Finding> than(Evidence e, RetrainMode other) {
        return CONDITIONS.stream()
                .map(p -> Finding.above(p.key(), e.pairs(p, RetrainMode.ISOLATED, other, Timing::later), 0, "decades"))
                .toList();
    }

    private static double last(SeenRun run) {
        return run.testAccuracy().stream().reduce((_, later) -> later).orElseThrow();
    }
}
