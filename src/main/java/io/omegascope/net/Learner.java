package io.omegascope.net;

import io.omegascope.task.Batch;

/// A network under training, used by one thread at a time. Same start, same batches, same processor kernels: same
/// bits, whatever the number of threads.
public sealed interface Learner extends AutoCloseable permits PlainLearner, FusedLearner {

    /// @param start   the first weights, copied
    /// @param threads how many threads share an update; decides the speed and nothing else
    static Learner of(Recipe recipe, Weights start, Batch train, int threads) {
        return FusedLearner.fits(recipe, train)
                ? new FusedLearner(recipe, start, threads)
                : new PlainLearner(recipe, start, threads);
    }

    /// Makes one update on a batch.
    void step(Batch batch, double learningRate, double weightDecay);

    /// From now on these neurons of a hidden layer, counted from 1, are silent in updates (not in evaluations), in
    /// place of those named before. Their parameters see no gradient, but decay.
    void silence(int layer, int... neurons);

    Evaluation evaluate(Batch batch);

    /// A copy of the present weights.
    Weights weights();

    /// A copy of everything that the next update depends on, but for silent neurons.
    LearnerState state();

    /// Goes on from such a state: the updates to come are those of the learner that it was taken from.
    void restore(LearnerState state);

    @Override
    void close();
}
