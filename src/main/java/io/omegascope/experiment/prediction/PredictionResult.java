package io.omegascope.experiment.prediction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a study of early signals says. Nothing is asked of a run at an epoch of decision at which its test accuracy has
/// been .5 already.
///
/// @param runs       that are finished
/// @param conditions that differ in more than seeds
/// @param border     conditions of which some seeds grok and some do not
/// @param budget     epochs within which test accuracy .9 counts as grokking
/// @param groks      runs that do
/// @param decisions  one for each epoch of decision
public record PredictionResult(int runs, int conditions, int border, int budget, int groks, List<Decision> decisions) {
    public PredictionResult {
        decisions = List.copyOf(decisions);
    }

    /// At one epoch.
    ///
    /// @param runs        that are asked about
    /// @param groks       of them
    /// @param already     runs that generalise by then
    /// @param scores      of every predictor whose signals at least three conditions of either kind have
    /// @param comparisons of predictors with the baselines
    /// @param calibration of the predictor in the window
    public record Decision(
            int epoch,
            int runs,
            int groks,
            int already,
            List<Score> scores,
            List<Comparison> comparisons,
            List<Bin> calibration) {
        public Decision {
            scores = List.copyOf(scores);
            comparisons = List.copyOf(comparisons);
            calibration = List.copyOf(calibration);
        }
    }

    /// How well a predictor does on conditions that it was not fitted to. An alarm is a probability of .5 or more.
    ///
    /// @param auroc       the chance that of two runs the one that groks gets the higher probability
    /// @param low         of its 95% interval over conditions; high likewise
    /// @param precision   share of alarms that grok; null without an alarm
    /// @param recall      share of runs that grok which are alarmed
    /// @param falseAlarms alarms of runs that do not grok
    /// @param doNotGrok   runs that do not
    /// @param lead        median number of epochs from a right alarm to test accuracy .5; null without one
    /// @param brier       mean squared difference of probability and outcome; `base` is that of the share alone
    public record Score(
            String predictor,
            double auroc,
            double low,
            double high,
            @Nullable Double precision,
            double recall,
            int falseAlarms,
            int doNotGrok,
            @Nullable Double lead,
            double brier,
            double base) {}

    /// The difference of two AUROCs, with its 95% interval over conditions.
    public record Comparison(String predictor, String than, double difference, double low, double high) {}

    /// Runs whose probability lies in an interval, and how many of them grok.
    ///
    /// @param from 0 to 1
    /// @param mean of their probabilities; the middle of the interval without any
    public record Bin(double from, double to, int runs, int groks, double mean) {
        static boolean holds(double from, double to, double probability) {
            return probability >= from && (probability < to || to >= 1);
        }
    }
}
