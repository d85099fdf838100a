package io.omegascope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.omegascope.info.Replicates;
import io.omegascope.info.Spread;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NullTextTest {
    private final double[] draws =
            IntStream.range(0, 199).mapToDouble(i -> i / 199.0).toArray();

    @Test
    void saysWhichNullAndHowManyReplicates() {
        assertEquals("95% of 199 permutations", NullText.legend(of(Replicates.Source.PERMUTATION)));
        assertEquals("95% of 199 random clusterings", NullText.legend(of(Replicates.Source.RANDOM_CLUSTERS)));
        assertEquals("95% of 199 untrained networks", NullText.legend(of(Replicates.Source.UNTRAINED)));
    }

    @Test
    void countsWhatReachesTheMeasurement() {
        assertEquals(
                "synergy p = 0.005, redundancy p = 0.5 of 199 replicates",
                NullText.tested(of(Replicates.Source.PERMUTATION)));
    }

    @Test
    void claimsNothingWithoutANull() {
        assertEquals("", NullText.tested(null));
        assertEquals(
                "",
                NullText.tested(new Replicates(
                        Replicates.Source.BOOTSTRAP, 199, Spread.of(draws), Spread.of(draws), List.of())));
    }

    private Replicates of(Replicates.Source source) {
        return new Replicates(source, 199, Spread.testing(2, draws), Spread.testing(100 / 199.0, draws), List.of());
    }
}
