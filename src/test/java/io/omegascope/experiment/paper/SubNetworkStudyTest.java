package io.omegascope.experiment.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.experiment.Sweep;
import io.omegascope.experiment.SweepRow;
import io.omegascope.experiment.study.Study;
import io.omegascope.experiment.study.StudyCase;
import io.omegascope.experiment.study.StudyPlan.Member;
import io.omegascope.experiment.study.StudyResult;
import io.omegascope.run.Preset;
import io.omegascope.store.ReportFolder;
import io.omegascope.store.RunReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubNetworkStudyTest {
    @TempDir
    private Path folder = Path.of("");

    /// Order 5 from two kinds of weights, six other orders, and 30 neurons; the order of nine clusters leaves others
    // too.
    @Test
    void atWeightDecay2OneThingIsVariedAtATime() throws IOException {
        Study study =
                SubNetworkStudy.of(Map.of(Preset.WD_2, List.of(RunReader.read(Path.of("sample-runs", "wd-2.0")))), 1);
        List<String> labels = study.plan().members().stream()
                .map(Member::of)
                .map(StudyCase::group)
                .map(group -> group.selection().label())
                .distinct()
                .toList();
        assertEquals(
                List.of(
                        "order 5, synergy peak, initial weights",
                        "order 5, synergy peak, its weights",
                        "order 3, synergy peak, initial weights",
                        "order 4, synergy peak, initial weights",
                        "order 6, synergy peak, initial weights",
                        "order 7, synergy peak, initial weights",
                        "order 8, synergy peak, initial weights",
                        "order 9, synergy peak, initial weights",
                        "30 neurons, synergy peak, initial weights"),
                labels);
        assertEquals(5 * labels.size(), study.plan().members().size());
        assertEquals(
                SubNetworkStudy.judged(Preset.WD_2, "Weight decay 2"),
                study.plan().members().getFirst().of().group());
    }

    /// From nothing to a report, of small networks.
    @Test
    void aReproductionReadsWhatItsStudyLeft() {
        Map<String, String> settings = Map.of("modulus", "11", "hidden", "24", "epochs", "120", "null", "none");
        ReportFolder report = new ReportFolder(folder);
        Reproduction reproduction = new Reproduction(0, 1, settings, report);
        assertEquals(
                9,
                new Sweep(reproduction.studied(3), report.runs(), 2)
                        .train(_ -> {})
                        .size());
        Study study = reproduction.study(1, 1);
        List<SweepRow> rows = study.sweep(report.study(), 2).train(_ -> {});
        assertTrue(!rows.isEmpty() && rows.stream().allMatch(r -> r.state() == SweepRow.State.FINISHED));
        StudyResult result = reproduction.study(1, 1).result(study.rows(report.study()));
        assertEquals(study.result(rows), result);
        Report made = reproduction.report(result);
        assertTrue(
                made.claims().stream()
                        .filter(c -> c.statistic().contains("ranks over seeds"))
                        .allMatch(c -> c.values().stream().anyMatch(v -> v.contains(", p "))),
                "what is judged is what was trained");
        Map<String, byte[]> files = made.files(new Report.Facts("", "", Map.of(), Map.of(), ""));
        String written = new String(Objects.requireNonNull(files.get(StudyContent.FILE)), StandardCharsets.UTF_8);
        List<StudyContent.Row> rowsRead = StudyContent.of(written, "here").rows();
        assertEquals(result.comparisons().size(), rowsRead.size());
        assertEquals(StudyContent.of(result).rows(), rowsRead);
    }
}
