package io.omegascope.experiment.paper;

import io.omegascope.experiment.study.Choice;
import io.omegascope.experiment.study.Parents;
import io.omegascope.experiment.study.Selection;
import io.omegascope.experiment.study.Study;
import io.omegascope.experiment.study.StudyCase.Group;
import io.omegascope.experiment.study.StudyPlan.Design;
import io.omegascope.experiment.study.StudyPlan.Question;
import io.omegascope.run.Phase;
import io.omegascope.run.Preset;
import io.omegascope.run.StartingWeights;
import io.omegascope.run.SweepPoint;
import io.omegascope.store.StoredRun;
import java.util.List;
import java.util.Map;

/// What is asked of sub-networks (section 7): first the multiplet of order 5, at weight decay 2 from initial weights
/// and from those of the peak, in the other conditions from initial ones; then, at weight decay 2, other orders, and
/// single neurons in the place of clusters.
final class SubNetworkStudy {
    static final int SEEDS = 10;
    static final int CONTROLS = 20;

    private static final Choice USUAL = Choice.clusters(5);
    private static final List<Choice> OTHERS = List.of(
            Choice.clusters(3),
            Choice.clusters(4),
            Choice.clusters(6),
            Choice.clusters(7),
            Choice.clusters(8),
            Choice.clusters(9),
            Choice.neurons(30));

    static final List<Preset> CONDITIONS = List.of(Preset.WD_2, Preset.ALPHA_8, Preset.WD_0_1);

    private SubNetworkStudy() {}

    static List<SweepPoint> networks(int seeds, Map<String, String> settings) {
        return Reproduction.plan(CONDITIONS.stream().map(Preset::key).toList(), seeds, settings)
                .points();
    }

    /// @param runs of each condition that are there
    static Study of(Map<Preset, List<StoredRun>> runs, int controls) {
        return Study.of(List.of(
                question(runs, Preset.WD_2, Phase.EMERGENCE, List.of(USUAL), StartingWeights.INITIAL, controls),
                question(runs, Preset.WD_2, Phase.EMERGENCE, List.of(USUAL), StartingWeights.SNAPSHOT, controls),
                question(runs, Preset.ALPHA_8, Phase.EMERGENCE, List.of(USUAL), StartingWeights.INITIAL, controls),
                question(
                        runs,
                        Preset.WD_0_1,
                        Phase.DELAYED_EMERGENCE,
                        List.of(USUAL),
                        StartingWeights.INITIAL,
                        controls),
                question(runs, Preset.WD_2, Phase.EMERGENCE, OTHERS, StartingWeights.INITIAL, controls),
                question(runs, Preset.WD_0_1, Phase.EMERGENCE, List.of(USUAL), StartingWeights.INITIAL, controls)));
    }

    /// What a claim about a condition is judged by.
    ///
    /// @param runs what its runs are called
    static Group judged(Preset condition, String runs) {
        Phase phase = condition == Preset.WD_0_1 ? Phase.DELAYED_EMERGENCE : Phase.EMERGENCE;
        return new Group(runs, new Selection(phase, USUAL, StartingWeights.INITIAL));
    }

    private static Question question(
            Map<Preset, List<StoredRun>> runs,
            Preset condition,
            Phase phase,
            List<Choice> choices,
            StartingWeights weights,
            int controls) {
        return new Question(
                Parents.of(runs.getOrDefault(condition, List.of())),
                new Design(List.of(phase), choices, List.of(weights), controls));
    }
}
