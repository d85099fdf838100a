package io.omegascope;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.IntStream;

/// Reference numbers made by NumPy, SciPy and scikit-learn.
public final class Golden {
    private Golden() {}

    public static JsonNode read(String file) {
        try (InputStream in = Golden.class.getResourceAsStream("/golden/" + file)) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Rows as they are in the file.
    public static double[][] matrix(JsonNode rows) {
        double[][] matrix = new double[rows.size()][];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = doubles(rows.get(i));
        }
        return matrix;
    }

    /// Columns of a matrix that is in the file by rows.
    public static double[][] columns(JsonNode rows) {
        return transpose(matrix(rows));
    }

    public static double[][] transpose(double[][] rows) {
        return IntStream.range(0, rows[0].length)
                .mapToObj(j -> IntStream.range(0, rows.length)
                        .mapToDouble(i -> rows[i][j])
                        .toArray())
                .toArray(double[][]::new);
    }

    public static double[] doubles(JsonNode values) {
        return IntStream.range(0, values.size())
                .mapToDouble(i -> values.get(i).doubleValue())
                .toArray();
    }

    public static int[] ints(JsonNode values) {
        return IntStream.range(0, values.size())
                .map(i -> values.get(i).intValue())
                .toArray();
    }
}
