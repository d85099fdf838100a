package io.omegascope.store;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.omegascope.cluster.ClusteringMethod;
import io.omegascope.info.Multiplet;
import io.omegascope.info.Ties;
import io.omegascope.run.NullModel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is open in the window and what of it is looked at.
///
/// @param open     in the order of the list
/// @param page     what the middle of the window shows
/// @param compared the folder whose runs were compared last, or null
/// @param studied  the folder whose sub-networks were studied last, or null
/// @param order    of the multiplets that are listed, 0 for all
/// @param shown    what is selected, or null
public record Workspace(
        List<Opened> open,
        String page,
        @JsonSetter(nulls = Nulls.SET) @Nullable String compared,
        @JsonSetter(nulls = Nulls.SET) @Nullable String studied,
        int order,
        @JsonSetter(nulls = Nulls.SET) @Nullable Shown shown) {
    public Workspace {
        open = List.copyOf(open);
    }

    /// @param path     the folder of a run, or a file of activations
    /// @param measured how activations are measured; null for a run
    public record Opened(
            String path,
            @JsonSetter(nulls = Nulls.SET) @Nullable Measured measured) {}

    /// @param clusters 0 for none
    public record Measured(int clusters, ClusteringMethod clustering, Ties ties, NullModel nullModel) {}

    /// @param path     that of the one which is selected
    /// @param epoch    the selected one, or null where the newest is followed
    /// @param clusters that are selected at the epoch, or null, as neurons
    /// @param zooms    bounds of what is in view, by chart; charts that show everything are not among them
    public record Shown(
            String path,
            @JsonSetter(nulls = Nulls.SET) @Nullable Integer epoch,
            @JsonSetter(nulls = Nulls.SET) @Nullable Multiplet clusters,
            @JsonSetter(nulls = Nulls.SET) @Nullable Multiplet neurons,
            Map<String, List<Double>> zooms) {
        public Shown {
            zooms = Map.copyOf(new TreeMap<>(zooms));
        }
    }
}
