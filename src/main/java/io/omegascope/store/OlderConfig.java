package io.omegascope.store;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// Configurations of earlier versions, brought to what they say in the present one. What they lack is what they
/// meant.
final class OlderConfig {
    private OlderConfig() {}

    static void complete(ObjectNode config, int version) {
        if (version < 2) {
            completeSecond(object(config, "measurement"));
        }
        if (version < 3) {
            completeThird(config);
        }
        if (version < 4) {
            completeFourth(config);
        }
        if (version < 5) {
            completeFifth(config);
        }
    }

    /// Version 1 knew one clustering, and nothing to compare a measurement with.
    private static void completeSecond(ObjectNode measurement) {
        measurement.put("clustering", "ward");
        measurement.put("nullModel", "none");
        measurement.put("replicates", 20);
        measurement.put("bootstrap", 0);
        measurement.put("seed", 0);
    }

    /// Version 2 knew one task, one form of network and one way to train it.
    private static void completeThird(ObjectNode config) {
        object(config, "task")
                .put("type", "modular-arithmetic")
                .put("operation", "addition")
                .put("labelNoise", 0.0);
        object(config, "network")
                .put("encoding", "one-hot")
                .put("embedding", 128)
                .put("layers", 1)
                .put("activation", "relu")
                .put("biases", "hidden")
                .put("initialiser", "uniform");
        ObjectNode optimizer = object(config, "optimizer");
        optimizer
                .put("method", "adamw")
                .put("loss", "cross-entropy")
                .put("momentum", 0.9)
                .put("batch", 0)
                .put("warmUp", 0)
                .put("rate", "constant")
                .put("slowFactor", 0.0)
                .put("slowMemory", 0.98);
        optimizer.putArray("changes");
        config.putObject("dropout").put("target", "none").put("order", 5).put("rate", 0.5);
        ObjectNode measurement = object(config, "measurement");
        measurement.put("layer", 1);
        measurement.putArray("progress");
        ObjectNode seeds = object(config, "seeds");
        seeds.set("training", seeds.path("initialisation"));
        if (config.path("origin").path("subNetwork") instanceof ObjectNode part) {
            part.put("layer", 1);
        }
    }

    /// Version 3 had the numbers of the rule of phases in the program.
    private static void completeFourth(ObjectNode config) {
        config.putObject("phases")
                .put("smoothing", 0.08)
                .put("prominence", 0.25)
                .put("onset", 0.15)
                .put("memorising", 0.03)
                .put("secondProminence", 0.1)
                .put("secondRise", 0.2)
                .put("generalising", 0.5)
                .put("generalised", 0.95);
    }

    /// Version 4 trained to the last epoch, measured wherever it took metrics, and retrained weights as they were.
    private static void completeFifth(ObjectNode config) {
        object(config, "schedule").put("until", 0.0);
        object(config, "measurement").put("epochs", "due");
        if (config.path("origin").path("subNetwork") instanceof ObjectNode) {
            object(config, "origin").put("scale", 1.0);
        }
    }

    /// The object in a field; where there is none, an empty one that goes nowhere, since reading refuses the field.
    private static ObjectNode object(ObjectNode config, String field) {
        return config.get(field) instanceof ObjectNode object ? object : config.objectNode();
    }
}
