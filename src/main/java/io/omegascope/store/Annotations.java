package io.omegascope.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.omegascope.file.FileRefusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/// What a person says about a run: tags in `tags.json`, the note as an event in `events.jsonl`. They lie in the run's
/// folder and go where it goes. A run that is being written may be annotated too.
///
/// @param tags different from one another, in the order in which they were given
/// @param note empty where there is none
public record Annotations(List<String> tags, String note) {
    public static final Annotations NONE = new Annotations(List.of(), "");
    private static final int LONGEST = 60;

    public Annotations {
        tags = List.copyOf(tags);
    }

    /// Of the folder of a run. Older runs have none.
    ///
    /// @throws IOException in one sentence, where a file is damaged
    public static Annotations read(Path run) throws IOException {
        RunFolder folder = new RunFolder(run);
        return new Annotations(tags(folder.tags()), EventsFile.note(folder));
    }

    /// Tags as they are typed, with commas between them.
    ///
    /// @throws IllegalArgumentException in one sentence, where one is too long
    public static List<String> parseTags(String text) {
        List<String> tags = Arrays.stream(text.split("[,\\n]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
        for (String tag : tags) {
            if (tag.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "The tag %s… has %d characters; allowed are up to %d, with commas between tags."
                                .formatted(tag.substring(0, 20), tag.length(), LONGEST));
            }
        }
        return List.copyOf(new LinkedHashSet<>(tags));
    }

    /// Writes what differs from what is there.
    public void write(Path run) throws IOException {
        RunFolder folder = RunFolder.open(run);
        if (!tags(folder.tags()).equals(tags)) {
            AtomicFile.replace(folder.tags(), (JsonText.of(tags) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        if (!EventsFile.note(folder).equals(note)) {
            EventsFile.note(folder, RunFile.read(folder).epoch(), note);
        }
    }

    private static List<String> tags(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        byte[] bytes = FileRefusal.reading(file, () -> Files.readAllBytes(file));
        try {
            List<String> tags = new ArrayList<>();
            for (JsonNode tag : Json.MAPPER.readTree(bytes)) {
                if (!tag.isTextual()) {
                    throw new IOException(file + ": " + tag + " is no tag; allowed is an array of words in quotes.");
                }
                tags.add(tag.textValue());
            }
            return tags;
        } catch (JsonProcessingException e) {
            throw JsonRefusal.notJson(file.toString(), e);
        }
    }
}
