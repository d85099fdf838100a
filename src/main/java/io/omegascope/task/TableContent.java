package io.omegascope.task;

import io.omegascope.file.TableFile;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a table's files hold. A run asks for it again and again: for its data, its first weights, its activations. So
/// the last one is kept, under the digests of its files.
///
/// @param table with paths and digests
/// @param all   its samples
record TableContent(Table table, Batch all) {
    private static final int MOST_CLASSES = 1000;
    private static final AtomicReference<@Nullable SoftReference<TableContent>> LAST = new AtomicReference<>();

    static TableContent of(Table table) {
        SoftReference<TableContent> kept = LAST.get();
        TableContent last = kept == null ? null : kept.get();
        TableContent content = last != null && last.isOf(table) ? last : read(table);
        LAST.set(new SoftReference<>(content));
        Allowed.trainFraction(table.trainFraction(), content.all.size());
        return content;
    }

    private boolean isOf(Table other) {
        return table.features().equals(other.features())
                && table.labels().equals(other.labels())
                && table.labelColumn().equals(other.labelColumn())
                && table.targets() == other.targets();
    }

    private static TableContent read(Table table) {
        if (table.features().isNone()) {
            throw new IllegalArgumentException("Features is ''; allowed is a file that ends in .csv or .npy.");
        }
        boolean apart = !table.labels().isNone();
        TableFile features = table.features().read();
        TableFile labels = apart ? table.labels().read() : features;
        try {
            double[][] rows = features.numbers(apart ? null : table.labelColumn());
            List<String> texts = labels.column(table.labelColumn(), rows.length);
            DataFile labelled = apart ? table.labels() : table.features();
            Targets targets = table.hasClasses() ? classes(texts, labelled) : values(texts, labelled);
            Table pinned = table.with(
                    table.features().found(features), apart ? table.labels().found(labels) : DataFile.NONE);
            return new TableContent(pinned, new Batch(new Inputs.Rows(rows, rows[0].length), targets));
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static Targets classes(List<String> labels, DataFile file) {
        requireClasses(labels, file);
        boolean whole = labels.stream().allMatch(TableContent::isWhole);
        Map<String, Integer> numbers =
                new TreeMap<>(whole ? Comparator.comparingDouble(Double::parseDouble) : Comparator.naturalOrder());
        labels.forEach(label -> numbers.put(label, 0));
        if (numbers.size() < 2 || numbers.size() > MOST_CLASSES) {
            throw new IllegalArgumentException(
                    "%s: it has %d different labels; allowed are 2 to %d classes, or targets that are values."
                            .formatted(file.path(), numbers.size(), MOST_CLASSES));
        }
        int next = 0;
        for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
            entry.setValue(next++);
        }
        return new Targets.Classes(labels.stream().mapToInt(numbers::get).toArray(), numbers.size());
    }

    private static void requireClasses(List<String> labels, DataFile file) {
        int empty = IntStream.range(0, labels.size())
                .filter(row -> labels.get(row).isBlank())
                .findFirst()
                .orElse(-1);
        if (empty >= 0) {
            throw new IllegalArgumentException(
                    "%s: the label of row %d is empty; allowed is a class for every row (rows count from 0)."
                            .formatted(file.path(), empty));
        }
        boolean numbers =
                labels.stream().allMatch(label -> TableFile.number(label).isPresent());
        if (numbers && !labels.stream().allMatch(TableContent::isWhole)) {
            throw new IllegalArgumentException(
                    "%s: the labels are numbers that are not whole; allowed as classes are words or whole numbers, or choose targets that are values."
                            .formatted(file.path()));
        }
    }

    /// `3`, and `3.0` as other programs write it; few enough digits that a double holds them.
    private static boolean isWhole(String label) {
        return label.matches("[-+]?\\d{1,15}(\\.0*)?");
    }

    private static Targets values(List<String> labels, DataFile file) {
        double[][] values = IntStream.range(0, labels.size())
                .mapToObj(row -> new double[] {value(labels.get(row), row, file)})
                .toArray(double[][]::new);
        return new Targets.Values(values, 1);
    }

    private static double value(String label, int row, DataFile file) {
        return TableFile.number(label)
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s: the label of row %d is '%s'; allowed are finite numbers (rows count from 0)."
                                .formatted(file.path(), row, label)));
    }
}
