package io.omegascope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.info.Multiplet;
import io.omegascope.run.MeasurementConfig;
import io.omegascope.run.NullModel;
import io.omegascope.run.OptimizerConfig;
import io.omegascope.run.Origin;
import io.omegascope.run.Parameter;
import io.omegascope.run.Parameters;
import io.omegascope.run.Preset;
import io.omegascope.run.RetrainMode;
import io.omegascope.run.RunConfig;
import io.omegascope.run.Seeds;
import io.omegascope.run.StartingWeights;
import io.omegascope.run.SubNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigJsonTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everyPresetReadsBack(Preset preset) throws IOException {
        assertReadsBack(preset.config(new Seeds(Long.MIN_VALUE, 7, 7)));
    }

    @Test
    void aRetrainingReadsBackWithItsOrigin() throws IOException {
        assertReadsBack(Samples.retrained());
    }

    @Test
    void theWordsAreThoseOfOptions() {
        String text = ConfigJson.text(Samples.retrained());
        for (String part : new String[] {
            "\"formatVersion\" : 5",
            "\"precision\" : \"float32\"",
            "\"ties\" : \"average\"",
            "\"type\" : \"retrained\"",
            "\"mode\" : \"control\"",
            "\"neurons\" : [ 0, 7, 249 ]"
        }) {
            assertTrue(text.contains(part), () -> part + " is not in " + text);
        }
    }

    @ParameterizedTest
    // The columns: what a good file holds, what stands in its place, and how that is refused.
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "hidden" : 250          | "hidden" : 2             | Hidden neurons is 2; allowed is 3 to 4096. (field 'network')
            "modulus" : 97          | "modulus" : 98           | Modulus is 98; allowed is a prime from 3 to 199. (field 'task')
            "hidden" : 250          | "hidden" : 250, "x" : 1  | field 'network.x' is not known here; known are activation, alpha, biases, embedding, encoding, hidden, initialiser, layers, precision, zeroLastLayer.
            "hidden" : 250,         | ``                       | field 'network.hidden' is missing.
            "hidden" : 250          | "hidden" : null          | field 'network.hidden' is null; allowed is a whole number.
            "hidden" : 250          | "hidden" : 250.5         | field 'network.hidden' is 250.5; allowed is a whole number.
            "hidden" : 250          | "hidden" : "250"         | field 'network.hidden' is "250"; allowed is a whole number.
            "hidden" : 250          | "hidden" : 99999999999   | field 'network.hidden' is 99999999999; allowed is a whole number.
            "hidden" : 250          | "hidden" : [250]         | field 'network.hidden' is [250]; allowed is a whole number.
            "zeroLastLayer" : false | "zeroLastLayer" : 0      | field 'network.zeroLastLayer' is 0; allowed is true or false.
            "alpha" : 1.0           | "alpha" : "one"          | field 'network.alpha' is "one"; allowed is a number.
            "alpha" : 1.0           | "alpha" : NaN            | this is not JSON; line 18, column 18 cannot be read.
            "float32"               | "float16"                | field 'network.precision' is "float16"; allowed is float32 or float64.
            "float32"               | "FLOAT32"                | field 'network.precision' is "FLOAT32"; allowed is float32 or float64.
            "type" : "fresh"        | "type" : "stale"         | field 'origin' needs a type; allowed is fresh or retrained.
            "type" : "fresh"        | ``                       | field 'origin' needs a type; allowed is fresh or retrained.
            "type" : "fresh"        | "type" : "fresh", "y": 1 | field 'origin.y' is not known here; known are none.
            "formatVersion" : 5,    | ``                       | field 'formatVersion' is missing.
            "formatVersion" : 5     | "formatVersion" : "1"    | field 'formatVersion' is "1"; allowed is 1 to 5.
            "formatVersion" : 5     | "formatVersion" : 6      | field 'formatVersion' is 6, written by a newer Omegascope; this one reads up to 5.
            "until" : 0.0           | "until" : 0.5            | Until test accuracy is 0.5; allowed is 0, or 0.9 to 1. (field 'schedule')
            "schedule" : {          | "schedule" : 5, "x" : {  | field 'schedule' is 5; allowed is an object.
            "alpha" : 1.0           | "alpha" ; 1.0            | this is not JSON; line 18, column 13 cannot be read.
            "alpha" : 1.0           | "alpha" : 1.0, "alpha":2 | field 'alpha' is there twice; line 18, column 27 is the second.
            """)
    void aBadFileIsRefusedWithFileAndField(String good, String bad, String sentence) throws IOException {
        String text = ConfigJson.text(Samples.config());
        assertTrue(text.contains(good), () -> good + " is not in " + text);
        Path file = Files.writeString(folder.resolve("bad config.json"), text.replace(good, bad == null ? "" : bad));
        String refusal = Samples.refusal(() -> ConfigJson.read(file));
        assertEquals(file + ": " + sentence, refusal);
    }

    @Test
    void whatIsNoObjectOrNotThereIsRefused() throws IOException {
        Path list = Files.writeString(folder.resolve("list.json"), "[1, 2]");
        assertEquals(list + ": this is not a JSON object.", Samples.refusal(() -> ConfigJson.read(list)));
        Path none = folder.resolve("none.json");
        assertEquals(none + " cannot be read: there is no such file.", Samples.refusal(() -> ConfigJson.read(none)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", """
            , "clustering" : "ward", "nullModel" : "none", "replicates" : 20, "bootstrap" : 0, "seed" : 0"""})
    void theFirstVersionsKnewTheirOneTaskAndNetwork(String second) throws IOException {
        String text = """
            {
              "formatVersion" : %d,
              "task" : { "modulus" : 97, "trainFraction" : 0.4 },
              "network" : { "hidden" : 250, "alpha" : 1.0, "zeroLastLayer" : false, "precision" : "float32" },
              "optimizer" : { "learningRate" : 0.03, "weightDecay" : 2.0, "beta1" : 0.9, "beta2" : 0.999,
                "epsilon" : 1.0E-8, "holdNorm" : false },
              "schedule" : { "epochs" : 1500, "dense" : 60, "perDecade" : 80 },
              "measurement" : { "inputs" : "all", "clusters" : 10, "ties" : "average", "biasCorrection" : true %s },
              "seeds" : { "data" : 3, "initialisation" : 3 },
              "origin" : { "type" : "retrained", "parentRun" : "p", "epoch" : 340,
                "subNetwork" : { "neurons" : [ 0, 7 ], "of" : 250, "multiplet" : [ 1, 2, 4 ] },
                "mode" : "isolated", "from" : "initial", "controlSeed" : 0 }
            }
            """.formatted(second.isEmpty() ? 1 : 2, second);
        Path file = Files.writeString(folder.resolve("first.json"), text);
        SubNetwork part = new SubNetwork(1, new Multiplet(0, 7), 250, new Multiplet(1, 2, 4));
        Origin origin = new Origin.Retrained("p", 340, part, RetrainMode.ISOLATED, StartingWeights.INITIAL, 0);
        RunConfig expected = Preset.WD_2.config(Seeds.all(3)).withOrigin(origin);
        MeasurementConfig measurement = expected.measurement().withNull(NullModel.NONE, 20);
        assertEquals(expected.withMeasurement(measurement), ConfigJson.read(file));
    }

    @Test
    void everyChoiceReadsBack() throws IOException {
        RunConfig config = Samples.config();
        for (Parameter parameter : Parameters.ALL) {
            for (String choice : parameter.choices()) {
                try {
                    config = parameter.set(config, choice);
                } catch (IllegalArgumentException _) {
                    continue; // not together with what is chosen already
                }
                assertReadsBack(config);
            }
        }
        assertReadsBack(config.withOptimizer(config.optimizer().changed(new OptimizerConfig.Change(7, 0.01, 1))));
    }

    private void assertReadsBack(RunConfig config) throws IOException {
        Path file = Files.writeString(folder.resolve("config.json"), ConfigJson.text(config));
        assertEquals(config, ConfigJson.read(file));
    }
}
