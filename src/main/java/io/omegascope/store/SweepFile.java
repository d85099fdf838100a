package io.omegascope.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omegascope.file.Quote;
import io.omegascope.run.Origin;
import io.omegascope.run.Preset;
import io.omegascope.run.RunConfig;
import io.omegascope.run.Seeds;
import io.omegascope.run.SweepPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A plan of a sweep, as a person writes it:
///
/// ```json
/// {
///   "config": "run.json",
///   "set": {"epochs": 500},
///   "cases": [{"task": "sparse-parity", "bits": 40}, {"task": "modular-addition", "modulus": 23}],
///   "axes": {"hidden": [16, 32, 64], "seed": [0, 1, 2]}
/// }
/// ```
///
/// Every field may be missing. Without `config`, a path beside the plan, and without `preset` among the settings, the
/// runs start from the preset of `train`.
public final class SweepFile {
    private static final String CONFIG = "config";
    private static final String SET = "set";
    private static final String CASES = "cases";
    private static final String AXES = "axes";
    private static final String PRESET = "preset";

    private final Path file;
    private final ObjectNode root;

    private SweepFile(Path file, ObjectNode root) {
        this.file = file;
        this.root = root;
    }

    /// @throws IOException in one sentence that names file, field and what is allowed
    public static SweepPlan read(Path file) throws IOException {
        return new SweepFile(file, JsonFile.object(file)).plan();
    }

    private SweepPlan plan() throws IOException {
        for (Map.Entry<String, JsonNode> field : root.properties()) {
            if (!Set.of(CONFIG, SET, CASES, AXES).contains(field.getKey())) {
                throw refusal(
                        "field '%s' is not known here; known are axes, cases, config, set.".formatted(field.getKey()));
            }
        }
        SequencedMap<String, String> set = settings(SET, root.get(SET));
        List<SequencedMap<String, String>> cases = cases();
        SequencedMap<String, List<String>> axes = axes();
        boolean preset = set.containsKey(PRESET)
                || axes.containsKey(PRESET)
                || cases.stream().anyMatch(c -> c.containsKey(PRESET));
        if (preset && root.has(CONFIG)) {
            throw refusal("preset and field 'config' are both there; allowed is one of them.");
        }
        try {
            return SweepPlan.of(base(), set, cases, axes);
        } catch (IllegalArgumentException e) {
            throw refusal(String.valueOf(e.getMessage()));
        }
    }

    private RunConfig base() throws IOException {
        JsonNode config = root.get(CONFIG);
        if (config == null) {
            return Preset.WD_2.config(Seeds.all(0));
        }
        if (!config.isTextual()) {
            throw refusal("field 'config' is %s; allowed is the path of a run.json.".formatted(config));
        }
        RunConfig read = ConfigJson.read(file.toAbsolutePath().resolveSibling(config.textValue()));
        if (!(read.origin() instanceof Origin.Fresh)) {
            throw refusal("field 'config' is a retraining; allowed is a run from first weights of its own.");
        }
        return read;
    }

    private List<SequencedMap<String, String>> cases() throws IOException {
        List<SequencedMap<String, String>> cases = new ArrayList<>();
        JsonNode node = root.get(CASES);
        if (node == null) {
            return cases;
        }
        if (!(node instanceof ArrayNode array) || array.isEmpty()) {
            throw refusal("field 'cases' is %s; allowed is a list of one or more objects.".formatted(shortened(node)));
        }
        for (JsonNode one : array) {
            cases.add(settings("cases[%d]".formatted(cases.size()), one));
        }
        return cases;
    }

    private SequencedMap<String, List<String>> axes() throws IOException {
        SequencedMap<String, List<String>> axes = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> axis : fields(AXES, root.get(AXES))) {
            if (!(axis.getValue() instanceof ArrayNode values)) {
                throw refusal("field 'axes.%s' is %s; allowed is a list of values."
                        .formatted(axis.getKey(), shortened(axis.getValue())));
            }
            List<String> texts = new ArrayList<>();
            for (JsonNode value : values) {
                texts.add(text("axes." + axis.getKey(), value));
            }
            axes.put(axis.getKey(), texts);
        }
        return axes;
    }

    private SequencedMap<String, String> settings(String field, @Nullable JsonNode node) throws IOException {
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> setting : fields(field, node)) {
            settings.put(setting.getKey(), text(field + "." + setting.getKey(), setting.getValue()));
        }
        return settings;
    }

    private Set<Map.Entry<String, JsonNode>> fields(String field, @Nullable JsonNode node) throws IOException {
        if (node == null) {
            return Set.of();
        }
        if (!(node instanceof ObjectNode object)) {
            throw refusal("field '%s' is %s; allowed is an object of settings.".formatted(field, shortened(node)));
        }
        return object.properties();
    }

    /// A value as the option would have it. Numbers that are the same have the same text.
    private String text(String field, JsonNode value) throws IOException {
        if (value.isNumber() && Math.abs(value.doubleValue()) <= Double.MAX_VALUE) {
            return value.decimalValue().signum() == 0
                    ? "0"
                    : value.decimalValue().stripTrailingZeros().toPlainString();
        }
        if (value.isTextual() || value.isBoolean()) {
            return value.asText();
        }
        throw refusal(
                "field '%s' is %s; allowed is a number, a text, true or false.".formatted(field, shortened(value)));
    }

    private static String shortened(JsonNode node) {
        return Quote.of(node.toString());
    }

    private IOException refusal(String reason) {
        return new IOException(file + ": " + reason);
    }
}
