package io.omegascope.run;

/// The numbers in the rule that labels phases. Those of [#PAPER] were chosen by looking at runs of the paper's
/// conditions; [PhaseStability] says how much hangs on them.
///
/// @param smoothing        standard deviation of the Gaussian that smooths curves over log10(epoch + 1), 0 for none
///     up to 1
/// @param prominence       how far synergy, scaled to 0–1 over the run, falls on both sides of its first peak, 0.01
///     to 1
/// @param onset            share of the rise to that peak with which feature learning ends, 0 to 1
/// @param memorising       test accuracy below which a fall of synergy is divergence, 0 to 1
/// @param secondProminence of the second peak, 0.01 to 1
/// @param secondRise       of synergy from the minimum to the second peak, 0 to 1
/// @param generalising     test accuracy of a network that generalises at all, 0 to 1
/// @param generalised      test accuracy at which the final phase begins, 0 to 1
public record PhaseRule(
        double smoothing,
        double prominence,
        double onset,
        double memorising,
        double secondProminence,
        double secondRise,
        double generalising,
        double generalised) {
    public static final PhaseRule PAPER = new PhaseRule(0.08, 0.25, 0.15, 0.03, 0.1, 0.2, 0.5, 0.95);

    /// A peak that is no higher than its neighbours is none.
    static final double LEAST = 0.01;

    public PhaseRule {
        Check.range("Phase smoothing", smoothing, 0, 1);
        Check.range("Phase prominence", prominence, LEAST, 1);
        Check.range("Phase onset", onset, 0, 1);
        Check.range("Memorising accuracy", memorising, 0, 1);
        Check.range("Second prominence", secondProminence, LEAST, 1);
        Check.range("Second rise", secondRise, 0, 1);
        Check.range("Generalising accuracy", generalising, 0, 1);
        Check.range("Generalised accuracy", generalised, 0, 1);
    }

    public PhaseRule withSmoothing(double value) {
        return Components.with(this, "smoothing", value);
    }

    public PhaseRule withProminence(double value) {
        return Components.with(this, "prominence", value);
    }
}
