package io.omegascope.store;

import io.omegascope.file.FileRefusal;
import io.omegascope.progress.LossLine;
import io.omegascope.progress.LossPlane;
import io.omegascope.progress.Losses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Losses between networks as comma-separated text, one row a network. No file is overwritten.
public final class SurfaceFile {
    private static final String LOSSES = ",train_loss,test_loss,train_accuracy,test_accuracy";

    private SurfaceFile() {}

    public static void write(LossLine line, Path file) throws IOException {
        write(
                "t" + LOSSES,
                IntStream.range(0, line.t().length).mapToObj(i -> line.t()[i] + "," + row(line.losses(), i)),
                file);
    }

    public static void write(LossPlane plane, Path file) throws IOException {
        int width = plane.x().length;
        write(
                "x,y" + LOSSES,
                IntStream.range(0, width * plane.y().length)
                        .mapToObj(i -> plane.x()[i % width] + "," + plane.y()[i / width] + "," + row(plane.grid(), i)),
                file);
    }

    private static String row(Losses losses, int i) {
        return "%s,%s,%s,%s"
                .formatted(
                        losses.trainLoss()[i],
                        losses.testLoss()[i],
                        losses.trainAccuracy()[i],
                        losses.testAccuracy()[i]);
    }

    private static void write(String header, Stream<String> rows, Path file) throws IOException {
        List<String> lines = Stream.concat(Stream.of(header), rows).toList();
        FileRefusal.writing(
                file, () -> Files.writeString(file, String.join("\n", lines) + "\n", StandardOpenOption.CREATE_NEW));
    }
}
