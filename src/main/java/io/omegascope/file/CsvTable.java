package io.omegascope.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A table of comma-separated text.
record CsvTable(Path file, byte[] bytes, String sha256) implements TableFile {
    private CsvLines lines() throws IOException {
        return new CsvLines(
                file, new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.newDecoder()));
    }

    /// The first line is a header if it names the column that is left out, or if another cell of it is no number.
    @Override
    public double[][] numbers(@Nullable String except) throws IOException {
        try (CsvLines lines = lines()) {
            String[] cells = lines.first();
            int left = except == null ? -1 : TableFile.position(file, except, List.of(cells), cells.length);
            if (isHeader(cells, except, left)) {
                cells = lines.next(0);
            }
            List<double[]> rows = new ArrayList<>();
            for (; cells.length > 0; cells = lines.next(rows.size())) {
                rows.add(lines.numbers(rows.size(), cells, left));
                TableFile.requireRoom(file, rows.size(), cells.length);
            }
            if (rows.isEmpty() || rows.getFirst().length == 0) {
                throw new IOException(file + ": it holds no row of numbers.");
            }
            return rows.toArray(double[][]::new);
        }
    }

    private static boolean isHeader(String[] cells, @Nullable String except, int left) {
        boolean named = except != null && !except.isEmpty() && !TableFile.isNumber(except);
        return named
                || IntStream.range(0, cells.length)
                        .anyMatch(c -> c != left && CsvLines.number(cells[c]).isEmpty());
    }

    @Override
    public List<String> column(String wanted, int rows) throws IOException {
        try (CsvLines lines = lines()) {
            String[] cells = lines.first();
            int position = TableFile.position(file, wanted, List.of(cells), cells.length);
            List<String> texts = new ArrayList<>();
            for (; cells.length > 0; cells = lines.next(texts.size())) {
                texts.add(cells[position]);
                TableFile.requireRoom(file, texts.size() - 1L, 1);
            }
            if (texts.size() != rows && texts.size() != rows + 1) {
                throw new IOException(
                        "%s: it has %d lines; needed are %d, one for every sample, and a header if there is one."
                                .formatted(file, texts.size(), rows));
            }
            return texts.subList(texts.size() - rows, texts.size());
        }
    }
}
