package io.omegascope.experiment.paper;

import static io.omegascope.experiment.paper.Stretch.change;

import io.omegascope.run.Phase;
import io.omegascope.run.Preset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Section 5: phases, and what happens in them. A change within a phase is the mean of the last quarter of its
/// measurements less that of the first.
final class PhaseClaims {
    private static final double LOSS_PROMINENCE = 0.02;
    private static final double STATIC = 0.1;

    private static final List<Phase> FIVE = List.of(
            Phase.FEATURE_LEARNING, Phase.EMERGENCE, Phase.DIVERGENCE, Phase.DELAYED_EMERGENCE, Phase.DECOUPLING);
    private static final List<Phase> THREE_AND_FINAL =
            List.of(Phase.FEATURE_LEARNING, Phase.EMERGENCE, Phase.DECOUPLING, Phase.FINAL);

    private static final String RULE = "Runs to which the rule of phases gives ";

    static final List<Claim> ALL = List.of(
            new Claim(
                    "Five phases at weight decay 0.1",
                    "5.1",
                    List.of(2),
                    "Training falls into feature learning, emergence, divergence, delayed emergence and decoupling.",
                    RULE + "these five, in this order.",
                    e -> List.of(phases(e, Preset.WD_0_1, FIVE))),
            new Claim(
                    "Three phases and a final one at weight decay 2",
                    "5.2",
                    List.of(3),
                    "Emergence follows directly, then decoupling and a finalising phase; no divergence.",
                    RULE + "feature learning, emergence, decoupling and a final phase.",
                    e -> List.of(phases(e, Preset.WD_2, THREE_AND_FINAL))),
            new Claim(
                    "Three phases and a final one at alpha 8",
                    "5.3",
                    List.of(4),
                    "High weight initialisation without decay results directly in an emergent phase.",
                    RULE + "feature learning, emergence, decoupling and a final phase.",
                    e -> List.of(phases(e, Preset.ALPHA_8, THREE_AND_FINAL))),
            new Claim(
                    "Redundancy first, then synergy",
                    "5.1",
                    List.of(2),
                    "At first synergy is low and redundancy high; in emergence redundancy is traded for synergy.",
                    "Weight decay 0.1: mean redundancy less mean synergy in feature learning, each scaled 0 to 1 over the"
                            + " run, above 0; the rise of synergy and the fall of redundancy in emergence, above 0.",
                    e -> List.of(
                            Finding.above(
                                    "redundancy above synergy, scaled",
                                    e.each(Preset.WD_0_1, PhaseClaims::redundancyAhead),
                                    0,
                                    ""),
                            change(e, "synergy rises", Preset.WD_0_1, Phase.EMERGENCE, SeenRun::synergy, 1, "nats"),
                            change(
                                    e,
                                    "redundancy falls",
                                    Preset.WD_0_1,
                                    Phase.EMERGENCE,
                                    SeenRun::redundancy,
                                    -1,
                                    "nats"))),
            new Claim(
                    "The sub-network grows in emergence",
                    "5.1",
                    List.of(2),
                    "In emergence the size of the synergistic sub-network increases.",
                    "Weight decay 0.1: change of the neurons of the most synergistic multiplet in emergence, above 0.",
                    e -> List.of(change(e, "neurons", Preset.WD_0_1, Phase.EMERGENCE, SeenRun::neurons, 1, "neurons"))),
            new Claim(
                    "Test loss peaks in emergence",
                    "5.1",
                    List.of(2),
                    "In emergence a peak is observed in the test loss.",
                    "Runs with weight decay 0.1 whose highest test loss lies in emergence.",
                    e -> List.of(Finding.share("highest test loss", e.each(Preset.WD_0_1, PhaseClaims::lossPeaks)))),
            new Claim(
                    "A second test-loss peak in divergence",
                    "5.1",
                    List.of(2),
                    "In divergence there is a small peak in the test loss.",
                    "Runs with weight decay 0.1 in whose divergence test loss has a maximum at least 2% above the lowest"
                            + " value before and after it in that phase.",
                    e -> List.of(
                            Finding.share("peak inside divergence", e.each(Preset.WD_0_1, r -> r.phase(Phase.DIVERGENCE)
                                    .map(p -> hasPeak(r.testLoss().between(p.from(), p.to()))))))),
            new Claim(
                    "All falls in divergence",
                    "5.1",
                    List.of(2),
                    "In divergence synergy, redundancy and the sub-network's size drop.",
                    "Weight decay 0.1: the falls of the three in divergence, above 0.",
                    e -> Stretch.three(e, Phase.DIVERGENCE, -1)),
            new Claim(
                    "All rises in delayed emergence",
                    "5.1",
                    List.of(2),
                    "In delayed emergence synergy, redundancy and the sub-network's size rise rapidly.",
                    "Weight decay 0.1: the rises of the three in delayed emergence, above 0.",
                    e -> Stretch.three(e, Phase.DELAYED_EMERGENCE, 1)),
            new Claim(
                    "Decoupling",
                    "5.1, 5.2",
                    List.of(2, 3),
                    "In decoupling synergy decreases, redundancy increases and test accuracy increases.",
                    "Weight decay 0.1 and 2: fall of synergy, rise of redundancy and of test accuracy in decoupling,"
                            + " above 0.",
                    e -> Stream.of(Preset.WD_0_1, Preset.WD_2)
                            .flatMap(p -> decoupling(e, p))
                            .toList()),
            new Claim(
                    "A static final phase",
                    "5.2",
                    List.of(3),
                    "At the end synergy and redundancy change only minimally.",
                    "Runs with weight decay 2 in whose final phase the middle 80% of synergy, and of redundancy, span"
                            + " at most 10% of the range over the run.",
                    e -> List.of(
                            Finding.share("synergy", e.each(Preset.WD_2, r -> still(r, r.synergy()))),
                            Finding.share("redundancy", e.each(Preset.WD_2, r -> still(r, r.redundancy()))))),
            new Claim(
                    "At alpha 8 redundancy drops first",
                    "5.3",
                    List.of(4),
                    "A rapid drop in redundancy is followed by a delayed rapid increase in synergy.",
                    "Epoch at which synergy has made half of its rise to the first peak, over the epoch up to which"
                            + " redundancy has made half of its fall to its lowest value before that peak, in decades; above"
                            + " 0.",
                    e -> List.of(Finding.above(
                            "synergy after redundancy", e.each(Preset.ALPHA_8, Stretch::lag), 0, "decades"))),
            new Claim(
                    "Pairwise information does not show the phases",
                    "1",
                    List.of(2, 3, 4),
                    "The emergence cannot be quantified using pairwise metrics.",
                    "Runs to which the same rule gives other phases, or at other epochs (onset of emergence or first peak"
                            + " off by more than a factor of two), when it reads mean pairwise mutual information.",
                    e -> Stream.of(Preset.WD_0_1, Preset.WD_2, Preset.ALPHA_8)
                            .map(p -> Finding.share(p.key(), e.each(p, r -> Optional.of(!Stretch.samePhases(r)))))
                            .toList()));

