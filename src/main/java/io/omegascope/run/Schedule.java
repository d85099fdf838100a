package io.omegascope.run;

/// How long a run trains and at which epochs it is looked at: every epoch from 0 to `dense`, then at log-spaced
/// ones, at least `perDecade` a decade, and the last one. Metrics and measurements are due at the same epochs.
///
/// @param epochs    passes over the training samples, 1 to 10,000,000
/// @param dense     the last epoch of those that are all due, 0 to 10,000
/// @param perDecade due epochs for each factor of ten after that, 1 to 1000
/// @param until     test accuracy that ends the training at the first due epoch that has it, .9 to 1; 0 for none
public record Schedule(int epochs, int dense, int perDecade, double until) {
    public static final int MOST_EPOCHS = 10_000_000;
    /// Test accuracy that counts as having generalised: a run that ended before could not be told from one that never
    /// does.
    public static final double GENERALISED = 0.9;

    public Schedule {
        until += 0.0; // -0 is 0
        Check.range("Epochs", epochs, 1, MOST_EPOCHS);
        Check.range("Dense epochs", dense, 0, 10_000);
        Check.range("Measurements per decade", perDecade, 1, 1000);
        if (until != 0 && !(until >= GENERALISED && until <= 1)) {
            throw new IllegalArgumentException("Until test accuracy is %s; allowed is 0, or %s to 1."
                    .formatted(Check.plain(until), Check.plain(GENERALISED)));
        }
    }

    /// Training to the last epoch.
    public Schedule(int epochs, int dense, int perDecade) {
        this(epochs, dense, perDecade, 0);
    }

    public Schedule withUntil(double testAccuracy) {
        return new Schedule(epochs, dense, perDecade, testAccuracy);
    }

    boolean endsAt(double testAccuracy) {
        return until != 0 && testAccuracy >= until;
    }

    public boolean isDue(int epoch) {
        return epoch <= dense || epoch == epochs || bin(epoch) != bin(epoch - 1);
    }

    /// How many epochs are due after this one. At early epochs some bins hold none, so that it may be a few too many.
    int dueAfter(int epoch) {
        int from = Math.max(epoch, Math.min(dense, epochs));
        long bins = from == 0 ? 1 + bin(epochs) : bin(epochs) - bin(from);
        boolean last = from < epochs && bin(epochs) == bin(epochs - 1);
        return from - epoch + (int) Math.min(epochs - from, bins + (last ? 1 : 0));
    }

    /// A new bin begins 1 / perDecade decades after the last: an epoch is due when it is the first of its bin.
    private long bin(int epoch) {
        return epoch <= 0 ? Long.MIN_VALUE : (long) Math.floor(StrictMath.log10(epoch) * perDecade);
    }
}
