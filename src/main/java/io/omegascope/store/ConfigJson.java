package io.omegascope.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omegascope.run.RunConfig;
import java.io.IOException;
import java.nio.file.Path;

/// A configuration as JSON. Its `formatVersion` grows when older programs could not read it any more.
public final class ConfigJson {
    static final int FORMAT_VERSION = 5;
    static final String VERSION_FIELD = "formatVersion";
    static final String CONFIGURATION_FIELD = "configuration";

    private ConfigJson() {}

    /// Indented, as a file for `--config`.
    public static String text(RunConfig config) {
        return JsonText.of(write(config));
    }

    /// The configuration in a `run.json`, or in a file that holds nothing else.
    public static RunConfig read(Path file) throws IOException {
        ObjectNode root = JsonFile.object(file);
        JsonNode inner = root.get(CONFIGURATION_FIELD);
        return read(inner instanceof ObjectNode object ? object : root, file);
    }

    static ObjectNode write(RunConfig config) {
        ObjectNode node = Json.MAPPER.createObjectNode().put(VERSION_FIELD, FORMAT_VERSION);
        node.setAll((ObjectNode) Json.MAPPER.valueToTree(config));
        return node;
    }

    static RunConfig read(ObjectNode node, Path file) throws IOException {
        JsonFile.checkVersion(node, VERSION_FIELD, FORMAT_VERSION, file);
        ObjectNode fields = node.deepCopy();
        OlderConfig.complete(fields, fields.remove(VERSION_FIELD).intValue());
        return JsonFile.value(fields, RunConfig.class, file.toString());
    }
}
