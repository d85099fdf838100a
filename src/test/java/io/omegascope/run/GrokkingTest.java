package io.omegascope.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.task.Tasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every task groks in the setting that the documentation gives for it, at the epochs that it names.
class GrokkingTest {
    private static final Path PAGE = Path.of("src/docs/tasks.md");
    private static final Pattern ROW =
            Pattern.compile("\\| `(--task ([a-z-]+) .*)` \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|");

    static Stream<Arguments> table() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(r -> Arguments.of(r.group(1), epoch(r, 3), epoch(r, 4), epoch(r, 5)));
    }

    private static int epoch(Matcher row, int group) {
        return Integer.parseInt(row.group(group));
    }

    @Test
    void everyTaskButTheOneOfFilesIsInTheTable() throws IOException {
        Set<String> expected = Tasks.ALL.stream()
                .map(task -> task.key())
                .filter(key -> !key.equals("table"))
                .collect(Collectors.toSet());
        assertEquals(
                expected,
                Files.readAllLines(PAGE).stream()
                        .map(ROW::matcher)
                        .filter(Matcher::matches)
                        .map(r -> r.group(2))
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("table")
    void fitsFirstAndGeneralisesLater(String options, int fitted, int half, int most) {
        MemoryJournal journal = new MemoryJournal();
        assertEquals(new RunState.Finished(), new TrainingRun(config(options), journal).train());
        int fits = journal.firstEpoch(RunEvent.EpochMetrics::trainAccuracy, .99);
        int generalises = journal.firstEpoch(RunEvent.EpochMetrics::testAccuracy, .9);
        assertNear(fitted, fits);
        assertNear(half, journal.firstEpoch(RunEvent.EpochMetrics::testAccuracy, .5));
        assertEquals(0, Math.log(generalises / (double) most), Math.log(2), "generalises at " + generalises);
        assertTrue(generalises > 1.5 * fits, "fits at " + fits + " and generalises at " + generalises);
    }

    private static RunConfig config(String options) {
        String[] words = (options + " --dense 10 --per-decade 20").split(" ", -1);
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            String key = words[i].substring(2);
            NamedSettings.check(key);
            texts.put(key, words[i + 1]);
        }
        return NamedSettings.apply(Preset.WD_2.config(Seeds.all(0)), texts);
    }

    /// A quarter more or less, and never less than three due epochs. The end of the way is left more room: another type
    /// of processor rounds differently, and that adds up.
    private static void assertNear(int expected, int found) {
        assertEquals(expected, found, Math.max(3, expected / 4.0));
    }
}
