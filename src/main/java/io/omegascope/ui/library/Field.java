package io.omegascope.ui.library;

import io.omegascope.store.LibraryRow;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/// What the table shows of a run, and of a condition. A new column is one more line here.
@SuppressWarnings("ImmutableEnumChecker") // functions without a state
enum Field {
    NAME("Run", 160, by(Field::name, String.CASE_INSENSITIVE_ORDER), Field::name),
    CONDITION("Condition", 128, by(l -> l.first().condition()), Field::condition),
    SEED("Seed", 50, by(l -> l.first().seeds().data()), Field::seed),
    STATE("State", 80, by(l -> l.first().state()), Field::state),
    EPOCH("Epoch", 82, by(l -> l.first().epoch()), Field::epoch),
    ACCURACY("Test accuracy", 118, Field::byAccuracy, Field::accuracy),
    GROKKED("Grokked", 102, by(Line::medianGrokked), Field::grokked),
    CURVE("Along epochs", 118, Field::byAccuracy, _ -> ""),
    SIZE("Size", 70, by(Line::bytes), l -> size(l.bytes())),
    TAGS("Tags", 74, Field::byTags, Line::tags),
    NOTE("Note", 66, Field::byNote, Line::note),
    BEGUN("Begun", 124, by(l -> l.first().time()), Field::begun);

    /// Which are seen at first; the others are one click away.
    static final List<Field> FIRST =
            List.of(NAME, CONDITION, SEED, STATE, EPOCH, ACCURACY, GROKKED, CURVE, SIZE, TAGS, NOTE);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final long MEBI = 1 << 20;

    /// Of two lines, with what is missing last whichever way it goes.
    private interface Order {
        Comparator<Line> directed(boolean ascending);
    }

    private final String title;
    private final double width;
    private final Order order;
    private final Function<Line, String> text;

    Field(String title, double width, Order order, Function<Line, String> text) {
        this.title = title;
        this.width = width;
        this.order = order;
        this.text = text;
    }

    String title() {
        return title;
    }

    double width() {
        return width;
    }

    String text(Line line) {
        return text.apply(line);
    }

    Comparator<Line> order(boolean ascending) {
        return order.directed(ascending);
    }

    // Orders

    private static <T extends Comparable<? super T>> Order by(Function<Line, T> key) {
        return by(key, Comparator.naturalOrder());
    }

    private static <T> Order by(Function<Line, T> key, Comparator<? super T> plain) {
        return ascending -> Comparator.comparing(key, ascending ? plain : plain.reversed());
    }

    private static Comparator<Line> byAccuracy(boolean ascending) {
        double sign = ascending ? 1 : -1;
        return Comparator.comparingDouble(
                l -> l.meanAccuracy().isPresent() ? sign * l.meanAccuracy().getAsDouble() : Double.POSITIVE_INFINITY);
    }

    private static Comparator<Line> byTags(boolean ascending) {
        return emptyLast(Line::tags, ascending);
    }

    private static Comparator<Line> byNote(boolean ascending) {
        return emptyLast(Line::note, ascending);
    }

    private static Comparator<Line> emptyLast(Function<Line, String> text, boolean ascending) {
        Comparator<String> plain = String.CASE_INSENSITIVE_ORDER;
        return Comparator.comparing((Line l) -> text.apply(l).isEmpty())
                .thenComparing(text, ascending ? plain : plain.reversed());
    }

    // Texts

    private static String name(Line line) {
        return line.isGroup() ? line.first().condition() : line.first().name();
    }

    /// Of a condition how many runs, since its first column names it.
    private static String condition(Line line) {
        int runs = line.runs().size();
        return line.isGroup()
                ? runs + (runs == 1 ? " run" : " runs")
                : line.first().condition();
    }

    private static String seed(Line line) {
        return line.isGroup() ? "" : line.runs().getFirst().seeds();
    }

    private static String state(Line line) {
        if (!line.isGroup()) {
            return line.first().state().word();
        }
        long finished = line.runs().stream()
                .filter(r -> r.row().state() == LibraryRow.State.FINISHED)
                .count();
        return finished == line.runs().size() ? "Finished" : "%d finished".formatted(finished);
    }

    private static String epoch(Line line) {
        LibraryRow row = line.first();
        return line.isGroup() || row.epoch() == row.epochs()
                ? "%,d".formatted(row.epochs())
                : "%,d of %,d".formatted(row.epoch(), row.epochs());
    }

    private static String accuracy(Line line) {
        OptionalDouble mean = line.meanAccuracy();
        if (mean.isEmpty()) {
            return "–";
        }
        return line.runs().size() == 1
                ? share(mean.getAsDouble())
                : "%s (%s–%s)"
                        .formatted(
                                share(mean.getAsDouble()), share(line.lowestAccuracy()), share(line.highestAccuracy()));
    }

    private static String share(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.startsWith("0.") ? text.substring(1) : text;
    }

    private static String grokked(Line line) {
        double median = line.medianGrokked();
        if (line.isGroup()) {
            String of = "%d of %d".formatted(line.grokked(), line.runs().size());
            return Double.isInfinite(median)
                    ? of
                    : "%,.0f (%d/%d)"
                            .formatted(median, line.grokked(), line.runs().size());
        }
        if (Double.isInfinite(median)) {
            return line.first().state() == LibraryRow.State.FINISHED ? "never" : "not yet";
        }
        return "%,.0f".formatted(median);
    }

    static String size(long bytes) {
        return bytes < MEBI
                ? "%d KiB".formatted((bytes + 1023) / 1024)
                : String.format(Locale.ROOT, "%,.1f MiB", bytes / (double) MEBI);
    }

    private static String begun(Line line) {
        return TIME.format(line.first().time().atZone(ZoneId.systemDefault()));
    }
}
