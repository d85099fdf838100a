package io.omegascope.store;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omegascope.run.PhaseInterval;
import io.omegascope.run.RunState;
import io.omegascope.run.StepStatistics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `run.json`: what a run is and how far it came.
final class RunFile {
    static final int FORMAT_VERSION = 1;
    private static final String KEEP = "keep";

    private RunFile() {}

    /// The file as it is.
    private record Content(
            int formatVersion,
            ObjectNode configuration,
            String state,
            @JsonSetter(nulls = Nulls.SET) @Nullable String cause,
            int epoch,
            String created,
            Map<String, String> software,
            Map<String, String> machine,
            List<PhaseInterval> phases,
            @JsonSetter(nulls = Nulls.SET) @Nullable Integer synergyPeak,
            @JsonSetter(nulls = Nulls.SET) @Nullable StepStatistics speed,
            CheckpointPolicy keep) {}

    static void write(RunHeader header) throws IOException {
        Content content = new Content(
                FORMAT_VERSION,
                ConfigJson.write(header.config()),
                header.state().word(),
                header.state() instanceof RunState.Failed(String cause) ? cause : null,
                header.epoch(),
                header.created().toString(),
                header.software(),
                header.machine(),
                header.phases(),
                header.synergyPeak(),
                header.speed(),
                header.keep());
        byte[] text = (JsonText.of(content) + "\n").getBytes(StandardCharsets.UTF_8);
        AtomicFile.replaceSafely(header.folder().runJson(), part -> Files.write(part, text));
    }

    static RunHeader read(RunFolder folder) throws IOException {
        Path file = folder.runJson();
        ObjectNode node = JsonFile.object(file);
        JsonFile.checkVersion(node, ConfigJson.VERSION_FIELD, FORMAT_VERSION, file);
        if (!node.has(KEEP)) {
            node.set(KEEP, Json.MAPPER.valueToTree(CheckpointPolicy.USUAL)); // the first runs kept all
        }
        Content content = JsonFile.value(node, Content.class, file.toString());
        return new RunHeader(
                folder,
                ConfigJson.read(content.configuration, file),
                state(content, file),
                content.epoch,
                created(content.created, file),
                content.software,
                content.machine,
                content.phases,
                content.synergyPeak,
                content.speed,
                content.keep);
    }

    private static RunState state(Content content, Path file) throws IOException {
        return switch (content.state) {
            case "Ready" -> new RunState.Ready();
            case "Training" -> new RunState.Training();
            case "Paused" -> new RunState.Paused();
            case "Measuring" -> new RunState.Measuring();
            case "Finished" -> new RunState.Finished();
            case "Stopped" -> new RunState.Stopped();
            case "Failed" -> new RunState.Failed(content.cause == null ? "No cause was written." : content.cause);
            default ->
                throw new IOException(
                        "%s: field 'state' is '%s'; allowed is Ready, Training, Paused, Measuring, Finished, Stopped or Failed."
                                .formatted(file, content.state));
        };
    }

    private static Instant created(String text, Path file) throws IOException {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IOException(
                    "%s: field 'created' is '%s'; allowed is a time such as 2026-11-24T22:19:03Z."
                            .formatted(file, text),
                    e);
        }
    }
}
