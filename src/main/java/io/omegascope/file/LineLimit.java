package io.omegascope.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Ends the reading of a text whose line is so long that it would fill the memory.
final class LineLimit extends FilterReader {
    private static final long LONGEST = 4_000_000;

    private long read;

    LineLimit(Reader reader) {
        super(reader);
    }

    /// From here on another line is counted.
    void startLine() {
        read = 0;
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        count(1);
        return character;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int found = super.read(buffer, offset, length);
        count(found);
        return found;
    }

    private void count(int characters) throws IOException {
        read += characters;
        if (read > LONGEST) {
            throw new IOException("a line of it, or a cell in quotes, is longer than %d characters".formatted(LONGEST));
        }
    }
}
