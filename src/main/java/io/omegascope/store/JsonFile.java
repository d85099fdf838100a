package io.omegascope.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omegascope.file.FileRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reading of JSON objects; each refusal is one sentence.
final class JsonFile {
    private JsonFile() {}

    static ObjectNode object(Path file) throws IOException {
        byte[] bytes = FileRefusal.reading(file, () -> Files.readAllBytes(file));
        try {
            return object(Json.MAPPER.readTree(bytes), file.toString());
        } catch (JsonProcessingException e) {
            throw JsonRefusal.notJson(file.toString(), e);
        }
    }

    static ObjectNode object(String text, String where) throws IOException {
        try {
            return object(Json.MAPPER.readTree(text), where);
        } catch (JsonProcessingException e) {
            throw JsonRefusal.notJson(where, e);
        }
    }

    static <T> T value(ObjectNode node, Class<T> type, String where) throws IOException {
        try {
            return Json.MAPPER.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw JsonRefusal.notAllowed(where, node, e);
        }
    }

    private static ObjectNode object(JsonNode node, String where) throws IOException {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new IOException(where + ": this is not a JSON object.");
    }

    static void checkVersion(ObjectNode node, String field, int newest, Path file) throws IOException {
        JsonNode version = node.get(field);
        if (version == null) {
            throw new IOException(file + ": field '" + field + "' is missing.");
        }
        if (!version.isInt() || version.intValue() < 1) {
            throw new IOException("%s: field '%s' is %s; allowed is 1 to %d.".formatted(file, field, version, newest));
        }
        if (version.intValue() > newest) {
            throw new IOException("%s: field '%s' is %s, written by a newer Omegascope; this one reads up to %d."
                    .formatted(file, field, version, newest));
        }
    }
}
