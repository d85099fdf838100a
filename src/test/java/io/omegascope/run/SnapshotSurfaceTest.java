package io.omegascope.run;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.omegascope.net.Activation;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotSurfaceTest {
    private static final RunConfig RUN = Preset.WD_2.config(Seeds.all(1));

    @Test
    void weightsOfOtherNetworksOrTasksAreNotMixed() {
        assertDoesNotThrow(() -> SnapshotSurface.of(List.of(RUN, Preset.WD_2.config(Seeds.all(2)))));
        assertRefused(
                "The networks differ in hidden: 250 and 64; weights can be mixed between equal ones.",
                RUN.withNetwork(Components.with(RUN.network(), "hidden", 64)));
        assertRefused(
                "The networks differ in activation: relu and gelu; weights can be mixed between equal ones.",
                RUN.withNetwork(Components.with(RUN.network(), "activation", Activation.GELU)));
        assertRefused(
                "The tasks differ in modulus: 97 and 89; weights can be mixed between equal ones.",
                RUN.withTask(Components.with(RUN.task(), "modulus", 89)));
    }

    private static void assertRefused(String sentence, RunConfig other) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> SnapshotSurface.of(List.of(RUN, other)));
        assertEquals(sentence, refusal.getMessage());
    }
}
