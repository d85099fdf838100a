package io.omegascope.ui;

/// How long the window waits until it next shows what was trained: so long that drawing takes no more than a share of
/// the processors, between a tenth of a second and a second.
final class Beat {
    static final long SHORTEST_NANOS = 100_000_000;
    static final long LONGEST_NANOS = 1_000_000_000;

    /// Of all processors. A training whose threads wait for one another loses about twice what is taken from it.
    static final double SHARE = 0.05;

    private static final double MEMORY = 0.8;

    private final int processors;
    private long drawnBefore = -1;
    private double drawnABeat;

    Beat(int processors) {
        this.processors = processors;
    }

    /// @param drawn processor time that drawing has taken since the program started, in nanoseconds; never less than
    ///     it was before
    /// @return nanoseconds until the next beat
    long next(long drawn) {
        if (drawnBefore >= 0) {
            drawnABeat = MEMORY * drawnABeat + (1 - MEMORY) * (drawn - drawnBefore);
        }
        drawnBefore = drawn;
        return Math.clamp((long) (drawnABeat / (SHARE * processors)), SHORTEST_NANOS, LONGEST_NANOS);
    }
}
