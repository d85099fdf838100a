package io.omegascope.store;

import com.fasterxml.jackson.core.JsonProcessingException;

/// Text of an answer that a program reads: records become objects with their components as fields, maps and lists
/// what one expects, null stays null.
public final class JsonText {
    private JsonText() {}

    /// Indented, without a line break at the end.
    public static String of(Object value) {
        try {
            return Json.INDENTED.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }
}
