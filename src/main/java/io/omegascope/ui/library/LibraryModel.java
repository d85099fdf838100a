package io.omegascope.ui.library;

import io.omegascope.store.LibraryRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Which runs are listed, in which order, and whether under their conditions.
final class LibraryModel {
    /// Whether test accuracy came to .9.
    enum Grokked {
        ANY("Grokked or not"),
        YES("Grokked"),
        NO("Not grokked");

        private final String label;

        Grokked(String label) {
            this.label = label;
        }

        boolean holds(LibraryRow row) {
            return this == ANY || (row.grokked() != null) == (this == YES);
        }

        @Override
        public String toString() {
            return label;
        }
    }

    /// Which states are listed.
    enum States {
        ANY("Any state"),
        GOING("Going on"),
        FINISHED("Finished"),
        STOPPED("Stopped"),
        FAILED("Failed");

        private final String label;

        States(String label) {
            this.label = label;
        }

        boolean hold(LibraryRow.State state) {
            return switch (this) {
                case ANY -> true;
                case GOING -> state.isOpen();
                case FINISHED -> state == LibraryRow.State.FINISHED;
                case STOPPED -> state == LibraryRow.State.STOPPED;
                case FAILED -> state == LibraryRow.State.FAILED;
            };
        }

        @Override
        public String toString() {
            return label;
        }
    }

    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObjectProperty<States> states = new SimpleObjectProperty<>(this, "states", States.ANY);
    private final ObjectProperty<Grokked> grokked = new SimpleObjectProperty<>(this, "grokked", Grokked.ANY);
    private final BooleanProperty grouped = new SimpleBooleanProperty(this, "grouped", false);
    private final ObjectProperty<Field> order = new SimpleObjectProperty<>(this, "order", Field.BEGUN);
    private final BooleanProperty ascending = new SimpleBooleanProperty(this, "ascending", false);
    private final Set<String> unfolded = new HashSet<>();
    private List<ListedRun> runs = List.of();

    // Properties

    /// Words that must all be found in the name, the condition, the tags, the note, the seed or the state.
    StringProperty searchProperty() {
        return search;
    }

    ObjectProperty<States> statesProperty() {
        return states;
    }

    ObjectProperty<Grokked> grokkedProperty() {
        return grokked;
    }

    /// Whether the seeds of a condition are under one line.
    BooleanProperty groupedProperty() {
        return grouped;
    }

    ObjectProperty<Field> orderProperty() {
        return order;
    }

    BooleanProperty ascendingProperty() {
        return ascending;
    }

    List<ListedRun> runs() {
        return runs;
    }

    boolean isUnfolded(Line line) {
        return unfolded.contains(line.group());
    }

    // Commands

    void show(List<ListedRun> found) {
        runs = List.copyOf(found);
    }

    /// Shows the runs of a condition, or puts them away.
    void fold(Line line) {
        if (line.isGroup() && !unfolded.remove(line.group())) {
            unfolded.add(line.group());
        }
    }

    /// The lines of the table.
    List<Line> lines() {
        Predicate<ListedRun> passes = filter();
        Comparator<Line> comparator = order.get().order(ascending.get());
        List<ListedRun> chosen = runs.stream().filter(passes).toList();
        return grouped.get()
                ? grouped(chosen, comparator)
                : chosen.stream().map(r -> Line.of(r, false)).sorted(comparator).toList();
    }

    private List<Line> grouped(List<ListedRun> chosen, Comparator<Line> comparator) {
        Map<String, List<ListedRun>> groups = new LinkedHashMap<>();
        for (ListedRun run : chosen) {
            groups.computeIfAbsent(run.row().group(), _ -> new ArrayList<>()).add(run);
        }
        List<Line> lines = new ArrayList<>();
        groups.values().stream().map(Line::group).sorted(comparator).forEach(group -> {
            lines.add(group);
            if (isUnfolded(group)) {
                group.runs().stream()
                        .map(r -> Line.of(r, true))
                        .sorted(comparator)
                        .forEach(lines::add);
            }
        });
        return lines;
    }

    private Predicate<ListedRun> filter() {
        String[] words = search.get().strip().toLowerCase(Locale.ROOT).split("\\s+");
        States wanted = states.get();
        Grokked outcome = grokked.get();
        return run -> wanted.hold(run.row().state())
                && outcome.holds(run.row())
                && List.of(words).stream().allMatch(run.searched()::contains);
    }
}
