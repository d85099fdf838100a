package io.omegascope.ui.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.Preset;
import io.omegascope.run.Seeds;
import io.omegascope.store.CheckpointPolicy;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class KeepFieldsTest {
    private final ObjectProperty<CheckpointPolicy> policy = new SimpleObjectProperty<>(CheckpointPolicy.USUAL);
    private final ConfigForm form = new ConfigForm(policy);
    private final FormField apart = form.keepFields().get(0);
    private final FormField mebibytes = form.keepFields().get(1);

    @Test
    void whatIsTypedIsKept() {
        assertEquals("1", apart.text());
        assertEquals("1024", mebibytes.text());
        apart.setText(" 50 ");
        mebibytes.setText("20");
        assertEquals(new CheckpointPolicy(50, 20), policy.get());
        policy.set(new CheckpointPolicy(7, 8));
        assertEquals("7", apart.text());
        assertEquals("8", mebibytes.text());
    }

    @Test
    void nothingStartsWhileAValueIsNotAllowed() {
        apart.setText("0");
        assertEquals("Epochs between kept weights is 0; allowed is 1 to 10000000.", apart.problem());
        assertEquals("Epochs apart needs another value.", form.problemProperty().get());
        assertEquals(Optional.empty(), form.config());
        assertEquals(Preset.WD_2, form.presetProperty().get(), "the values of the preset are all there");
        mebibytes.setText("much");
        assertEquals("Mebibytes for kept weights is 'much'; allowed is 1 to 1048576.", mebibytes.problem());
        apart.setText("3");
        assertEquals(
                "Mebibytes at most needs another value.", form.problemProperty().get());
        mebibytes.setText("4");
        assertTrue(form.config().isPresent());
        assertEquals(new CheckpointPolicy(3, 4), policy.get());
    }

    @Test
    void aPresetLeavesItAsItIs() {
        apart.setText("50");
        form.fill(Preset.ALPHA_8);
        form.fill(Preset.WD_0_1.config(Seeds.all(4)));
        assertEquals("50", apart.text());
        assertNotNull(form.configProperty().get());
    }
}
