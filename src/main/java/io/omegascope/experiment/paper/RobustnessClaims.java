package io.omegascope.experiment.paper;

import java.util.List;

/// Whether the phases outlast another way to measure. The snapshots would have to be measured again, which is not part
/// of the default; until then these rows say so.
final class RobustnessClaims {
    static final List<Claim> ALL = List.of(
            robust("ties", "ordinal and random ties"),
            robust("measured inputs", "training inputs alone"),
            robust("the number of clusters", "6, 8 and 12 clusters"),
            robust("the clustering", "average linkage and spectral clustering"));

    private RobustnessClaims() {}

    private static Claim robust(String to, String with) {
        return new Claim(
                "Phases are robust to " + to,
                "8",
                List.of(),
                "The grouping may not fully capture the structure between features.",
                "Runs that grok and keep their phases with " + with + ".",
                _ -> List.of(Finding.missing("phases", "not measured")));
    }
}
