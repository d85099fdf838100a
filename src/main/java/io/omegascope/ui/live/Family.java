package io.omegascope.ui.live;

import io.omegascope.run.Origin;
import io.omegascope.run.StartingWeights;
import io.omegascope.ui.Ink;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.chart.CurveStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A run and the retrainings of its parts, as they are compared in one chart.
///
/// @param selected the run that the view is about
/// @param original the run that parts were taken from: the selected one or its parent
/// @param retrained retrainings of the original, in the order of the sitting
record Family(RunModel selected, RunModel original, List<RunModel> retrained) {
    static Family of(RunModel selected, List<RunModel> runs) {
        RunModel parent = selected.parent();
        RunModel original = parent == null ? selected : parent;
        return new Family(
                selected,
                original,
                runs.stream().filter(run -> run.parent() == original).toList());
    }

    /// Everybody whose news changes the charts.
    List<RunModel> members() {
        return Stream.concat(Stream.of(selected, original), retrained.stream())
                .distinct()
                .toList();
    }

    /// The last epoch that any of them reaches.
    int end() {
        return members().stream().mapToInt(RunModel::end).max().orElse(1);
    }

    /// How a retraining is drawn over its original: `isolated, 143 neurons`; dashed if it began with the weights of
    /// the snapshot.
    CurveStyle style(RunModel run) {
        boolean strong = run == selected;
        Origin.Retrained origin = run.retrained().orElse(null);
        if (origin == null) {
            return new CurveStyle(Ink.TEST, run.title(), false, strong);
        }
        boolean fromSnapshot = origin.from() == StartingWeights.SNAPSHOT;
        String label = origin.mode().name().toLowerCase(Locale.ROOT) + ", "
                + origin.subNetwork().size() + " neurons" + (fromSnapshot ? ", from epoch " + origin.epoch() : "");
        return new CurveStyle(Ink.of(origin.mode()), label, fromSnapshot, strong);
    }
}
