package io.omegascope.experiment.prediction;

import io.omegascope.run.Profile;
import io.omegascope.run.RunEvent.EpochMetrics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/// One number of an early run that may tell whether it will grok. NaN where the run does not have it.
public enum Signal {
    /// 1 if the first peak of synergy is passed, else 0.
    PEAK("synergy peak passed") {
        @Override
        double of(EarlyRun run) {
            return run.peak().isPresent() ? 1 : 0;
        }
    },
    /// How far synergy has risen to that peak from its lowest before, in nats; 0 without a peak.
    PEAK_HEIGHT("height of the peak") {
        @Override
        double of(EarlyRun run) {
            return run.peak().isPresent() ? height(run, run.peak().getAsInt()) : 0;
        }
    },
    /// log10 of the last synergy in nats.
    SYNERGY("synergy") {
        @Override
        double of(EarlyRun run) {
            return run.profiles().isEmpty()
                    ? Double.NaN
                    : log10(run.profiles().lastEntry().getValue().synergy());
        }
    },
    /// log10 of the last redundancy in nats.
    REDUNDANCY("redundancy") {
        @Override
        double of(EarlyRun run) {
            return run.profiles().isEmpty()
                    ? Double.NaN
                    : log10(run.profiles().lastEntry().getValue().redundancy());
        }
    },
    /// 1 if train accuracy has reached .99, else 0.
    MEMORISED("memorised") {
        @Override
        double of(EarlyRun run) {
            return run.metrics().stream().anyMatch(m -> m.trainAccuracy() >= MEMORISING) ? 1 : 0;
        }
    },
    /// log10 of the global L2 norm of all parameters.
    WEIGHT_NORM("weight norm") {
        @Override
        double of(EarlyRun run) {
            return log10(run.last().weightNorm());
        }
    },
    /// log10 of the mean square of the train loss about its straight line over the first epochs, up to 60: the energy
    /// of its spectrum without mean and trend, after the spectral signature of Notsawo et al. (2023, "Predicting
    /// Grokking Long Before it Happens"). It needs the loss of every one of these epochs.
    OSCILLATION("loss oscillation") {
        @Override
        double of(EarlyRun run) {
            return oscillation(run);
        }
    },
    /// Share of the energy of the input weights in the five strongest frequencies, 0 to 1; needs `--progress fourier`.
    FOURIER("Fourier energy") {
        @Override
        double of(EarlyRun run) {
            Map.Entry<Integer, Profile> last = run.profiles().lastEntry();
            return last == null
                    ? Double.NaN
                    : Objects.requireNonNullElse(last.getValue().progress().get("fourier-top-5"), Double.NaN);
        }
    },
    /// The last test accuracy, 0 to 1.
    TEST_ACCURACY("test accuracy") {
        @Override
        double of(EarlyRun run) {
            return run.last().testAccuracy();
        }
    };

    private static final double MEMORISING = 0.99;
    /// The last epoch that loss oscillation looks at.
    private static final int WINDOW = 60;
    private static final int LEAST_WINDOW = 10;
    private static final double LEAST = 1e-9;

    private final String label;

    Signal(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    abstract double of(EarlyRun run);

    private static double height(EarlyRun run, int peak) {
        double lowest = run.profiles().headMap(peak, true).values().stream()
                .mapToDouble(Profile::synergy)
                .min()
                .orElse(Double.NaN);
        return Objects.requireNonNull(run.profiles().get(peak)).synergy() - lowest;
    }

    private static double oscillation(EarlyRun run) {
        int window = Math.min(WINDOW, run.epoch());
        List<EpochMetrics> first =
                run.metrics().stream().filter(m -> m.epoch() <= window).toList();
        if (window < LEAST_WINDOW || first.size() <= window) {
            return Double.NaN;
        }
        SimpleRegression line = new SimpleRegression();
        IntStream.rangeClosed(0, window)
                .forEach(i -> line.addData(i, first.get(i).trainLoss()));
        return log10(line.getSumSquaredErrors() / (window + 1));
    }

    private static double log10(double value) {
        return StrictMath.log10(Math.max(LEAST, value));
    }
}
