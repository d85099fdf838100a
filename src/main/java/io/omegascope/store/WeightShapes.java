package io.omegascope.store;

import io.omegascope.net.Biases;
import io.omegascope.net.Encoding;
import io.omegascope.net.LearnerState;
import io.omegascope.net.Weights;
import io.omegascope.run.NetworkConfig;
import io.omegascope.run.Origin;
import io.omegascope.run.RunConfig;
import io.omegascope.task.Table;
import io.omegascope.task.Task;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The arrays that the weights of a run have: what was kept of another network has a sound checksum too.
///
/// @param widths of the hidden layers
record WeightShapes(RunConfig config, int... widths) {
    /// Of the whole network, as checkpoints keep it.
    static WeightShapes whole(RunConfig config) {
        int[] widths = new int[config.network().layers()];
        Arrays.fill(widths, config.network().hidden());
        return new WeightShapes(config, widths);
    }

    /// Of the part that is trained, as `resume.npz` keeps it.
    static WeightShapes trained(RunConfig config) {
        WeightShapes shapes = whole(config);
        if (config.origin() instanceof Origin.Retrained r) {
            shapes.widths[r.subNetwork().layer() - 1] = r.subNetwork().size();
        }
        return shapes;
    }

    /// The same of weights and moments.
    Optional<String> difference(LearnerState state) {
        return Stream.concat(Stream.of(state.weights()), state.moments().values().stream())
                .flatMap(weights -> difference(weights).stream())
                .findFirst();
    }

    /// The first array that is not as it must be, in words; empty if all are.
    Optional<String> difference(Weights weights) {
        Map<String, String> needed = needed(weights);
        Map<String, String> found = weights.parts().stream()
                .collect(Collectors.toMap(
                        Weights.Part::name,
                        p -> shape(p.rows(), p.columns()),
                        (first, _) -> first,
                        LinkedHashMap::new));
        return Stream.concat(needed.keySet().stream(), found.keySet().stream())
                .filter(name -> !Objects.equals(needed.get(name), found.get(name)))
                .findFirst()
                .map(name -> "%s is %s, and the configuration asks for %s"
                        .formatted(name, found.getOrDefault(name, "missing"), needed.getOrDefault(name, "none of it")));
    }

    /// A table tells its width only when it is read, so what there is stands for it.
    private Map<String, String> needed(Weights weights) {
        Task.Shape shape = config.task() instanceof Table
                ? new Task.Shape(weights.layers().getFirst().inputs(), weights.outputs())
                : config.task().shape();
        NetworkConfig network = config.network();
        Map<String, String> needed = new LinkedHashMap<>();
        int inputs = shape.width();
        if (network.encoding() != Encoding.ONE_HOT) {
            needed.put("embedding", shape(config.task().symbols(), network.embedding()));
            inputs = network.encoding() == Encoding.EMBEDDED_SUM ? network.embedding() : 2 * network.embedding();
        }
        for (int l = 1; l <= widths.length + 1; l++) {
            boolean last = l > widths.length;
            int outputs = last ? shape.outputs() : widths[l - 1];
            needed.put("w" + l, shape(inputs, outputs));
            if (network.biases() == Biases.ALL || (!last && network.biases() == Biases.HIDDEN)) {
                needed.put("b" + l, shape(0, outputs));
            }
            inputs = outputs;
        }
        return needed;
    }

    /// @param rows 0 for a vector
    private static String shape(int rows, int columns) {
        return rows == 0 ? String.valueOf(columns) : rows + " x " + columns;
    }
}
