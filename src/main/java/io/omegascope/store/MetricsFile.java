package io.omegascope.store;

import io.omegascope.run.RunEvent.EpochMetrics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `metrics.csv`: one row a due epoch. Numbers are written so that they read back bit by bit.
final class MetricsFile {
    static final String HEADER = "epoch,train_loss,test_loss,train_accuracy,test_accuracy,weight_norm,collapsed";
    /// Without the last column, as the first runs were written.
    private static final String FIRST_HEADER = HEADER.substring(0, HEADER.lastIndexOf(','));

    private MetricsFile() {}

    static String row(EpochMetrics m) {
        return "%d,%s,%s,%s,%s,%s,%s"
                .formatted(
                        m.epoch(),
                        m.trainLoss(),
                        m.testLoss(),
                        m.trainAccuracy(),
                        m.testAccuracy(),
                        m.weightNorm(),
                        m.collapsed());
    }

    static List<EpochMetrics> read(Path file) throws IOException {
        List<EpochMetrics> metrics = new ArrayList<>();
        try (WholeLines lines = new WholeLines(file)) {
            String header = lines.next();
            if (header != null && !header.equals(HEADER) && !header.equals(FIRST_HEADER)) {
                throw new IOException("%s, line 1: the columns are not %s.".formatted(file, HEADER));
            }
            int cells = FIRST_HEADER.equals(header) ? 6 : 7;
            for (String line = lines.next(); line != null; line = lines.next()) {
                EpochMetrics row = parse(line, cells, file, lines.number());
                if (!metrics.isEmpty() && row.epoch() <= metrics.getLast().epoch()) {
                    throw new IOException("%s, line %d: epoch %d comes after epoch %d."
                            .formatted(
                                    file,
                                    lines.number(),
                                    row.epoch(),
                                    metrics.getLast().epoch()));
                }
                metrics.add(row);
            }
        }
        return metrics;
    }

    private static EpochMetrics parse(String line, int wanted, Path file, int number) throws IOException {
        String[] cells = line.split(",", -1);
        if (cells.length != wanted) {
            throw new IOException(
                    "%s, line %d: there are %d cells; %d are needed.".formatted(file, number, cells.length, wanted));
        }
        try {
            return new EpochMetrics(
                    Integer.parseInt(cells[0]),
                    Double.parseDouble(cells[1]),
                    Double.parseDouble(cells[2]),
                    Double.parseDouble(cells[3]),
                    Double.parseDouble(cells[4]),
                    Double.parseDouble(cells[5]),
                    wanted == 7 ? Double.parseDouble(cells[6]) : 0);
        } catch (NumberFormatException e) {
            throw new IOException("%s, line %d: a cell is not a number.".formatted(file, number), e);
        }
    }
}
