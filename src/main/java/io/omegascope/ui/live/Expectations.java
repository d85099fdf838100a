package io.omegascope.ui.live;

import io.omegascope.info.Replicates;
import io.omegascope.run.Profile;
import io.omegascope.ui.Ink;
import io.omegascope.ui.NullText;
import io.omegascope.ui.chart.Area;
import io.omegascope.ui.chart.CurveChart;
import io.omegascope.ui.chart.Note;
import io.omegascope.ui.live.LiveModel.Information;
import org.jspecify.annotations.Nullable;

/// What a null model and the bootstrap add to the curves of synergy and redundancy: areas behind them, and the words
/// that say what the areas are. Without replicates, nothing.
final class Expectations {
    private final Area synergyExpected;
    private final Area redundancyExpected;
    private final Area synergyError;
    private final Area redundancyError;
    private final Note expected = new Note(Ink.NULL.cssName());
    private final Note tested = new Note();
    private final Note error = new Note(Ink.SYNERGY.cssName(), Ink.REDUNDANCY.cssName());

    Expectations(CurveChart chart) {
        redundancyExpected = chart.addArea(Ink.NULL.cssName());
        synergyExpected = chart.addArea(Ink.NULL.cssName());
        redundancyError = chart.addArea(Ink.REDUNDANCY.cssName());
        synergyError = chart.addArea(Ink.SYNERGY.cssName());
        chart.addNote(expected);
        chart.addNote(tested);
        chart.addNote(error);
    }

    void show(Information synergy, Information redundancy) {
        fill(synergyExpected, synergy.expected());
        fill(redundancyExpected, redundancy.expected());
        fill(synergyError, synergy.error());
        fill(redundancyError, redundancy.error());
    }

    /// @param profile the measurement whose values are read off
    void showAt(@Nullable Profile profile) {
        Replicates model = profile == null ? null : NullText.of(profile).orElse(null);
        if (model == null) {
            expected.show("", "");
        } else {
            expected.show(NullText.legend(model), NullText.explain(model.source()));
        }
        tested.show(NullText.tested(model), "(1 + k) / (1 + m): k of m replicates reach at least what was measured.");
        boolean resampled = profile != null
                && profile.replicates(Replicates.Source.BOOTSTRAP).isPresent();
        error.show(resampled ? NullText.BOOTSTRAP_LEGEND : "", NullText.explain(Replicates.Source.BOOTSTRAP));
    }

    private static void fill(Area area, Envelope envelope) {
        area.show(envelope.epochs(), envelope.low(), envelope.high());
    }
}
