package io.omegascope.run;

import io.omegascope.net.Precision;
import io.omegascope.task.ModularArithmetic;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// The paper's conditions. Modular addition mod 97, 40% of the pairs, 250 neurons, AdamW at 0.03.
public enum Preset {
    WD_0_1("wd-0.1", "Weight decay 0.1", "groks late, through five phases", 0.1, 0, 5000),
    WD_2("wd-2.0", "Weight decay 2", "groks within 400 epochs", 2, 0, 1500),
    WD_10("wd-10", "Weight decay 10", "does not generalise", 10, 0, 1500),
    WD_50("wd-50", "Weight decay 50", "does not generalise", 50, 0, 1500),
    ALPHA_1("alpha-1", "Alpha 1, norm held", "does not generalise", 0, 1, 1500),
    ALPHA_8("alpha-8", "Alpha 8, norm held", "groks without weight decay", 0, 8, 1500),
    ALPHA_50("alpha-50", "Alpha 50, norm held", "memorises and stays there", 0, 50, 1500);

    private final String key;
    private final String title;
    private final String summary;
    private final double weightDecay;
    private final double alpha;
    private final int epochs;

    Preset(String key, String title, String summary, double weightDecay, double alpha, int epochs) {
        this.key = key;
        this.title = title;
        this.summary = summary;
        this.weightDecay = weightDecay;
        this.alpha = alpha;
        this.epochs = epochs;
    }

    /// The name in commands and files, such as `wd-2.0`.
    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    public String summary() {
        return summary;
    }

    public RunConfig config(Seeds seeds) {
        boolean norm = alpha > 0;
        return new RunConfig(
                new ModularArithmetic(ModularArithmetic.Operation.ADDITION, 97, 0.4, 0),
                NetworkConfig.paper(250, norm ? alpha : 1, norm, Precision.FLOAT32),
                OptimizerConfig.paper(0.03, weightDecay, norm),
                DropoutConfig.NONE,
                new Schedule(epochs, 60, 80),
                MeasurementConfig.PAPER,
                PhaseRule.PAPER,
                seeds,
                new Origin.Fresh());
    }

    public static Preset ofKey(String key) {
        return Arrays.stream(values())
                .filter(p -> p.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Preset is '" + key + "'; allowed are "
                        + Arrays.stream(values()).map(Preset::key).collect(Collectors.joining(", ")) + "."));
    }

    /// The preset that differs from `config` in nothing but seeds, origin and what measurements are compared with.
    public static Optional<Preset> matching(RunConfig config) {
        MeasurementConfig paper = MeasurementConfig.PAPER;
        MeasurementConfig measurement = config.measurement()
                .withNull(paper.nullModel(), paper.replicates())
                .withBootstrap(paper.bootstrap())
                .withProgress(paper.progress())
                .withSeed(paper.seed());
        RunConfig bare = config.withOrigin(new Origin.Fresh()).withMeasurement(measurement);
        return Arrays.stream(values())
                .filter(p -> p.config(config.seeds()).equals(bare))
                .findFirst();
    }
}
