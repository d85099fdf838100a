package io.omegascope.experiment.paper;

import static io.omegascope.experiment.paper.AccuracyClaims.both;

import io.omegascope.run.Preset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Sections 5.2 and 6: what higher decay and other initial weights do to synergy, compared by seed.
final class DecayClaims {
    private static final double NEURONS = 10;

    static final List<Claim> ALL = List.of(
            new Claim(
                    "Higher decay: larger synergy peak",
                    "5.2",
                    List.of(3, 5),
                    "Weight decay 2 has a larger peak in synergy than 0.1.",
                    "Synergy at its first peak, weight decay 2 less 0.1 of the same seed; above 0.",
                    e -> List.of(Finding.above(
                            "peak",
                            e.pairs(
                                    Preset.WD_0_1,
                                    Preset.WD_2,
                                    both(r -> atPeak(r, r.synergy()), (low, high) -> high - low)),
                            0,
                            "nats"))),
            new Claim(
                    "Higher decay: larger sub-network",
                    "5.2",
                    List.of(3),
                    "Weight decay 2 has a larger synergistic sub-network than 0.1.",
                    "Neurons of the most synergistic multiplet at the first peak, weight decay 2 less 0.1 of the same"
                            + " seed; above 0, where up to 10 of 250 neurons count for none.",
                    e -> List.of(Finding.above(
                            "size at the peak",
                            e.pairs(
                                    Preset.WD_0_1,
                                    Preset.WD_2,
                                    both(r -> atPeak(r, r.neurons()), (low, high) -> high - low)),
                            NEURONS,
                            "neurons"))),
            new Claim(
                    "Too much decay does not grok",
                    "6",
                    List.of(5, 8),
                    "Models with weight decay 10 and 50 do not achieve grokking.",
                    "Runs that never reach test accuracy .5.",
                    e -> never(e, Preset.WD_10, Preset.WD_50)),
            new Claim(
                    "Alpha 1 and 50 do not grok",
                    "6",
                    List.of(5, 9),
                    "If alpha is too low (1) or too high (50), the model does not grok.",
                    "Runs that never reach test accuracy .5.",
                    e -> never(e, Preset.ALPHA_1, Preset.ALPHA_50)),
            new Claim(
                    "Too much decay: lower synergy",
                    "6",
                    List.of(5),
                    "With weight decay 10 and 50 the model is not able to grok, indicated by lower synergy.",
                    "Highest synergy at weight decay 2 less that at 10 and at 50 of the same seed; above 0.",
                    e -> lower(e, Preset.WD_2, Preset.WD_10, Preset.WD_50)),
            new Claim(
                    "Alpha 1 and 50: lower synergy",
                    "6",
                    List.of(5),
                    "With alpha 1 or 50 synergy drops and the model never recovers.",
                    "Highest synergy at alpha 8 less that at 1 and at 50 of the same seed; above 0.",
                    e -> lower(e, Preset.ALPHA_8, Preset.ALPHA_1, Preset.ALPHA_50)));

    private DecayClaims() {}

    private static Optional<Double> atPeak(SeenRun run, Series measure) {
        return run.peak().isEmpty()
                ? Optional.empty()
                : boxed(measure.at(run.peak().getAsInt()));
    }

    private static Optional<Double> boxed(OptionalDouble value) {
        return value.stream().boxed().findFirst();
    }

    private static List<Finding> never(Evidence e, Preset... presets) {
        return Stream.of(presets)
                .map(p -> Finding.share(
                        p.key(),
                        e.each(p, r -> Optional.of(r.testAccuracy().reaches(0.5).isEmpty()))))
                .toList();
    }

    private static List<Finding> lower(Evidence e, Preset high, Preset... presets) {
        return Stream.of(presets)
                .map(p -> Finding.above(
                        p.key(), e.pairs(high, p, both(r -> boxed(r.synergy().highest()), (a, b) -> a - b)), 0, "nats"))
                .toList();
    }
}
