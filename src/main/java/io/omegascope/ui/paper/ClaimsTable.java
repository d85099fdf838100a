package io.omegascope.ui.paper;

import atlantafx.base.theme.Styles;
import io.omegascope.experiment.paper.ClaimResult;
import io.omegascope.experiment.paper.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Every claim with what the paper says, the value over seeds, and the verdict.
final class ClaimsTable extends TextTable {
    ClaimsTable(List<ClaimResult> claims) {
        super(
                count(claims) + ". Point at a claim for the statistic that decides on it.",
                List.of(
                        new Column("Claim", 45),
                        new Column("Section", 8),
                        new Column("Value over seeds [95% interval]", 34),
                        new Column("Verdict", 13)));
        claims.forEach(claim ->
                add(List.of(claim(claim), wrapped(claim.section()), values(claim), VerdictLabel.of(claim.verdict()))));
    }

    private static String count(List<ClaimResult> claims) {
        return Arrays.stream(Verdict.values())
                .map(v -> "%s: %d"
                        .formatted(
                                v.words(),
                                claims.stream().filter(c -> c.verdict() == v).count()))
                .collect(Collectors.joining(", "));
    }

    private static Node claim(ClaimResult claim) {
        Label name = wrapped(claim.name());
        name.getStyleClass().add(Styles.TEXT_BOLD);
        VBox both = new VBox(2, name, quiet(claim.says()));
        Tooltip tip = new Tooltip(claim.parts().stream()
                .map(part -> part.what() + ": " + part.verdict().words())
                .collect(Collectors.joining("\n", claim.statistic() + "\n\n", "")));
        tip.setWrapText(true);
        tip.setMaxWidth(520);
        tip.setShowDuration(Duration.INDEFINITE);
        Tooltip.install(both, tip);
        return both;
    }

    private static Node values(ClaimResult claim) {
        return new VBox(2, claim.values().stream().map(TextTable::wrapped).toArray(Node[]::new));
    }
}
