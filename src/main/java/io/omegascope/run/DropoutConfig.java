package io.omegascope.run;

/// Which neurons of the measured layer are silenced during training. At every due epoch the network is measured and
/// the neurons are chosen; until the next one, each of them is silent in an update with probability `rate`.
///
/// @param order clusters of the multiplet whose neurons are meant, 3 to 24
/// @param rate  0 to 1
public record DropoutConfig(DropoutTarget target, int order, double rate) {
    public static final DropoutConfig NONE = new DropoutConfig(DropoutTarget.NONE, 5, 0.5);

    public DropoutConfig {
        Check.range("Dropout order", order, 3, MeasurementConfig.MOST_CLUSTERS);
        Check.range("Dropout rate", rate, 0, 1);
    }
}
