package io.omegascope.store;

import io.omegascope.run.Profile;
import io.omegascope.run.RunEvent.EpochMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// Copies of what a run holds, for other programs. Every point is written, and no file is overwritten.
public final class RunExport {
    private RunExport() {}

    /// One row a due epoch; measured columns are empty where there is no measurement.
    public static void metrics(StoredRun run, Path file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setRecordSeparator('\n')
                .setHeader(
                        "epoch",
                        "train_loss",
                        "test_loss",
                        "train_accuracy",
                        "test_accuracy",
                        "weight_norm",
                        "synergy_nats",
                        "redundancy_nats",
                        "synergistic_neurons")
                .get();
        FileRefusal.writing(file, () -> {
            try (CSVPrinter printer =
                    new CSVPrinter(Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW), format)) {
                for (EpochMetrics m : run.metrics()) {
                    printer.printRecord(row(m, run.profiles().get(m.epoch())));
                }
            }
        });
    }

    private static List<Object> row(EpochMetrics m, @Nullable Profile profile) {
        List<Object> row = new ArrayList<>(List.of(
                m.epoch(), m.trainLoss(), m.testLoss(), m.trainAccuracy(), m.testAccuracy(), m.weightNorm()));
        boolean measured = profile != null && profile.reason() == null;
        row.add(measured ? profile.synergy() : "");
        row.add(measured ? profile.redundancy() : "");
        row.add(measured ? profile.synergisticNeurons() : "");
        return row;
    }

    /// @param epoch null for the last one that is kept
    /// @return the epoch whose weights were written
    public static int weights(StoredRun run, @Nullable Integer epoch, Path file) throws IOException {
        Checkpoints checkpoints = new Checkpoints(run.header().folder().checkpoints());
        NavigableSet<Integer> kept = checkpoints.epochs();
        if (kept.isEmpty()) {
            throw new IOException(run.header().folder().path() + " keeps no weights.");
        }
        int wanted = epoch == null ? kept.last() : epoch;
        if (!kept.contains(wanted)) {
            Integer below = kept.floor(wanted);
            Integer above = kept.ceiling(wanted);
            throw new IOException("%s keeps no weights of epoch %d; the nearest that it keeps: %s."
                    .formatted(
                            run.header().folder().path(),
                            wanted,
                            below == null ? above : above == null ? below : below + " and " + above));
        }
        FileRefusal.writing(file, () -> Files.copy(checkpoints.file(wanted), file));
        return wanted;
    }
}
