package io.omegascope.task;

/// Samples with their targets.
public record Batch(Inputs inputs, Targets targets) {
    public Batch {
        if (inputs.samples() != targets.samples()) {
            throw new IllegalArgumentException("A batch needs as many inputs as targets, not %d and %d."
                    .formatted(inputs.samples(), targets.samples()));
        }
    }

    public int size() {
        return targets.samples();
    }

    /// The given samples, in that order.
    public Batch select(int... samples) {
        return new Batch(inputs.select(samples), targets.select(samples));
    }
}
