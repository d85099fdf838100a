package io.omegascope.experiment.paper;

import java.util.List;
import java.util.stream.Stream;

/// Every claim that is judged, in the order of the paper. A new claim is one more entry in one of the lists.
final class Claims {
    static final List<Claim> ALL = Stream.of(
                    AccuracyClaims.ALL,
                    PhaseClaims.ALL,
                    DecayClaims.ALL,
                    PredictionClaims.ALL,
                    RetrainingClaims.ALL,
                    RobustnessClaims.ALL)
            .flatMap(List::stream)
            .toList();

    private Claims() {}

    static List<ClaimResult> judge(Evidence evidence) {
        return ALL.stream().map(claim -> claim.judge(evidence)).toList();
    }
}
