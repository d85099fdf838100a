package io.omegascope.experiment.paper;

import io.omegascope.experiment.paper.Report.Facts;
import io.omegascope.experiment.paper.Report.Illustration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The report as one page that needs no other file.
final class Page {
    private static final Pattern FIELD = Pattern.compile("\\{\\{(\\w+)}}");

    private final Report report;
    private final Facts facts;

    Page(Report report, Facts facts) {
        this.report = report;
        this.facts = facts;
    }

    String html() {
        return FIELD.matcher(template()).replaceAll(m -> Matcher.quoteReplacement(field(m.group(1))));
    }

    private String field(String name) {
        return switch (name) {
            case "command" -> escaped(facts.command());
            case "date" -> escaped(facts.date());
            case "runs" -> escaped(facts.runs());
            case "settings" -> facts.settings().isEmpty() ? "none" : pairs(facts.settings());
            case "versions" -> pairs(facts.versions());
            case "count" -> count();
            case "claims" -> report.claims().stream().map(Page::row).collect(Collectors.joining());
            case "explained" -> escaped(StudyContent.EXPLAINED);
            case "study" -> study();
            case "figures" -> report.illustrations().stream().map(Page::figure).collect(Collectors.joining());
            default -> throw new IllegalStateException("The template has a field '" + name + "' that nothing fills.");
        };
    }

    private String count() {
        return Arrays.stream(Verdict.values())
                .map(v -> v.words() + " "
                        + report.claims().stream().filter(c -> c.verdict() == v).count())
                .collect(Collectors.joining(", "));
    }

    private static String row(ClaimResult c) {
        return """
                <tr><td><strong>%s</strong><br><span class="quiet">%s</span></td><td>%s</td><td>%s</td>\
                <td>%s</td><td class="%s">%s</td></tr>
                """.formatted(
                        escaped(c.name()),
                        escaped(c.says()),
                        escaped(c.section()),
                        escaped(c.statistic()),
                        parts(c),
                        style(c.verdict()),
                        c.verdict().words());
    }

    private String study() {
        if (report.study().comparisons().isEmpty()) {
            return "<p>The study was not made; <code>--full</code> makes it.</p>";
        }
        return "<table>\n<thead><tr><th>condition</th><th>neurons</th><th>what is compared</th>"
                + "<th>log2 of the epochs [95% interval]</th><th>p</th><th>corrected</th><th>runs</th></tr></thead>\n<tbody>\n"
                + StudyContent.of(report.study()).rows().stream().map(Page::row).collect(Collectors.joining())
                + "</tbody>\n</table>";
    }

    private static String row(StudyContent.Row row) {
        return "<tr>%s</tr>\n"
                .formatted(Stream.of(
                                row.condition(),
                                row.neurons(),
                                row.compared(),
                                row.words(),
                                row.p(),
                                row.corrected(),
                                Integer.toString(row.runs()))
                        .map(cell -> "<td>" + escaped(cell) + "</td>")
                        .collect(Collectors.joining()));
    }

    /// Beneath one another.
    private static String parts(ClaimResult c) {
        return c.parts().stream()
                .map(part -> "<div class=\"value\">%s%s</div>"
                        .formatted(c.parts().size() == 1 ? "" : heading(part), escaped(part.words())))
                .collect(Collectors.joining());
    }

    private static String heading(Finding part) {
        return "<span class=\"quiet\">%s: %s</span><br>"
                .formatted(escaped(part.what()), part.verdict().words());
    }

    private static String figure(Illustration i) {
        return """
                <section><h2>%s</h2>
                <p><strong>The paper:</strong> %s</p>
                <p><strong>Here:</strong> %s</p>
                %s</section>
                """.formatted(
                        escaped(i.title()),
                        escaped(i.says()),
                        i.ours().stream()
                                .map(c -> "%s: <span class=\"%s\">%s</span>"
                                        .formatted(
                                                escaped(c.name()),
                                                style(c.verdict()),
                                                c.verdict().words()))
                                .collect(Collectors.joining("; ")),
                        i.figure().svg(i.name()));
    }

    private static String style(Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> "holds";
            case HOLDS_IN_PART -> "part";
            case DOES_NOT_HOLD -> "not";
            case UNDETERMINED -> "open";
        };
    }

    private static String pairs(Map<String, String> map) {
        return escaped(map.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", ")));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String template() {
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream("report.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
