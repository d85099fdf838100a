package io.omegascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A command as it was typed, and what came back.
///
/// @param opened the runs that the workbench was opened with
record Session(int exitCode, String out, String err, List<Path> opened) {

    static Session of(List<String> arguments, String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<Path> opened = new ArrayList<>();
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of(more));
        int exitCode = Omegascope.execute(
                all.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true), run -> {
                    opened.add(run);
                    return 0;
                });
        return new Session(exitCode, lines(out), lines(err), opened);
    }

    void assertDone() {
        assertEquals("", err);
        assertEquals(0, exitCode);
    }

    private static String lines(StringWriter text) {
        return text.toString().replace("\r\n", "\n");
    }
}
