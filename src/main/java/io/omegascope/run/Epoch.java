package io.omegascope.run;

import io.omegascope.net.Learner;
import io.omegascope.task.Batch;
import java.util.Arrays;

/// One pass over the training samples: a single update of the full batch, or one for each of the mini-batches, in an
/// order that is drawn for every epoch from the training seed.
final class Epoch {
    private static final int ORDER = 1;

    private final Batch train;
    private final int batchSize;
    private final int updates;

    Epoch(Batch train, OptimizerConfig optimizer) {
        this.train = train;
        this.batchSize = optimizer.batch() == 0 ? train.size() : Math.min(optimizer.batch(), train.size());
        this.updates = (train.size() + batchSize - 1) / batchSize;
    }

    /// Updates of one epoch.
    int updates() {
        return updates;
    }

    /// Makes the updates after `epoch` epochs.
    void train(Learner learner, RunConfig config, Dropout dropout, int epoch) {
        OptimizerConfig optimizer = config.optimizer();
        OptimizerConfig.Change rates = optimizer.at(epoch);
        int[] order = updates == 1 ? new int[0] : TrainingDraws.order(config.seeds(), ORDER, epoch, train.size());
        for (int u = 0; u < updates; u++) {
            Batch batch = updates == 1
                    ? train
                    : train.select(
                            Arrays.copyOfRange(order, u * batchSize, Math.min(train.size(), (u + 1) * batchSize)));
            dropout.silence(learner, (long) epoch * updates + u);
            learner.step(batch, rates.learningRate() * rateFactor(config, epoch, u), rates.weightDecay());
        }
    }

    /// What warm-up and shape make of the learning rate in update `u` after `epoch` epochs.
    double rateFactor(RunConfig config, int epoch, int u) {
        OptimizerConfig optimizer = config.optimizer();
        return optimizer
                .rate()
                .factor(
                        (long) epoch * updates + u,
                        (long) optimizer.warmUp() * updates,
                        (long) config.schedule().epochs() * updates);
    }
}
