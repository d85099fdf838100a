package io.omegascope.ui.sweep;

import atlantafx.base.theme.Styles;
import io.omegascope.experiment.Outcome;
import io.omegascope.experiment.SweepRow;
import io.omegascope.ui.Ink;
import io.omegascope.ui.chart.SpreadChart;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Two outcomes over one parameter, one above the other.
final class SpreadView extends VBox {
    private final SweepModel model;
    private final Part above;
    private final Part below;

    /// @param onPick hears the run of a point that is clicked
    SpreadView(SweepModel model, Consumer<SweepRow> onPick) {
        this.model = model;
        above = new Part(model.outcomeProperty(), Ink.TEST, onPick);
        below = new Part(model.besideProperty(), Ink.SYNERGY, onPick);
        setSpacing(4);
        getChildren().addAll(above, below);
    }

    void refresh() {
        above.refresh();
        below.refresh();
    }

    private final class Part extends VBox {
        private final ObjectProperty<Outcome> outcome;
        private final SpreadChart chart;
        private final Label title = new Label();
        private List<SweepRow> runs = List.of();

        Part(ObjectProperty<Outcome> outcome, Ink ink, Consumer<SweepRow> onPick) {
            this.outcome = outcome;
            chart = new SpreadChart(ink);
            chart.setTitles(" ", ""); // an axis makes room for its title when it is first laid out
            chart.setDescription(i -> SweepModel.name(runs.get(i)));
            chart.setOnPick(i -> onPick.accept(runs.get(i)));
            title.getStyleClass().add(Styles.TEXT_SMALL);
            VBox.setVgrow(chart, Priority.ALWAYS);
            VBox.setVgrow(this, Priority.ALWAYS);
            getChildren().addAll(title, chart);
        }

        void refresh() {
            if (model.acrossProperty().get().isEmpty() || chart.isBusy()) {
                return;
            }
            Outcome shown = outcome.get();
            String across = model.acrossProperty().get();
            Spread spread = Spread.of(model.rows(), across, shown);
            OutcomeScale scale = OutcomeScale.of(shown, java.util.Arrays.stream(spread.y()));
            runs = spread.runs();
            title.setText(shown.label() + (shown.kind() == Outcome.Kind.NATS ? " (nats)" : "")
                    + ": a point a run, the line their mean" + others(across)
                    + ", the area from the lowest to the highest"
                    + missing(spread));
            chart.setTitles(spread.isNumber() ? across : across + ": " + words(spread), "");
            chart.show(
                    spread.x(),
                    spread.y(),
                    spread.places(),
                    spread.mean(),
                    spread.low(),
                    spread.high(),
                    new SpreadChart.Axes(spread.logX(), scale.logarithmic(), shown.kind() == Outcome.Kind.SHARE));
        }

        private String missing(Spread spread) {
            List<SweepRow> left = model.rows().stream()
                    .filter(row -> !spread.runs().contains(row))
                    .toList();
            long never = left.stream()
                    .filter(row -> row.state() == SweepRow.State.FINISHED)
                    .count();
            long unfinished = left.size() - never;
            return (never == 0
                            ? ""
                            : "; %d of %d runs never came to it"
                                    .formatted(never, model.rows().size()))
                    + (unfinished == 0 ? "" : "; %d not finished".formatted(unfinished));
        }

        /// What else the runs differ in, which the mean does not tell apart.
        private String others(String across) {
            List<String> keys =
                    model.keys().stream().filter(key -> !key.equals(across)).toList();
            return keys.isEmpty() ? "" : " over all values of " + String.join(", ", keys);
        }

        private String words(Spread spread) {
            List<String> values =
                    SweepGrid.values(model.rows(), model.acrossProperty().get());
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < spread.places().length; i++) {
                text.append(i == 0 ? "" : ", ").append(i + 1).append(" ").append(values.get(i));
            }
            return text.toString();
        }
    }
}
