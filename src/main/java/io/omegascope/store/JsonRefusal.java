package io.omegascope.store;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns what Jackson throws into one sentence: which file, which field, what is allowed.
final class JsonRefusal {
    private static final int LONGEST_VALUE = 40;
    private static final Pattern TWICE = Pattern.compile("^Duplicate field '(.{0,40})'");

    private JsonRefusal() {}

    /// A file that is no JSON.
    ///
    /// @param where the file, with the line where it has lines
    static IOException notJson(String where, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        Matcher twice = TWICE.matcher(String.valueOf(e.getOriginalMessage()));
        if (at != null && twice.find()) {
            return new IOException(
                    "%s: field '%s' is there twice; line %d, column %d is the second."
                            .formatted(where, twice.group(1), at.getLineNr(), at.getColumnNr()),
                    e);
        }
        return new IOException(
                at == null
                        ? "%s: this JSON is not read: %s.".formatted(where, limit(e))
                        : "%s: this is not JSON; line %d, column %d cannot be read."
                                .formatted(where, at.getLineNr(), at.getColumnNr()),
                e);
    }

    /// Jackson refuses nesting and numbers of any length without saying where.
    private static String limit(JsonProcessingException e) {
        return e.getOriginalMessage().contains("nesting") ? "it is nested too deeply" : "a part of it is too long";
    }

    /// JSON that says something that is not allowed.
    ///
    /// @param root what was read
    static IOException notAllowed(String where, JsonNode root, JsonProcessingException e) {
        return new IOException(
                where + ": " + (e instanceof JsonMappingException m ? reason(root, m) : e.getOriginalMessage()), e);
    }

    private static String reason(JsonNode root, JsonMappingException e) {
        String field = field(e);
        JsonNode value = value(root, e);
        if (e instanceof UnrecognizedPropertyException u) {
            return "field '%s' is not known here; known are %s.".formatted(field, list(u.getKnownPropertyIds()));
        }
        if (e instanceof InvalidTypeIdException t) {
            return "field '%s' needs a type; allowed is %s."
                    .formatted(
                            field,
                            String.join(" or ", Json.types(t.getBaseType().getRawClass())));
        }
        if (e instanceof ValueInstantiationException && e.getCause() instanceof IllegalArgumentException cause) {
            return "%s (field '%s')".formatted(cause.getMessage(), field);
        }
        if (value == null) {
            return "field '%s' is missing.".formatted(field);
        }
        return "field '%s' is %s; allowed is %s.".formatted(field, shortened(value.toString()), kind(wanted(e)));
    }

    private static String field(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static @Nullable JsonNode value(JsonNode root, JsonMappingException e) {
        @Nullable JsonNode node = root;
        for (Reference step : e.getPath()) {
            if (node == null) {
                return null;
            }
            node = step.getFieldName() == null ? node.get(step.getIndex()) : node.get(step.getFieldName());
        }
        return node;
    }

    private static @Nullable Class<?> wanted(JsonMappingException e) {
        return switch (e) {
            case MismatchedInputException m -> m.getTargetType();
            case JsonMappingException m when m.getCause() instanceof InputCoercionException c -> c.getTargetType();
            default -> null;
        };
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) {
            return "another value";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(c -> c.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" or "));
        }
        if (type == boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == long.class) {
            return "a whole number";
        }
        if (type == double.class) {
            return "a number";
        }
        if (type == String.class) {
            return "a text";
        }
        return type.isArray() || Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    private static String list(@Nullable Collection<?> names) {
        return names == null || names.isEmpty()
                ? "none"
                : names.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
