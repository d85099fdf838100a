package io.omegascope.info;

/// What is searched, and by how many threads. The threads change nothing but the time.
///
/// @param minOrder the lowest order, from 3
/// @param maxOrder the highest order; more than there are variables means all
/// @param top      how many multiplets of each order are kept at either end, 1 to 10000
public record SearchOptions(int minOrder, int maxOrder, int top, int threads) {
    public static final int LOWEST_ORDER = 3;
    public static final int MOST_KEPT = 10_000;
    /// The extremes of every order, on the calling thread.
    public static final SearchOptions EXTREMES = new SearchOptions(LOWEST_ORDER, Integer.MAX_VALUE, 1, 1);

    public SearchOptions {
        if (minOrder < LOWEST_ORDER || maxOrder < minOrder) {
            throw new IllegalArgumentException(
                    "Orders from %d to %d cannot be searched; the lowest is %d, and the highest is no lower."
                            .formatted(minOrder, maxOrder, LOWEST_ORDER));
        }
        if (top < 1 || top > MOST_KEPT) {
            throw new IllegalArgumentException("Top is %d; allowed is 1 to %d.".formatted(top, MOST_KEPT));
        }
        if (threads < 1) {
            throw new IllegalArgumentException("Threads is %d; allowed is 1 or more.".formatted(threads));
        }
    }

    public SearchOptions withTop(int newTop) {
        return new SearchOptions(minOrder, maxOrder, newTop, threads);
    }

    public SearchOptions withThreads(int newThreads) {
        return new SearchOptions(minOrder, maxOrder, top, newThreads);
    }
}
