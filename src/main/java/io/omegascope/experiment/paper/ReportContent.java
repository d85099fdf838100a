package io.omegascope.experiment.paper;

import io.omegascope.store.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// What a report says, without its pictures: `report.json`.
///
/// @param claims  every one, in the order of the paper
/// @param figures those that are drawn
public record ReportContent(Report.Facts facts, List<ClaimResult> claims, List<FigureText> figures) {
    public static final String FILE = "report.json";

    public ReportContent {
        claims = List.copyOf(claims);
        figures = List.copyOf(figures);
    }

    /// @param name  of its files
    /// @param says  what the paper says about it
    /// @param shows names of the claims that belong to it
    public record FigureText(String name, String title, String says, List<String> shows) {
        public FigureText {
            shows = List.copyOf(shows);
        }

        /// Its pixels, beside `report.json`.
        public String picture() {
            return "figures/" + name + ".png";
        }
    }

    /// Reads such a text.
    ///
    /// @throws UncheckedIOException in one sentence that names `where`
    public static ReportContent of(String json, String where) {
        try {
            return JsonText.value(json, ReportContent.class, where);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
