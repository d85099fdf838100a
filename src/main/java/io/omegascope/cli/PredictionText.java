package io.omegascope.cli;

import io.omegascope.experiment.prediction.PredictionResult;
import io.omegascope.experiment.prediction.PredictionResult.Bin;
import io.omegascope.experiment.prediction.PredictionResult.Comparison;
import io.omegascope.experiment.prediction.PredictionResult.Decision;
import io.omegascope.experiment.prediction.PredictionResult.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What early signals tell, for people.
final class PredictionText {
    private PredictionText() {}

    static String of(PredictionResult result, List<String> leftOut) {
        List<String> parts = new ArrayList<>(leftOut);
        parts.add("%d of %d runs grok by epoch %d; %d conditions, in %d of them some seeds do and some do not"
                .formatted(result.groks(), result.runs(), result.budget(), result.conditions(), result.border()));
        result.decisions().forEach(d -> add(parts, d));
        parts.add("");
        parts.add(
                "AUROC [95%% over conditions] of a fit without the two conditions that are compared. The rest is of a fit"
                        .formatted());
        parts.add(
                "without the run's own condition; an alarm is a probability of .5 or more. Lead: median epochs from a");
        parts.add(
                "right alarm to test accuracy .5. Brier: the lower the better; always the share alone gives the last.");
        return parts.stream().map(String::stripTrailing).collect(Collectors.joining("\n"));
    }

    private static void add(List<String> parts, Decision d) {
        parts.add("");
        parts.add("Epoch %d: %d runs, %d grok; %d generalise already and are not asked about"
                .formatted(d.epoch(), d.runs(), d.groks(), d.already()));
        if (d.scores().isEmpty()) {
            parts.add("  too few conditions: three that grok and three that do not are the least");
            return;
        }
        parts.add("  %-24s  %-16s  %9s  %6s  %13s  %5s  %s"
                .formatted("signal", "AUROC", "precision", "recall", "false alarms", "lead", "Brier"));
        d.scores().forEach(s -> parts.add("  " + line(s)));
        d.comparisons().forEach(c -> parts.add("  " + line(c)));
        if (!d.calibration().isEmpty()) {
            parts.add("  calibration in the window: "
                    + d.calibration().stream()
                            .filter(b -> b.runs() > 0)
                            .map(PredictionText::words)
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String line(Score s) {
        return "%-24s  %-16s  %9s  %6s  %13s  %5s  %s"
                .formatted(
                        s.predictor(),
                        "%s [%s, %s]".formatted(number(s.auroc()), number(s.low()), number(s.high())),
                        number(s.precision()),
                        number(s.recall()),
                        "%d of %d".formatted(s.falseAlarms(), s.doNotGrok()),
                        s.lead() == null ? "–" : String.format(Locale.ROOT, "%.0f", s.lead()),
                        "%s (%s)".formatted(number(s.brier()), number(s.base())));
    }

    private static String line(Comparison c) {
        return String.format(
                Locale.ROOT,
                "AUROC of %s less that of %s: %+.2f [%+.2f, %+.2f]",
                c.predictor(),
                c.than(),
                c.difference(),
                c.low(),
                c.high());
    }

    private static String words(Bin b) {
        return "%s to %s: %d of %d grok".formatted(number(b.from()), number(b.to()), b.groks(), b.runs());
    }

    /// Two digits, without a zero in front.
    private static String number(@Nullable Double value) {
        return value == null ? "–" : String.format(Locale.ROOT, "%.2f", value).replaceFirst("^0\\.", ".");
    }
}
