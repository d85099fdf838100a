package io.omegascope.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Text of an answer that a program reads: records become objects with their components as fields, maps and lists
/// what one expects, null stays null.
public final class JsonText {
    private JsonText() {}

    /// Indented, without a line break at the end.
    public static String of(Object value) {
        return text(Json.INDENTED, value);
    }

    /// On one line.
    static String line(Object value) {
        return text(Json.MAPPER.writer(), value);
    }

    private static String text(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /// The record that such a text stands for.
    ///
    /// @param where the text is from, for the sentence
    /// @throws IOException in one sentence
    public static <T> T value(String json, Class<T> type, String where) throws IOException {
        return JsonFile.value(JsonFile.object(json, where), type, where);
    }

    /// Writes it to a file, over what was there.
    ///
    /// @throws IOException in one sentence
    public static void write(Path file, Object value) throws IOException {
        AtomicFile.replace(file, (of(value) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
