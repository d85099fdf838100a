package io.omegascope.experiment.paper;

import io.omegascope.run.Preset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Section 4: when the networks generalise, and how suddenly.
final class AccuracyClaims {
    private static final double DELAYED = 10;

    static final List<Claim> ALL = List.of(
            new Claim(
                    "Delayed generalisation",
                    "4",
                    List.of(1, 8),
                    "Low weight decay (0.1) results in delayed generalisation.",
                    "Runs in which test accuracy .9 comes at least ten times later than train accuracy .99.",
                    e -> List.of(Finding.share(
                            "wd 0.1",
                            e.each(
                                    Preset.WD_0_1,
                                    r -> Optional.of(Timing.delay(r).orElse(0.0) >= DELAYED))))),
            smaller(
                    "Higher decay shrinks the gap",
                    "4",
                    List.of(1, 8),
                    "Increasing weight decay reduces the generalisation gap.",
                    Preset.WD_2),
            sharper(
                    "Higher decay sharpens grokking",
                    List.of(1, 8),
                    "Increasing weight decay increases the sharpness of the transition.",
                    Preset.WD_2),
            smaller(
                    "Alpha 8 shrinks the gap",
                    "4",
                    List.of(1, 9),
                    "High weight initialisation reduces the generalisation gap.",
                    Preset.ALPHA_8),
            sharper(
                    "Alpha 8 sharpens grokking",
                    List.of(1, 9),
                    "High weight initialisation increases the sharpness of the transition.",
                    Preset.ALPHA_8));

    private AccuracyClaims() {}

    private static Claim smaller(String name, String section, List<Integer> figures, String says, Preset preset) {
        return new Claim(
                name,
                section,
                figures,
                says,
                "Epochs from train accuracy .99 to test accuracy .9, at weight decay 0.1 over those of the same seed here, in"
                        + " decades; above 0.",
                e -> List.of(ratio(e, "gap", preset, r -> Timing.gap(r).map(Integer::doubleValue))));
    }

    private static Claim sharper(String name, List<Integer> figures, String says, Preset preset) {
        return new Claim(
                name,
                "4",
                figures,
                says,
                "Epochs from test accuracy .1 to .9, at weight decay 0.1 over those of the same seed here, in decades;"
                        + " and the same stretch on a log axis, the difference in decades. Both above 0.",
                e -> List.of(
                        ratio(e, "in epochs", preset, r -> Timing.width(r).map(Integer::doubleValue)),
                        Finding.above(
                                "on a log axis",
                                e.pairs(Preset.WD_0_1, preset, both(Timing::decades, (low, high) -> low - high)),
                                0,
                                "decades")));
    }

    private static Finding ratio(Evidence e, String what, Preset preset, Function<SeenRun, Optional<Double>> of) {
        return Finding.above(
                what,
                e.pairs(
                        Preset.WD_0_1,
                        preset,
                        both(of, (low, high) -> Math.log10(Math.max(1, low) / Math.max(1, high)))),
                0,
                "decades");
    }

    /// What is computed from a number of two runs, where both have it.
    static BiFunction<SeenRun, SeenRun, Optional<Double>> both(
            Function<SeenRun, Optional<Double>> of, BiFunction<Double, Double, Double> compare) {
        return (one, other) -> of.apply(one).flatMap(a -> of.apply(other).map(b -> compare.apply(a, b)));
    }
}
