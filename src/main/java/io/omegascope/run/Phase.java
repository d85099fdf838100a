package io.omegascope.run;

/// An interval of learning, named as in the paper (section 5).
public enum Phase {
    FEATURE_LEARNING("Feature learning"),
    EMERGENCE("Emergence"),
    DIVERGENCE("Divergence"),
    DELAYED_EMERGENCE("Delayed emergence"),
    DECOUPLING("Decoupling"),
    FINAL("Final"),
    STILL_EMERGING("Still emerging"),
    NO_GENERALISATION("No generalisation"),
    UNDETERMINED("Undetermined");

    private final String label;

    Phase(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
