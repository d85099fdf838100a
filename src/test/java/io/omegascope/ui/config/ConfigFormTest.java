package io.omegascope.ui.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.info.Multiplet;
import io.omegascope.net.Encoding;
import io.omegascope.net.Loss;
import io.omegascope.run.Origin;
import io.omegascope.run.Parameter;
import io.omegascope.run.Parameters;
import io.omegascope.run.Preset;
import io.omegascope.run.RetrainMode;
import io.omegascope.run.RunConfig;
import io.omegascope.run.Seeds;
import io.omegascope.run.StartingWeights;
import io.omegascope.run.SubNetwork;
import io.omegascope.task.Table;
import io.omegascope.task.Task;
import io.omegascope.task.Tasks;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigFormTest {
    private final ConfigForm form = new ConfigForm();

    /// A text that each parameter refuses, and what its message must name: the value and what is allowed.
    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("modulus", "96", "Modulus is 96; allowed is a prime from 3 to 199."),
                Arguments.of("modulus", "211", "Modulus is 211; allowed is a prime from 3 to 199."),
                Arguments.of("train-fraction", "1", "Train fraction is 1.0; allowed is above 0 and below 1"),
                Arguments.of("hidden", "2", "Hidden neurons is 2; allowed is 3 to 4096."),
                Arguments.of("hidden", "12.5", "Hidden neurons is '12.5'; allowed is a whole number."),
                Arguments.of("alpha", "0", "Alpha is 0; allowed is 0.01 to 1000."),
                Arguments.of("zero-last-layer", "maybe", "Zero last layer is 'maybe'; allowed is true or false."),
                Arguments.of("precision", "float16", "Precision is 'float16'; allowed is float32 or float64."),
                Arguments.of("learning-rate", "fast", "Learning rate is 'fast'; allowed is a number."),
                Arguments.of("learning-rate", "11", "Learning rate is 11; allowed is 1e-7 to 10."),
                Arguments.of("weight-decay", "-1", "Weight decay is -1; allowed is 0 to 1000."),
                Arguments.of("weight-decay", "NaN", "Weight decay is 'NaN'; allowed is a number."),
                Arguments.of("beta1", "1", "Beta 1 is 1; allowed is 0 to 0.99999."),
                Arguments.of("beta2", "1", "Beta 2 is 1; allowed is 0 to 0.9999999."),
                Arguments.of("epsilon", "0", "Epsilon is 0; allowed is 1e-15 to 0.1."),
                Arguments.of("hold-norm", "", "Hold norm is ''; allowed is true or false."),
                Arguments.of("epochs", "0", "Epochs is 0; allowed is 1 to 10000000."),
                Arguments.of("epochs", "99999999999", "Epochs is 99999999999, which is too large."),
                Arguments.of("dense", "-1", "Dense epochs is -1; allowed is 0 to 10000."),
                Arguments.of("per-decade", "0", "Measurements per decade is 0; allowed is 1 to 1000."),
                Arguments.of("inputs", "test", "Measured inputs is 'test'; allowed is all or training."),
                Arguments.of("clusters", "2", "Clusters is 2; allowed is 3 to 24."),
                Arguments.of("clustering", "k", "Clustering is 'k'; allowed is ward or spectral or correlation or"),
                Arguments.of("ties", "middle", "Ties is 'middle'; allowed is average or ordinal or random."),
                Arguments.of("null", "dice", "Null model is 'dice'; allowed is none or permutation or"),
                Arguments.of("replicates", "0", "Null replicates is 0; allowed is 1 to 10000."),
                Arguments.of("bootstrap", "-1", "Bootstrap is -1; allowed is 0 to 10000."),
                Arguments.of("measurement-seed", "x", "Measurement seed is 'x'; allowed is a whole number."),
                Arguments.of("bias-correction", "no", "Bias correction is 'no'; allowed is true or false."),
                Arguments.of("data-seed", "x", "Data seed is 'x'; allowed is a whole number."),
                Arguments.of("init-seed", "1.5", "Initialisation seed is '1.5'; allowed is a whole number."));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesUnderTheField(String key, String text, String message) {
        form.seedsApartProperty().set(true);
        form.field(key).setText(text);

        assertTrue(
                form.field(key).problem().startsWith(message), form.field(key).problem());
        assertEquals(List.of(key), wrongKeys());
        assertNull(form.configProperty().get());
        assertEquals(
                form.field(key).parameter().label() + " needs another value.",
                form.problemProperty().get());
    }

    @Test
    void everyParameterRefusesNonsense() {
        form.seedsApartProperty().set(true);
        for (Parameter parameter : Parameters.ALL) {
            Task task = Tasks.ALL.stream()
                    .filter(t -> form.counts(form.field(parameter.key()), t.key()))
                    .findFirst()
                    .orElseThrow();
            form.field("task").setText(task.key());
            if (task instanceof Table) {
                form.field("features").setText("iris.csv");
            }
            FormField field = form.field(parameter.key());
            String good = field.text();
            if (parameter.placeholder().equals("TEXT")) {
                continue; // any text may be the name of a column
            }
            field.setText("?");
            assertTrue(field.problem().startsWith(parameter.label() + " is '?'; allowed is "), field.problem());
            field.setText(good);
            assertEquals(List.of(), wrongKeys());
        }
    }

    @Test
    void aTaskBringsItsOwnParametersAndWhatItNeeds() {
        form.field("weight-decay").setText("0.5");
        form.field("encoding").setText("embedded-sum");
        form.field("task").setText("single-index");
        assertEquals("", form.problemProperty().get());
        RunConfig values = form.config().orElseThrow();
        assertEquals(Tasks.ofKey("single-index"), values.task());
        assertEquals(Loss.MEAN_SQUARED_ERROR, values.optimizer().loss());
        assertEquals(Encoding.ONE_HOT, values.network().encoding());
        assertEquals(0.5, values.optimizer().weightDecay());

        form.field("dimensions").setText("7");
        form.field("task").setText("modular-division");
        assertEquals(
                Tasks.ofKey("modular-division"), form.config().orElseThrow().task());
    }

    @Test
    void anotherOperationKeepsTheModulus() {
        form.field("modulus").setText("59");
        form.field("task").setText("modular-quadratic");
        assertEquals("a² + ab + b² mod 59", form.config().orElseThrow().task().title());
    }

    @Test
    void aTableNeedsItsFile() {
        form.field("task").setText("table");
        assertEquals("Features needs another value.", form.problemProperty().get());
        form.field("features").setText("iris.csv");
        assertEquals("Table iris.csv", form.config().orElseThrow().task().title());
    }

    @ParameterizedTest
    @EnumSource
    void presetFillsTheFormAndIsMarked(Preset preset) {
        form.seed().setText("7");
        form.fill(preset);

        assertEquals(preset.config(Seeds.all(7)), form.configProperty().get());
        assertEquals(preset, form.presetProperty().get());
    }

    @Test
    void presetReplacesWrongValues() {
        form.field("epochs").setText("soon");
        form.field("clusters").setText("99");
        form.fill(Preset.ALPHA_8);

        assertEquals("", form.problemProperty().get());
        assertEquals(Preset.ALPHA_8, form.presetProperty().get());
    }

    @Test
    void changedFieldUnmarksThePresetAndSeedsDoNot() {
        form.fill(Preset.WD_2);
        form.seed().setText("twelve");
        assertEquals(Preset.WD_2, form.presetProperty().get());

        form.field("epochs").setText("1501");
        assertNull(form.presetProperty().get());
        form.field("epochs").setText(" 1500 ");
        assertEquals(Preset.WD_2, form.presetProperty().get());
    }

    @Test
    void everyWrongFieldHasItsOwnMessage() {
        form.field("epochs").setText("many");
        form.field("weight-decay").setText("90");
        form.field("clusters").setText("2");

        assertTrue(form.field("epochs").problem().startsWith("Epochs is 'many'"));
        assertTrue(form.field("weight-decay").problem().startsWith("Weight decay is 90"));
        assertTrue(form.field("clusters").problem().startsWith("Clusters is 2"));
        assertEquals(3, wrongKeys().size());
        form.field("epochs").setText("10");
        assertEquals("", form.field("epochs").problem());
        assertEquals(2, wrongKeys().size());
    }

    @Test
    void clashIsSaidAtTheFieldTypedLast() {
        form.field("weight-decay").setText("100");
        assertEquals(List.of("weight-decay"), wrongKeys());

        form.field("learning-rate").setText("0.025");
        assertEquals(List.of("learning-rate"), wrongKeys());
        assertTrue(form.field("learning-rate").problem().contains("product must be below 2"));

        form.field("learning-rate").setText("0.01");
        assertEquals(List.of(), wrongKeys());
        assertEquals(100, form.config().orElseThrow().optimizer().weightDecay());
    }

    @Test
    void clashIsResolvedFromTheOtherSide() {
        form.field("learning-rate").setText("1.5");
        assertEquals(List.of("learning-rate"), wrongKeys());
        form.field("weight-decay").setText("1");
        assertEquals(List.of(), wrongKeys());
    }

    @Test
    void trainFractionMayClashWithTheModulus() {
        form.field("train-fraction").setText("0.001");
        assertEquals(List.of(), wrongKeys());
        form.field("modulus").setText("7");
        assertEquals(List.of("modulus"), wrongKeys());
    }

    @Test
    void oneSeedServesBothUntilTheyArePartedAndJoined() {
        form.seed().setText("5");
        assertEquals(Seeds.all(5), form.config().orElseThrow().seeds());

        form.seedsApartProperty().set(true);
        form.field("init-seed").setText("6");
        assertEquals(new Seeds(5, 6, 5), form.config().orElseThrow().seeds());

        form.field("init-seed").setText("six");
        form.seedsApartProperty().set(false);
        assertEquals(Seeds.all(5), form.config().orElseThrow().seeds());
        form.seed().setText("five");
        assertEquals("Seed is 'five'; allowed is a whole number.", form.seed().problem());
        assertFalse(form.config().isPresent());
    }

    @Test
    void copiesARetrainingAsAFreshRun() {
        SubNetwork part = new SubNetwork(1, new Multiplet(1, 2), 250, new Multiplet(0, 1, 2));
        Origin origin = new Origin.Retrained("a", 3, part, RetrainMode.CONTROL, StartingWeights.SNAPSHOT, 1);
        RunConfig fresh = Preset.WD_0_1.config(new Seeds(1, 2, 2));
        form.fill(fresh.withOrigin(origin));

        assertTrue(form.seedsApartProperty().get());
        assertEquals(fresh, form.configProperty().get());
    }

    private List<String> wrongKeys() {
        return Stream.concat(form.fields().stream(), Stream.of(form.seed()))
                .filter(FormField::isWrong)
                .map(f -> f.parameter().key())
                .toList();
    }
}
