package io.omegascope.ui.study;

import io.omegascope.experiment.Sweep;
import io.omegascope.experiment.SweepRow;
import io.omegascope.experiment.study.Choice;
import io.omegascope.experiment.study.Parents;
import io.omegascope.experiment.study.Study;
import io.omegascope.experiment.study.StudyPlan.Design;
import io.omegascope.experiment.study.StudyResult;
import io.omegascope.run.Phase;
import io.omegascope.run.StartingWeights;
import io.omegascope.ui.LongWork;
import io.omegascope.ui.Sentences;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What is asked of the sub-networks of some runs, and what came out. Only for the FX thread.
final class StudyModel {
    private final Executor background;
    private final Executor window;
    private final LongWork work;
    private final StringProperty orders = new SimpleStringProperty(this, "orders", "5");
    private final StringProperty neurons = new SimpleStringProperty(this, "neurons", "");
    private final StringProperty controls = new SimpleStringProperty(this, "controls", "20");
    private final ObjectProperty<From> from = new SimpleObjectProperty<>(this, "from", From.INITIAL);
    private final BooleanProperty delayed = new SimpleBooleanProperty(this, "delayed");
    private final ReadOnlyObjectWrapper<Prepared> prepared =
            new ReadOnlyObjectWrapper<>(this, "prepared", Prepared.NONE);
    private final ReadOnlyObjectWrapper<@Nullable StudyResult> result = new ReadOnlyObjectWrapper<>(this, "result");
    private @Nullable Parents parents;
    private @Nullable Path runs;
    private int asked;

    /// The weights that retrainings start from.
    enum From {
        INITIAL("initial weights"),
        SNAPSHOT("weights of the peak"),
        BOTH("both");

        private final String label;

        From(String label) {
            this.label = label;
        }

        List<StartingWeights> weights() {
            return switch (this) {
                case INITIAL -> List.of(StartingWeights.INITIAL);
                case SNAPSHOT -> List.of(StartingWeights.SNAPSHOT);
                case BOTH -> List.of(StartingWeights.INITIAL, StartingWeights.SNAPSHOT);
            };
        }

        @Override
        public String toString() {
            return label;
        }
    }

    /// @param study    what is to be trained, or null
    /// @param sentence what that is, or why there is nothing
    record Prepared(@Nullable Study study, String sentence) {
        static final Prepared NONE = new Prepared(null, "");
    }

    StudyModel(Executor background, Executor window) {
        this.background = background;
        this.window = window;
        work = new LongWork(background, window);
        orders.subscribe((_, _) -> prepare());
        neurons.subscribe((_, _) -> prepare());
        controls.subscribe((_, _) -> prepare());
        from.subscribe((_, _) -> prepare());
        delayed.subscribe((_, _) -> prepare());
    }

    // Properties

    /// Clusters in the multiplets, separated by commas.
    StringProperty ordersProperty() {
        return orders;
    }

    /// Single neurons in the multiplets, separated by commas.
    StringProperty neuronsProperty() {
        return neurons;
    }

    /// Of each kind, for each choice of neurons.
    StringProperty controlsProperty() {
        return controls;
    }

    ObjectProperty<From> fromProperty() {
        return from;
    }

    /// Whether neurons are chosen at the end of delayed emergence too.
    BooleanProperty delayedProperty() {
        return delayed;
    }

    ReadOnlyObjectProperty<Prepared> preparedProperty() {
        return prepared.getReadOnlyProperty();
    }

    /// As far as it is known; null before anything is.
    ReadOnlyObjectProperty<@Nullable StudyResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    LongWork work() {
        return work;
    }

    // Commands

