package io.omegascope.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.omegascope.Golden;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The phase rule on runs of an independent program, and on curves drawn by hand.
class PhaseDetectorTest {
    @ParameterizedTest
    @CsvSource({
        "wd0.1, FEATURE_LEARNING EMERGENCE DIVERGENCE DELAYED_EMERGENCE DECOUPLING",
        "wd2.0, FEATURE_LEARNING EMERGENCE DECOUPLING FINAL",
        "al8.0, FEATURE_LEARNING EMERGENCE DECOUPLING FINAL",
    })
    void labelsRunsAsThePaperDoes(String condition, String expected) {
        PhaseReport report = detect(condition, Integer.MAX_VALUE, true);
        assertEquals(List.of(expected.split(" ")), names(report));
    }

    @ParameterizedTest
    @CsvSource({"wd10.0", "wd50.0", "al1.0", "al50.0"})
    void runsThatNeverGeneralise(String condition) {
        List<String> names = names(detect(condition, Integer.MAX_VALUE, true));
        assertTrue(Set.of("NO_GENERALISATION", "STILL_EMERGING").contains(names.getLast()), names.toString());
    }

    @Test
    void undeterminedUntilThePeakIsPassed() {
        int[] epochs = IntStream.range(0, 200).toArray();
        double[] rising = IntStream.of(epochs).mapToDouble(e -> e * e).toArray();
        PhaseReport early = PhaseDetector.detect(
                PhaseRule.PAPER, curve(epochs, rising), curve(epochs, new double[200]), 199, false);
        assertEquals(List.of("UNDETERMINED"), names(early));
        assertNull(early.peak());
    }

    @Test
    void nothingIsSaidOfGeneralisationWhileItMayStillCome() {
        List<String> names = names(detect("wd0.1", 900, false));
        assertEquals(List.of("FEATURE_LEARNING", "EMERGENCE", "UNDETERMINED"), names);
    }

    @Test
    void whatSynergyStartsFromIsNoPeak() {
        int[] epochs = IntStream.range(0, 12).toArray();
        double[] falling = IntStream.of(epochs).mapToDouble(e -> 1.0 / (1 + e)).toArray();
        PhaseReport report =
                PhaseDetector.detect(PhaseRule.PAPER, curve(epochs, falling), curve(epochs, new double[12]), 11, false);
        assertEquals(List.of("UNDETERMINED"), names(report));
        assertNull(report.peak());
    }

    @Test
    void aRunThatEndsAtItsPeakIsStillEmerging() {
        int[] epochs = IntStream.range(0, 200).toArray();
        double[] rising = IntStream.of(epochs).mapToDouble(e -> e * e).toArray();
        PhaseReport report =
                PhaseDetector.detect(PhaseRule.PAPER, curve(epochs, rising), curve(epochs, new double[200]), 199, true);
        assertEquals(List.of("FEATURE_LEARNING", "STILL_EMERGING"), names(report));
    }

    @Test
    void phasesFollowOneAnotherWithoutGaps() {
        List<PhaseInterval> phases = detect("wd0.1", Integer.MAX_VALUE, true).phases();
        assertEquals(0, phases.getFirst().from());
        for (int i = 1; i < phases.size(); i++) {
            assertEquals(phases.get(i - 1).to(), phases.get(i).from());
        }
        assertEquals(5000, phases.getLast().to());
    }

    private static List<String> names(PhaseReport report) {
        return report.phases().stream().map(p -> p.phase().name()).toList();
    }

    private static PhaseReport detect(String condition, int lastEpoch, boolean complete) {
        JsonNode run = Golden.read("trajectories.json").get("conditions").get(condition);
        List<String> columns = StreamSupport.stream(run.get("columns").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        List<JsonNode> rows = StreamSupport.stream(run.get("rows").spliterator(), false)
                .filter(r -> r.get(0).intValue() <= lastEpoch)
                .toList();
        int[] epochs = rows.stream().mapToInt(r -> r.get(0).intValue()).toArray();
        double[] synergy = column(rows, columns.indexOf("synergy_bc_nats"));
        double[] accuracy = column(rows, columns.indexOf("test_acc"));
        return PhaseDetector.detect(
                PhaseRule.PAPER, curve(epochs, synergy), curve(epochs, accuracy), epochs[epochs.length - 1], complete);
    }

    private static LogCurve curve(int[] epochs, double[] values) {
        return LogCurve.of(PhaseRule.PAPER.smoothing(), epochs, values);
    }

    private static double[] column(List<JsonNode> rows, int index) {
        return rows.stream().mapToDouble(r -> r.get(index).doubleValue()).toArray();
    }
}
