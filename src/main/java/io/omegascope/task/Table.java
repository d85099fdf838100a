package io.omegascope.task;

import java.util.Locale;
import java.util.random.RandomGenerator;

/// Any labelled table. Its rows are the samples, in their order.
///
/// @param features      a `.csv` or `.npy` file of numbers
/// @param labels        the file of the labels, or none if they are a column of the features
/// @param labelColumn   name or number (from 0) of the column of labels; empty for the last one
/// @param targets       what the labels are
/// @param standardise   whether each feature is given mean 0 and variance 1 over the training samples
/// @param trainFraction share of the rows to learn from; the number is rounded down
/// @param labelNoise    a share for classes, a standard deviation in units of the label for values
public record Table(
        DataFile features,
        DataFile labels,
        String labelColumn,
        TargetKind targets,
        boolean standardise,
        double trainFraction,
        double labelNoise)
        implements Task {
    /// What labels mean.
    public enum TargetKind {
        /// One class for every label that differs, numbered in sorted order: 2 to 1000 of them.
        CLASSES,
        /// Numbers to be met.
        VALUES
    }

    public Table {
        requireFormat("Features", features);
        requireFormat("Labels", labels);
        if (!(trainFraction > 0 && trainFraction < 1)) {
            throw new IllegalArgumentException(
                    "Train fraction is " + trainFraction + "; allowed is above 0 and below 1.");
        }
        if (targets == TargetKind.CLASSES) {
            Allowed.share(labelNoise);
        } else {
            Allowed.deviation(labelNoise);
        }
    }

    private static void requireFormat(String name, DataFile file) {
        if (!file.path().toLowerCase(Locale.ROOT).matches(".*\\.(csv|npy)|")) {
            throw new IllegalArgumentException(
                    "%s is '%s'; allowed is a file that ends in .csv or .npy.".formatted(name, file.path()));
        }
    }

    @Override
    public String key() {
        return "table";
    }

    @Override
    public String title() {
        return features.isNone() ? "Table" : "Table " + features.name();
    }

    @Override
    public boolean hasClasses() {
        return targets == TargetKind.CLASSES;
    }

    @Override
    public Shape shape() {
        Batch all = TableContent.of(this).all();
        return new Shape(all.inputs().width(), all.targets().outputs());
    }

    @Override
    public Table pinned() {
        Table read = TableContent.of(this).table();
        return with(read.features, read.labels);
    }

    Table with(DataFile newFeatures, DataFile newLabels) {
        return new Table(newFeatures, newLabels, labelColumn, targets, standardise, trainFraction, labelNoise);
    }

    @Override
    public Dataset dataset(long seed) {
        Batch all = TableContent.of(this).all();
        RandomGenerator random = Draw.from(seed);
        Dataset split = Draw.split(all, trainFraction, random);
        Dataset noisy = Draw.withNoise(split, labelNoise, random);
        return standardise ? Standardisation.of(noisy) : noisy;
    }
}
