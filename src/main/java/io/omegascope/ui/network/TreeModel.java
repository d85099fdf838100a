package io.omegascope.ui.network;

import io.omegascope.cluster.Activations;
import io.omegascope.cluster.ClusteringMethod;
import io.omegascope.cluster.Dendrogram;
import io.omegascope.run.Profile;
import io.omegascope.ui.ActivationSource;
import io.omegascope.ui.ClusterNames;
import io.omegascope.ui.Missing;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Selection;
import io.omegascope.ui.Sentences;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The tree behind the clusters of the selected measurement, made from its activations in the background.
public final class TreeModel {
    /// A tree, and what its units are in the network.
    ///
    /// @param labels   the cluster of each unit of the tree
    /// @param clusters how many
    record Tree(int epoch, TreeShape shape, int[] labels, int clusters, ClusterNames names) {}

    private final Selection selection;
    private final Function<RunModel, ActivationSource> activations;
    private final Executor worker;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<@Nullable Tree> tree = new ReadOnlyObjectWrapper<>(this, "tree");
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper(this, "missing", "");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
    private int request;

    /// @param worker makes the tree
    /// @param ui     runs what touches properties
    TreeModel(Selection selection, Function<RunModel, ActivationSource> activations, Executor worker, Executor ui) {
        this.selection = selection;
        this.activations = activations;
        this.worker = worker;
        this.ui = ui;
    }

    // Properties

    ReadOnlyObjectProperty<@Nullable Tree> treeProperty() {
        return tree.getReadOnlyProperty();
    }

    /// Why there is no tree, or empty.
    ReadOnlyStringProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /// Which epoch the tree is of where it is not the selected one, in a sentence, or empty.
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    // Commands

    /// Makes the tree of the selected epoch. A later request overtakes an earlier one.
    void refresh() {
        int mine = ++request;
        RunModel run = selection.run();
        Profile profile = selection.profile();
        String reason = Missing.measurement(selection);
        if (run == null || profile == null || !reason.isEmpty()) {
            show(null, reason);
            return;
        }
        ActivationSource source = activations.apply(run);
        int wanted = selection.epoch();
        int near = source.nearest(wanted);
        Profile nearest = run.profiles().getOrDefault(near, profile);
        boolean other = near != wanted && run.profiles().containsKey(near) && nearest.reason() == null;
        int epoch = other ? near : wanted;
        Profile shown = other ? nearest : profile;
        ClusterNames names = run.names(epoch);
        Callable<Activations> kept = source.at(epoch);
        ClusteringMethod method = run.subject().measurement().clustering();
        worker.execute(() -> {
            @Nullable Tree made = null;
            String why = "";
            try {
                made = make(epoch, shown, names, method, kept).orElse(null);
                why = made == null ? "Spectral clustering groups neurons without a tree." : "";
            } catch (Exception e) {
                why = Sentences.of(e);
            }
            Tree result = made;
            String sentence = why;
            ui.execute(() -> {
                if (mine == request) {
                    show(result, sentence);
                    note.set(other ? nearby(wanted, epoch) : "");
                }
            });
        });
    }

    private static Optional<Tree> make(
            int epoch, Profile profile, ClusterNames names, ClusteringMethod method, Callable<Activations> source)
            throws Exception {
        Activations all = source.call();
        int[] units = IntStream.range(0, profile.labels().length)
                .filter(i -> profile.labels()[i] >= 0)
                .toArray();
        Optional<Dendrogram> dendrogram = method.tree(all.select(units));
        int[] labels = Arrays.stream(units).map(i -> profile.labels()[i]).toArray();
        return dendrogram.map(d -> new Tree(epoch, TreeShape.of(d), labels, profile.clusters(), names));
    }

    private static String nearby(int wanted, int kept) {
        return "Weights of epoch %,d are not kept: this is the tree of epoch %,d, the nearest.".formatted(wanted, kept);
    }

    private void show(@Nullable Tree made, String why) {
        note.set("");
        tree.set(made);
        missing.set(why);
    }
}
