package io.omegascope.file;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableFileTest {
    @TempDir
    Path folder;

    @Test
    void aHeaderIsSeenByWhatIsNotTheLabel() throws IOException {
        for (String text : new String[] {"a,b,kind\n1,2,x\n3,4,y\n", "1,2,x\n3,4,y\n", "\uFEFF1,2,x\r\n\r\n3,4,y"}) {
            TableFile table = csv(text);
            assertArrayEquals(new double[][] {{1, 2}, {3, 4}}, table.numbers(""));
            assertEquals(List.of("x", "y"), table.column("", 2));
        }
    }

    @Test
    void theLabelMayStandAnywhere() throws IOException {
        TableFile named = csv("kind,b,7\n1,2,3\n4,5,6\n");
        assertArrayEquals(new double[][] {{2, 3}, {5, 6}}, named.numbers("kind"));
        assertEquals(List.of("1", "4"), named.column("kind", 2));
        TableFile numbered = csv("1,2,3\n4,5,6\n");
        assertArrayEquals(new double[][] {{1, 3}, {4, 6}}, numbered.numbers("1"));
        assertEquals(List.of("2", "5"), numbered.column("1", 2));
    }

    @Test
    void allColumnsAreNumbersWhereLabelsAreElsewhere() throws IOException {
        assertArrayEquals(
                new double[][] {{1, 2}, {3, 4}}, csv("a,b\n1,2\n3,4\n").numbers(null));
        assertEquals(List.of("cat", "dog"), csv("name\ncat\ndog\n").column("", 2));
        assertEquals(List.of("cat", "dog"), csv("cat\ndog\n").column("", 2));
    }

    @ParameterizedTest
    @CsvSource({"|i1, 1", "|u1, 1", "|b1, 1", "<i2, 2", ">i2, 2", "<u4, 4", ">i4, 4", "<i8, 8", ">u8, 8"})
    void npyOfIntegers(String type, int bytes) throws IOException {
        ByteOrder order = type.startsWith(">") ? BIG_ENDIAN : LITTLE_ENDIAN;
        ByteBuffer data = ByteBuffer.allocate(4 * bytes).order(order);
        for (long value : new long[] {1, 0, 0, 1}) {
            switch (bytes) {
                case 1 -> data.put((byte) value);
                case 2 -> data.putShort((short) value);
                case 4 -> data.putInt((int) value);
                default -> data.putLong(value);
            }
        }
        TableFile matrix = npy(NpyBytes.of(type, false, "(2, 2)", data.array()));
        assertArrayEquals(new double[][] {{1, 0}, {0, 1}}, matrix.numbers(null));
        assertArrayEquals(new double[][] {{0}, {1}}, matrix.numbers("0"));
        assertEquals(
                List.of("1", "0", "0", "1"),
                npy(NpyBytes.of(type, false, "(4,)", data.array())).column("", 4));
    }

    @Test
    void signsAreThoseOfTheType() throws IOException {
        byte[] minusOne = {-1, -1, -1, -1, -1, -1, -1, -1};
        assertEquals(
                List.of("-1"), npy(NpyBytes.of("<i8", false, "(1,)", minusOne)).column("", 1));
        assertEquals(
                List.of("18446744073709551615"),
                npy(NpyBytes.of("<u8", false, "(1,)", minusOne)).column("", 1));
        assertEquals(
                List.of("4294967295", "4294967295"),
                npy(NpyBytes.of("<u4", false, "(2,)", minusOne)).column("", 2));
    }

    @Test
    void npyOfFloatsInEitherLayout() throws IOException {
        double[] values = {1, 2.5, 3, 4, 5, 6};
        byte[] data = NpyBytes.doubles(LITTLE_ENDIAN, values);
        assertArrayEquals(
                new double[][] {{1, 2.5, 3}, {4, 5, 6}},
                npy(NpyBytes.of("<f8", false, "(2, 3)", data)).numbers(null));
        TableFile columns = npy(NpyBytes.of("<f8", true, "(2, 3)", data));
        assertArrayEquals(new double[][] {{1, 3, 5}, {2.5, 4, 6}}, columns.numbers(null));
        assertEquals(List.of("1", "2.5"), columns.column("0", 2));
    }

    @Test
    void theDigestIsThatOfTheFile() throws IOException {
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                csv("abc").sha256());
    }

    @Test
    void whatIsNotAllowedIsSaidInOneSentence() throws IOException {
        refuses("row 1, column 0 is 'x'; allowed are finite numbers of at most 1e140 in size", () -> csv("1,a\nx,b")
                .numbers(""));
        refuses("row 0, column 1 is 'nan'; allowed are finite", () -> csv("1,nan")
                .numbers(null));
        refuses("row 1 has 1 cells, the first line has 2", () -> csv("1,2\n3").numbers(null));
        refuses("it holds no row of numbers.", () -> csv("a,b\n").numbers(""));
        refuses("it holds no row of numbers.", () -> csv("a\n1\n").numbers(""));
        refuses("it has no column 'c'; allowed is a number from 0 to 1, or a name", () -> csv("a,b\n1,2")
                .numbers("c"));
        refuses("it has no column '2'; allowed is a number from 0 to 1", () -> csv("a,b\n1,2")
                .column("2", 1));
        refuses("it has 3 lines; needed are 5", () -> csv("1\n2\n3").column("", 5));
        refuses("it is not UTF-8 text.", () -> written("a.csv", new byte[] {'1', (byte) 0xFF, '\n'})
                .numbers(null));
        refuses("allowed are files that end in .csv or .npy.", () -> written("a.txt", new byte[1]));
        refuses("there is no such file.", () -> TableFile.read(folder.resolve("none.csv")));
        refuses("it is a folder.", () -> TableFile.read(folder));
        refuses(
                "its shape is (1, 1, 1); allowed are one dimension",
                () -> npy(NpyBytes.of("<f8", false, "(1, 1, 1)", new byte[8])));
        refuses(
                "it holds values of type '<c8'; allowed are floats of 4 or 8",
                () -> npy(NpyBytes.of("<c8", false, "(1,)", new byte[8])));
        refuses(
                "3 rows and 1 columns of int32 take 12 bytes; the file has 8",
                () -> npy(NpyBytes.of("<i4", false, "(3,)", new byte[8])));
        refuses(
                "it has 200000 rows or more, of 1 columns; allowed are up to 100000 rows",
                () -> npy(NpyBytes.of("|u1", false, "(200000,)", new byte[200_000])));
        refuses("it has one column, which holds the labels", () -> npy(NpyBytes.of("|u1", false, "(2,)", new byte[2]))
                .numbers(""));
        refuses("it has 2 rows; needed are 3", () -> npy(NpyBytes.of("|u1", false, "(2,)", new byte[2]))
                .column("", 3));
        refuses("row 0, column 0 is NaN; allowed are finite", () -> npy(NpyBytes.of(
                        "<f8", false, "(1,)", NpyBytes.doubles(LITTLE_ENDIAN, Double.NaN)))
                .numbers(null));
    }

    @Test
    void damagedBytesAreReadOrRefused() throws IOException {
        byte[] sound = NpyBytes.of("<i4", false, "(3, 2)", new byte[24]);
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = sound.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            try {
                npy(damaged).numbers(null);
            } catch (IOException e) {
                assertEquals(1, String.valueOf(e.getMessage()).lines().count());
            }
        }
    }

    private void refuses(String part, Executable reading) {
        String sentence =
                String.valueOf(assertThrows(IOException.class, reading).getMessage());
        assertEquals(true, sentence.contains(part) && sentence.startsWith(folder.toString()), sentence);
    }

    private TableFile csv(String text) throws IOException {
        return written("a.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private TableFile npy(byte[] bytes) throws IOException {
        return written("a.npy", bytes);
    }

    private TableFile written(String name, byte[] bytes) throws IOException {
        return TableFile.read(Files.write(folder.resolve(name), bytes));
    }
}
