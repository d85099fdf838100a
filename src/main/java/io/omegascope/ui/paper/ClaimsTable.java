package io.omegascope.ui.paper;

import atlantafx.base.theme.Styles;
import io.omegascope.experiment.paper.ClaimResult;
import io.omegascope.experiment.paper.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Every claim with what the paper says, the value over seeds, and the verdict.
final class ClaimsTable extends ScrollPane {
    private static final List<Integer> WIDTHS = List.of(45, 8, 34, 13);

    private final GridPane grid = new GridPane(16, 10);

    ClaimsTable(List<ClaimResult> claims) {
        getStyleClass().add("paper-claims");
        setFitToWidth(true);
        WIDTHS.forEach(width -> {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(width);
            grid.getColumnConstraints().add(column);
        });
        row(0, List.of(head("Claim"), head("Section"), head("Value over seeds [95% interval]"), head("Verdict")));
        for (int i = 0; i < claims.size(); i++) {
            row(i + 1, cells(claims.get(i)));
        }
        Label count = new Label(count(claims) + ". Point at a claim for the statistic that decides on it.");
        count.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        count.setWrapText(true);
        setContent(new VBox(12, count, grid));
    }

    private static String count(List<ClaimResult> claims) {
        return Arrays.stream(Verdict.values())
                .map(v -> "%s: %d"
                        .formatted(
                                v.words(),
                                claims.stream().filter(c -> c.verdict() == v).count()))
                .collect(Collectors.joining(", "));
    }

    private void row(int index, List<Node> cells) {
        for (int column = 0; column < cells.size(); column++) {
            GridPane.setValignment(cells.get(column), VPos.TOP);
            grid.add(cells.get(column), column, index);
        }
    }

    private static Label head(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        return label;
    }

    private static List<Node> cells(ClaimResult claim) {
        Label name = wrapped(claim.name());
        name.getStyleClass().add(Styles.TEXT_BOLD);
        Label says = wrapped(claim.says());
        says.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        VBox both = new VBox(2, name, says);
        Tooltip tip = new Tooltip(claim.statistic() + "\n\n" + claim.why().replace("; ", "\n"));
        tip.setWrapText(true);
        tip.setMaxWidth(520);
        tip.setShowDuration(Duration.INDEFINITE);
        Tooltip.install(both, tip);
        return List.of(
                both,
                wrapped(claim.section()),
                new VBox(
                        2,
                        claim.parts().stream()
                                .map(part -> wrapped(part.named()))
                                .toArray(Node[]::new)),
                VerdictLabel.of(claim.verdict()));
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
