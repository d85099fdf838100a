package io.omegascope.experiment.paper;

import static io.omegascope.run.Phase.DECOUPLING;
import static io.omegascope.run.Phase.DELAYED_EMERGENCE;
import static io.omegascope.run.Phase.DIVERGENCE;
import static io.omegascope.run.Phase.EMERGENCE;
import static io.omegascope.run.Phase.FEATURE_LEARNING;
import static io.omegascope.run.Phase.FINAL;
import static io.omegascope.run.Phase.UNDETERMINED;

import io.omegascope.experiment.paper.Evidence.Part;
import io.omegascope.experiment.paper.Evidence.Way;
import io.omegascope.experiment.study.Choice;
import io.omegascope.experiment.study.Selection;
import io.omegascope.experiment.study.StudyCase;
import io.omegascope.experiment.study.StudyCase.Group;
import io.omegascope.experiment.study.StudyResult;
import io.omegascope.experiment.study.StudyResult.CaseResult;
import io.omegascope.experiment.study.StudyResult.Claim;
import io.omegascope.experiment.study.StudyResult.Comparison;
import io.omegascope.run.Phase;
import io.omegascope.run.Preset;
import io.omegascope.run.RetrainMode;
import io.omegascope.run.StartingWeights;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Made-up evidence: one world in which everything is as the paper says, and one in which nothing is.
final class Worlds {
    private Worlds() {}

    static Evidence asInThePaper(int seeds) {
        Map<Preset, MadeUp> runs = new HashMap<>();
        runs.put(
                Preset.WD_0_1,
                MadeUp.of(5000)
                        .accuracy(21, 1000, 2300, 0.99)
                        .phase(FEATURE_LEARNING, 20)
                        .phase(EMERGENCE, 300)
                        .phase(DIVERGENCE, 800)
                        .phase(DELAYED_EMERGENCE, 1800)
                        .phase(DECOUPLING, 5000)
                        .peak(300)
                        .curve("synergy", 0, .01, 20, .01, 300, .09, 800, .01, 1800, .1, 5000, .05)
                        .curve("redundancy", 0, .02, 20, .018, 300, .004, 800, .001, 1800, .01, 5000, .019)
                        .curve("neurons", 0, 100, 20, 100, 300, 200, 800, 100, 1800, 240)
                        .curve("loss", 0, 5, 20, 8, 100, 20, 300, 10, 500, 12, 800, 9, 5000, .1));
        runs.put(
                Preset.WD_2,
                threeAndFinal(90)
                        .accuracy(28, 300, 400, 0.99)
                        .curve("synergy", 0, .01, 20, .01, 90, .18, 500, .02, 1500, .02)
                        .curve("redundancy", 0, .01, 90, .001, 500, .002, 1500, .002)
                        .curve("neurons", 0, 100, 90, 240, 1500, 240));
        runs.put(
                Preset.ALPHA_8,
                threeAndFinal(60)
                        .accuracy(90, 350, 430, 0.99)
                        .curve("synergy", 0, .01, 20, .01, 60, .25, 1500, .02)
                        .curve("redundancy", 0, .01, 5, .001, 1500, .001));
        MadeUp fails = MadeUp.of(1500).curve("test", 0, .01).curve("synergy", 0, .01, 1500, .05);
        runs.put(Preset.WD_10, fails);
        runs.put(Preset.WD_50, fails);
        runs.put(Preset.ALPHA_1, fails);
        runs.put(Preset.ALPHA_50, MadeUp.of(1500).curve("train", 0, 0, 100, 1).curve("synergy", 0, .01, 1500, .05));
        Map<Part, MadeUp> parts = new HashMap<>();
        parts.put(new Part(Preset.WD_0_1, RetrainMode.ISOLATED), MadeUp.of(5000).accuracy(21, 900, 2000, .98));
        parts.put(new Part(Preset.WD_2, RetrainMode.ISOLATED), MadeUp.of(1500).accuracy(28, 200, 300, .98));
        parts.put(
                new Part(Preset.ALPHA_8, RetrainMode.ISOLATED), MadeUp.of(1500).accuracy(90, 300, 400, .98));
        others(parts, MadeUp.of(5000).accuracy(21, 2500, 3500, .98));
        return evidence(runs, parts, seeds, true);
    }

