package io.omegascope.store;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Names of files and folders that every operating system takes.
final class PortableName {
    private static final int MOST_BYTES = 255;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}<>:\"/\\\\|?*]");
    private static final Pattern RESERVED =
            Pattern.compile("(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?", Pattern.CASE_INSENSITIVE);

    private PortableName() {}

    /// Windows takes neither the names of its devices, with whatever ending, nor a dot or a space at the end.
    static boolean is(String name) {
        return !name.isBlank()
                && name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
                && !FORBIDDEN.matcher(name).find()
                && !RESERVED.matcher(name).matches()
                && !name.endsWith(".")
                && !name.endsWith(" ");
    }
}
