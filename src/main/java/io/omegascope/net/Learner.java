package io.omegascope.net;

/// A two-layer ReLU network f = W2 ReLU(W1 x + b1) under full-batch training with cross-entropy, made by one thread
/// at a time. Same start, same batch, same processor kernels: same bits, whatever the number of threads.
public sealed interface Learner extends AutoCloseable permits PlainLearner, FusedLearner {

    /// @param start   the first weights, copied
    /// @param threads how many threads share a step; decides the speed and nothing else
    static Learner of(Precision precision, Weights start, Batch train, AdamW optimizer, int threads) {
        return switch (precision) {
            case FLOAT32 -> new FusedLearner(start, train, optimizer, threads);
            case FLOAT64 -> new PlainLearner(precision, start, train, optimizer);
        };
    }

    /// Makes one update.
    void step();

    Evaluation evaluate(Batch batch);

    /// A copy of the present weights.
    Weights weights();

    /// A copy of everything that the next update depends on.
    LearnerState state();

    /// Goes on from such a state: the updates to come are those of the learner that it was taken from.
    void restore(LearnerState state);

    @Override
    void close();
}