    private PhaseClaims() {}

    private static Finding phases(Evidence e, Preset preset, List<Phase> expected) {
        return Finding.share(
                "phases", e.each(preset, r -> Optional.of(r.phaseNames().equals(expected))));
    }

    private static Optional<Double> redundancyAhead(SeenRun run) {
        return run.phase(Phase.FEATURE_LEARNING).flatMap(p -> {
            Series synergy = run.synergy().scaled().between(p.from(), p.to());
            Series redundancy = run.redundancy().scaled().between(p.from(), p.to());
            return synergy.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            redundancy.mean().orElseThrow() - synergy.mean().orElseThrow());
        });
    }

    private static Optional<Boolean> lossPeaks(SeenRun run) {
        return run.phase(Phase.EMERGENCE).map(p -> run.testLoss().highestEpoch().stream()
                .anyMatch(epoch -> epoch >= p.from() && epoch <= p.to()));
    }

    private static boolean hasPeak(Series loss) {
        for (int i = 1; i < loss.values().length - 1; i++) {
            double before = loss.stream().limit(i).min().orElseThrow();
            double after = loss.stream().skip(i + 1L).min().orElseThrow();
            if (loss.values()[i] >= (1 + LOSS_PROMINENCE) * Math.max(before, after)) {
                return true;
            }
        }
        return false;
    }

    private static Stream<Finding> decoupling(Evidence e, Preset p) {
        String at = " at " + p.key();
        return Stream.of(
                change(e, "synergy falls" + at, p, Phase.DECOUPLING, SeenRun::synergy, -1, "nats"),
                change(e, "redundancy rises" + at, p, Phase.DECOUPLING, SeenRun::redundancy, 1, "nats"),
                change(e, "test accuracy rises" + at, p, Phase.DECOUPLING, SeenRun::testAccuracy, 1, ""));
    }

    private static Optional<Boolean> still(SeenRun run, Series measure) {
        return run.phase(Phase.FINAL)
                .map(p -> Stretch.middle(measure.between(p.from(), p.to()))
                        <= STATIC
                                * (measure.highest().orElseThrow()
                                        - measure.stream().min().orElseThrow()));
    }
}