    /// Takes the runs of a folder, or the one run that it is. While retrainings go on, those stay.
    void show(Path folder) {
        if (work.runningProperty().get() || folder.equals(runs)) {
            return;
        }
        runs = folder;
        parents = null;
        result.set(null);
        int mine = ++asked;
        prepared.set(new Prepared(null, "Reading…"));
        background.execute(() -> {
            try {
                Parents read = Parents.in(folder);
                window.execute(() -> take(mine, read));
            } catch (UncheckedIOException e) {
                window.execute(() -> say(mine, new Prepared(null, String.valueOf(e.getMessage()))));
            }
        });
    }

    /// Trains what is not there yet, and says what came out.
    ///
    /// @param out takes the retrainings
    void start(Path out, int workers) {
        Study study = prepared.get().study();
        if (study != null) {
            work.run(() -> train(study, out, workers));
        }
    }

    private Runnable train(Study study, Path out, int workers) {
        List<SweepRow> known = new ArrayList<>(study.rows(out));
        Sweep sweep = study.sweep(out, workers);
        work.begin(LongWork.training("Retrainings", sweep));
        List<SweepRow> rows = sweep.train(row -> {
            known.set(row.index(), row);
            StudyResult now = study.result(known);
            window.execute(() -> result.set(now));
        });
        StudyResult end = study.result(rows);
        String sentence = sentence(rows);
        return () -> {
            result.set(end);
            work.newsProperty().set(sentence);
        };
    }

    private static String sentence(List<SweepRow> rows) {
        long missing =
                rows.stream().filter(r -> r.state() != SweepRow.State.FINISHED).count();
        return rows.stream()
                .filter(r -> r.failure() != null)
                .findFirst()
                .map(r -> "%d of %d are missing. %s failed: %s".formatted(missing, rows.size(), r.run(), r.failure()))
                .orElse(
                        missing == 0
                                ? ""
                                : "%d of %d are missing. The same folder goes on.".formatted(missing, rows.size()));
    }

    private void take(int asking, Parents read) {
        if (asking == asked) {
            parents = read;
            prepare();
        }
    }

    private void say(int asking, Prepared what) {
        if (asking == asked) {
            prepared.set(what);
        }
    }

    private void prepare() {
        Parents of = parents;
        if (of == null) {
            return;
        }
        int mine = ++asked;
        try {
            Design design = design();
            background.execute(() -> {
                Prepared made = prepared(of, design);
                window.execute(() -> say(mine, made));
            });
        } catch (IllegalArgumentException e) {
            prepared.set(new Prepared(null, Sentences.of(e)));
        }
    }

    private Design design() {
        List<Phase> phases =
                delayed.get() ? List.of(Phase.EMERGENCE, Phase.DELAYED_EMERGENCE) : List.of(Phase.EMERGENCE);
        List<Choice> choices = Stream.concat(
                        numbers("Orders", orders).map(Choice::clusters),
                        numbers("Neurons", neurons).map(Choice::neurons))
                .toList();
        return new Design(phases, choices, from.get().weights(), number("Controls", controls.get()));
    }

    private static Stream<Integer> numbers(String what, StringProperty text) {
        return text.get().isBlank()
                ? Stream.empty()
                : Arrays.stream(text.get().split(",", -1)).map(one -> number(what, one));
    }

    private static int number(String what, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "%s: '%s' is not allowed; allowed is a whole number.".formatted(what, text.strip()), e);
        }
    }

    private static Prepared prepared(Parents parents, Design design) {
        try {
            Study study = Study.of(parents, design);
            List<String> skipped = study.plan().skipped();
            int members = study.plan().members().size();
            String rest = skipped.isEmpty()
                    ? ""
                    : skipped.size() == 1
                            ? " " + skipped.getFirst()
                            : " %s %d more are left out likewise.".formatted(skipped.getFirst(), skipped.size() - 1);
            return members == 0
                    ? new Prepared(null, "There is nothing to train again." + rest)
                    : new Prepared(study, "%,d retrainings.%s".formatted(members, rest));
        } catch (RuntimeException e) {
            return new Prepared(null, Sentences.of(e));
        }
    }
}
