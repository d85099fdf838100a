package io.omegascope.cli;

import io.omegascope.run.Preset;
import java.util.Arrays;
import java.util.Iterator;

/// The presets, for help texts and completion.
final class PresetNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(Preset.values()).map(Preset::key).iterator();
    }
}
