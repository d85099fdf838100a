package io.omegascope.store;

/// Of which due epochs a run keeps its weights. It decides none of the numbers of the run, so it stands beside the
/// configuration.
///
/// @param apart     a due epoch is left out while its neighbours that are kept lie no further apart than this, 1 to
///     10,000,000; 1 keeps all
/// @param mebibytes what kept weights may take, 1 to 1,048,576; where they would take more, every second of them goes,
///     then every second of the rest, and so on
public record CheckpointPolicy(int apart, int mebibytes) {
    private static final String APART = "Epochs between kept weights";
    private static final String MEBIBYTES = "Mebibytes for kept weights";
    private static final int MOST_APART = 10_000_000;
    private static final int MOST_MEBIBYTES = 1 << 20;

    /// A gibibyte: all due epochs of a run as the paper's take some 60 MB.
    public static final CheckpointPolicy USUAL = new CheckpointPolicy(1, 1024);

    /// The first epoch and the last.
    public static final CheckpointPolicy ENDS = new CheckpointPolicy(MOST_APART, 1);

    public CheckpointPolicy {
        check(APART, apart, MOST_APART);
        check(MEBIBYTES, mebibytes, MOST_MEBIBYTES);
    }

    /// @throws IllegalArgumentException in one sentence, when that is no allowed number; likewise for mebibytes
    public CheckpointPolicy withApart(String text) {
        return new CheckpointPolicy(number(APART, text, MOST_APART), mebibytes);
    }

    public CheckpointPolicy withMebibytes(String text) {
        return new CheckpointPolicy(apart, number(MEBIBYTES, text, MOST_MEBIBYTES));
    }

    private static int number(String what, String text, int most) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("%s is '%s'; allowed is 1 to %d.".formatted(what, text, most), e);
        }
    }

    private static void check(String what, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException("%s is %d; allowed is 1 to %d.".formatted(what, value, most));
        }
    }

    long bytes() {
        return (long) mebibytes << 20;
    }
}
