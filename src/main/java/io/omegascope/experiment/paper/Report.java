package io.omegascope.experiment.paper;

import io.omegascope.experiment.study.StudyResult;
import io.omegascope.figure.Figure;
import io.omegascope.store.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Figures and verdicts of a reproduction.
///
/// @param claims every one, in the order of the paper
/// @param study  of sub-networks beside many controls, as far as it was made
public record Report(List<Illustration> illustrations, List<ClaimResult> claims, StudyResult study) {

    /// A figure of the paper, drawn.
    ///
    /// @param name of its files
    /// @param says what the paper says about it
    /// @param ours the verdicts on the claims that belong to it
    record Illustration(String name, String title, String says, List<ClaimResult> ours, Figure figure) {}

    /// What a report says about itself.
    ///
    /// @param command  that made it
    /// @param date     when, for people
    /// @param versions of the software by name
    /// @param settings what was set otherwise than in the paper
    /// @param runs     how many of the runs are there, in words
    public record Facts(
            String command, String date, Map<String, String> versions, Map<String, String> settings, String runs) {}

    static Report of(List<PaperFigure> figures, Evidence evidence) {
        List<ClaimResult> claims = Claims.judge(evidence);
        List<Illustration> illustrations = figures.stream()
                .filter(f -> f.hasData(evidence))
                .map(f -> new Illustration(
                        f.name(),
                        "Figure %d. %s".formatted(f.number(), f.title()),
                        f.says(),
                        claims.stream()
                                .filter(c -> c.figures().contains(f.number()))
                                .toList(),
                        f.drawing().apply(evidence)))
                .toList();
        return new Report(illustrations, claims, evidence.study());
    }

    /// Content by name: the page, the table of claims, both as JSON, and every figure as pixels and as vectors.
    public SequencedMap<String, byte[]> files(Facts facts) {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        for (Illustration i : illustrations) {
            files.put("figures/" + i.name() + ".png", i.figure().png());
            files.put("figures/" + i.name() + ".svg", text(i.figure().svg(i.name())));
        }
        files.put(ReportContent.FILE, text(JsonText.of(content(facts)) + "\n"));
        if (!study.comparisons().isEmpty()) {
            files.put(StudyContent.FILE, text(JsonText.of(StudyContent.of(study)) + "\n"));
        }
        files.put("claims.md", text(ClaimTable.markdown(claims)));
        files.put("report.html", text(new Page(this, facts).html()));
        return files;
    }

    private ReportContent content(Facts facts) {
        return new ReportContent(
                facts,
                claims,
                illustrations.stream()
                        .map(i -> new ReportContent.FigureText(
                                i.name(),
                                i.title(),
                                i.says(),
                                i.ours().stream().map(ClaimResult::name).toList()))
                        .toList());
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
