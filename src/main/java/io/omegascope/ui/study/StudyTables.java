package io.omegascope.ui.study;

import atlantafx.base.theme.Styles;
import io.omegascope.experiment.study.StudyResult;
import io.omegascope.experiment.study.StudyResult.CaseResult;
import io.omegascope.experiment.study.StudyResult.Claim;
import io.omegascope.experiment.study.StudyResult.Comparison;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What is found over runs, and under it each run.
final class StudyTables extends VBox {
    private final TableView<Comparison> overRuns = table("study-comparisons", "Nothing is compared yet.");
    private final TableView<CaseResult> cases =
            table("study-cases", "No retraining has ended yet. What a folder holds already is shown and kept.");

    StudyTables(ReadOnlyObjectProperty<@Nullable StudyResult> result) {
        super(6);
        getStyleClass().add("study-tables");
        text(overRuns, "What is compared", 295, c -> c.claim().label());
        text(overRuns, "Condition", 115, c -> c.group().condition());
        text(overRuns, "Neurons", 248, c -> c.group().selection().label());
        text(overRuns, "Runs", 48, c -> Integer.toString(c.runs()));
        text(overRuns, "Effect, log2", 92, Comparison::effectText);
        text(overRuns, "95% interval", 118, Comparison::interval);
        text(overRuns, "p", 56, c -> p(c.p()));
        text(overRuns, "Corrected", 82, c -> p(c.corrected()));
        text(cases, "Run", 200, c -> c.of().run());
        text(cases, "Neurons", 248, c -> c.of().group().selection().label());
        text(cases, "Isolated .9", 100, CaseResult::isolatedText);
        text(cases, "Inverse .9", 90, CaseResult::inverseText);
        text(cases, "Whole .9", 90, CaseResult::wholeText);
        text(cases, "p", 70, c -> p(c, Claim.ISOLATED_EARLIER));
        text(cases, "p, norm", 80, c -> p(c, Claim.ISOLATED_EARLIER_THAN_NORM));
        text(cases, "p, inverse", 90, c -> p(c, Claim.INVERSE_LATER));
        overRuns.setPrefHeight(150);
        overRuns.setMinHeight(110);
        VBox.setVgrow(cases, Priority.ALWAYS);
        Label caution = new Label(StudyResult.EXPLAINED);
        caution.setWrapText(true);
        caution.setMinHeight(USE_PREF_SIZE);
        caution.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        getChildren().addAll(head("Over runs"), overRuns, caution, head("Each run"), cases);
        result.subscribe(now -> {
            overRuns.getItems().setAll(now == null ? List.of() : now.comparisons());
            cases.getItems().setAll(now == null ? List.of() : now.cases());
        });
    }

    private static Node head(String text) {
        Label label = new Label(text);
        label.getStyleClass().add(Styles.TEXT_BOLD);
        return label;
    }

    private static <T> TableView<T> table(String id, String placeholder) {
        TableView<T> table = new TableView<>();
        table.setId(id);
        table.getStyleClass().addAll(Styles.DENSE, Styles.STRIPED);
        table.setPlaceholder(new Label(placeholder));
        return table;
    }

    private static <T> void text(TableView<T> table, String title, double width, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        table.getColumns().add(column);
    }

    private static String p(CaseResult of, Claim claim) {
        Double p = of.p().get(claim);
        return p == null ? "–" : p(p);
    }

    private static String p(double p) {
        return String.format(Locale.ROOT, "%.3f", p);
    }
}
