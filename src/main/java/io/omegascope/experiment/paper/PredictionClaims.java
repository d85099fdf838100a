package io.omegascope.experiment.paper;

import static io.omegascope.experiment.paper.Finding.number;

import java.util.List;
import java.util.function.Predicate;

/// Section 6: whether an early peak of synergy predicts grokking.
final class PredictionClaims {
    private static final int EARLY = 500;

    static final List<Claim> ALL = List.of(
            new Claim(
                    "An early synergy peak predicts grokking",
                    "6",
                    List.of(5),
                    "Synergy can predict grokking if there is a small peak early in training.",
                    "Of the runs of all conditions whose first peak of synergy is passed by epoch 500, the share that"
                            + " reaches test accuracy .9: its 95% interval lies above the share among all runs.",
                    e -> List.of(predicts(e, "early peak", PredictionClaims::peaksEarly))),
            new Claim(
                    "It predicts more than memorising does",
                    "6",
                    List.of(5),
                    "Early synergy peaks might be indicative of grokking (read as: more than train accuracy alone does).",
                    "Of the runs that reach train accuracy .99, those with an early peak grok in a larger share than all"
                            + " of them: the 95% interval lies above.",
                    e -> List.of(predicts(memorised(e), "early peak among memorised", PredictionClaims::peaksEarly))));

    private PredictionClaims() {}

    /// A peak at the last epoch is none yet.
    private static boolean peaksEarly(SeenRun run) {
        return run.peak().stream().anyMatch(p -> p <= EARLY && p < run.epochs());
    }

    private static List<SeenRun> memorised(Evidence e) {
        return e.all().filter(Timing::memorises).toList();
    }

    private static Finding predicts(Evidence e, String what, Predicate<SeenRun> sign) {
        return predicts(e.all().toList(), what, sign);
    }

    private static Finding predicts(List<SeenRun> runs, String what, Predicate<SeenRun> sign) {
        List<SeenRun> signed = runs.stream().filter(sign).toList();
        int all = (int) runs.stream().filter(Timing::groks).count();
        if (signed.size() < 3 || all == 0 || all == runs.size()) {
            return Finding.missing(what, runs.isEmpty() ? "no data" : "no runs of both kinds");
        }
        int hits = (int) signed.stream().filter(Timing::groks).count();
        double base = (double) all / runs.size();
        Finding.Share interval = Finding.Share.of(hits, signed.size());
        Verdict verdict = interval.low() > base
                ? Verdict.HOLDS
                : (double) hits / signed.size() <= base ? Verdict.DOES_NOT_HOLD : Verdict.UNDETERMINED;
        return new Finding(
                what,
                "%d of %d grok, %d of %d without the sign; %s of all"
                        .formatted(hits, signed.size(), all - hits, runs.size() - signed.size(), number(base)),
                interval.words(),
                verdict);
    }
}