    static Evidence opposite(int seeds) {
        Map<Preset, MadeUp> runs = new HashMap<>();
        runs.put(
                Preset.WD_0_1,
                MadeUp.of(5000)
                        .accuracy(21, 50, 60, 0.9)
                        .curve("test", 0, 0, 49, 0, 50, .1, 60, .99, 5000, .95)
                        .phase(FEATURE_LEARNING, 20)
                        .phase(EMERGENCE, 300)
                        .phase(DIVERGENCE, 800)
                        .phase(DELAYED_EMERGENCE, 1800)
                        .phase(DECOUPLING, 4000)
                        .phase(FINAL, 5000)
                        .peak(300)
                        .pairwiseIsTheSame()
                        .curve("synergy", 0, .1, 20, .1, 300, .05, 800, .08, 1800, .01, 5000, .05)
                        .curve("redundancy", 0, .001, 20, .001, 300, .005, 800, .01, 1800, .002, 5000, .001)
                        .curve("neurons", 0, 240, 300, 100, 800, 200, 1800, 100)
                        .curve("loss", 0, 20, 5000, .1));
        runs.put(
                Preset.WD_2,
                threeAndFinal(90)
                        .phase(UNDETERMINED, 1501)
                        .pairwiseIsTheSame()
                        .accuracy(28, 80, 400, 0.99)
                        .curve("test", 0, 0, 69, 0, 70, .1, 89, .9, 90, .99, 500, .95, 1500, .9)
                        .curve("synergy", 0, .1, 90, .02, 500, .1, 1500, .01)
                        .curve("redundancy", 0, .001, 90, .01, 500, .002, 1500, .01)
                        .curve("neurons", 0, 90));
        runs.put(
                Preset.ALPHA_8,
                threeAndFinal(60)
                        .phase(UNDETERMINED, 1501)
                        .pairwiseIsTheSame()
                        .accuracy(90, 100, 430, 0.99)
                        .curve("synergy", 0, .01, 5, .02, 1500, .02)
                        .curve("redundancy", 0, .01, 20, .01, 60, .001));
        MadeUp half = MadeUp.of(1500)
                .peak(60)
                .curve("train", 0, 0, 20, 1)
                .curve("test", 0, 0, 200, .6)
                .curve("synergy", 0, .01, 60, .5, 1500, .1);
        for (Preset preset : new Preset[] {Preset.WD_10, Preset.WD_50, Preset.ALPHA_1, Preset.ALPHA_50}) {
            runs.put(preset, half);
        }
        Map<Part, MadeUp> parts = new HashMap<>();
        parts.put(new Part(Preset.WD_0_1, RetrainMode.ISOLATED), MadeUp.of(5000).curve("test", 0, 0, 5000, .5));
        parts.put(new Part(Preset.WD_2, RetrainMode.ISOLATED), MadeUp.of(1500).accuracy(28, 600, 800, .98));
        parts.put(
                new Part(Preset.ALPHA_8, RetrainMode.ISOLATED), MadeUp.of(1500).accuracy(90, 900, 1200, .98));
        others(parts, MadeUp.of(5000).accuracy(21, 25, 40, .98));
        return evidence(runs, parts, seeds, false);
    }

    private static MadeUp threeAndFinal(int peak) {
        return MadeUp.of(1500)
                .phase(FEATURE_LEARNING, 20)
                .phase(EMERGENCE, peak)
                .phase(DECOUPLING, 500)
                .phase(FINAL, 1500)
                .peak(peak);
    }

    private static void others(Map<Part, MadeUp> parts, MadeUp other) {
        for (Preset preset : new Preset[] {Preset.WD_0_1, Preset.WD_2, Preset.ALPHA_8}) {
            parts.put(new Part(preset, RetrainMode.INVERSE), other);
            parts.put(new Part(preset, RetrainMode.CONTROL), other);
        }
    }

    private static Evidence evidence(Map<Preset, MadeUp> runs, Map<Part, MadeUp> parts, int seeds, boolean isRobust) {
        Map<Preset, Map<Long, SeenRun>> whole = new HashMap<>();
        runs.forEach((preset, run) -> whole.put(preset, run.seeds(seeds)));
        Map<Part, Map<Long, SeenRun>> retrained = new HashMap<>();
        parts.forEach((part, run) -> retrained.put(part, run.seeds(seeds)));
        Map<Way, Map<Long, SeenAgain>> again = new HashMap<>();
        for (Variation variation : Variation.values()) {
            runs.forEach((preset, run) -> again.put(new Way(preset, variation), run.again(seeds, isRobust)));
        }
        return new Evidence(whole, retrained, again, study(seeds, isRobust ? -1 : 1));
    }

    /// @param sign −1 where isolated neurons are earlier than their controls and inverses later
    private static StudyResult study(int seeds, int sign) {
        List<CaseResult> cases = new ArrayList<>();
        List<Comparison> comparisons = new ArrayList<>();
        for (Phase phase : new Phase[] {EMERGENCE, DELAYED_EMERGENCE}) {
            Group group =
                    new Group(MadeUp.CONDITION, new Selection(phase, Choice.clusters(5), StartingWeights.INITIAL));
            Map<Claim, Double> effects = new EnumMap<>(Claim.class);
            for (Claim claim : Claim.values()) {
                double effect = claim == Claim.INVERSE_LATER ? -sign : sign;
                effects.put(claim, effect);
                comparisons.add(new Comparison(group, claim, seeds, effect, effect, effect, 0.001, 0.01));
            }
            for (int seed = 0; seed < seeds; seed++) {
                cases.add(new CaseResult(new StudyCase("seed-" + seed, 60, group), 300, null, 400, Map.of(), effects));
            }
        }
        return new StudyResult(cases, comparisons);
    }
}
