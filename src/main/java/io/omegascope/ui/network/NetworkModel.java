package io.omegascope.ui.network;

import io.omegascope.info.GaussianEntropy;
import io.omegascope.info.Gradients;
import io.omegascope.info.Multiplet;
import io.omegascope.run.Profile;
import io.omegascope.ui.ClusterNames;
import io.omegascope.ui.Missing;
import io.omegascope.ui.Omega;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Selection;
import io.omegascope.ui.Settings;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The neurons of one measurement by cluster. Shows the selected epoch as of the last [#refresh], so that a view that
/// rests between two repaints acts on what its user sees.
public final class NetworkModel {
    /// The neurons of a cluster, ascending.
    ///
    /// @param cluster -1 for constant neurons, which were dropped
    /// @param name    what the cluster is called
    public record Group(int cluster, int name, int[] neurons) {
        public boolean isDropped() {
            return cluster < 0;
        }

        /// `c3 · 41`.
        public String title() {
            return (isDropped() ? "const" : "c" + name) + " · " + neurons.length;
        }
    }

    private static final double MANY_TIES = 0.1;

    private final Selection selection;
    private final Settings settings;
    private final ReadOnlyObjectWrapper<List<Group>> groups = new ReadOnlyObjectWrapper<>(this, "groups", List.of());
    private final ReadOnlyStringWrapper heading = new ReadOnlyStringWrapper(this, "heading", "");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
    private double[] gradients = {};
    private final ReadOnlyStringWrapper ties = new ReadOnlyStringWrapper(this, "ties", "");
    private @Nullable Profile profile;
    private int epoch = Selection.NONE;

    public NetworkModel(Selection selection, Settings settings) {
        this.selection = selection;
        this.settings = settings;
        settings.unitProperty().subscribe((_, _) -> summarise());
        selection.multipletProperty().subscribe(this::summarise);
        selection.neuronsProperty().subscribe(this::summarise);
        refresh();
    }

    // Properties

    /// Clusters by name, then the dropped neurons if there are any.
    public ReadOnlyObjectProperty<List<Group>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    public List<Group> groups() {
        return groups.get();
    }

    /// `250 neurons · 10 clusters`.
    public ReadOnlyStringProperty headingProperty() {
        return heading.getReadOnlyProperty();
    }

    /// `Multiplet {0, 3, 7}: 143 of 250 neurons, O = −0.01230 nats`, or what there is to say instead.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// `Many equal samples: c3 24%, c5 12%`, or empty while no cluster has more than a tenth.
    public ReadOnlyStringProperty tiesProperty() {
        return ties.getReadOnlyProperty();
    }

    public boolean isSelected(int cluster) {
        Multiplet multiplet = selection.multiplet();
        return multiplet != null && multiplet.contains(cluster);
    }

    /// Whether the neurons of a group stand out: those of the multiplet, or all while there is none.
    public boolean isEmphasised(Group group) {
        Multiplet neurons = selection.neurons();
        return neurons == null
                ? selection.multiplet() == null || isSelected(group.cluster())
                : Arrays.stream(group.neurons()).anyMatch(neurons::contains);
    }

    /// Neurons chosen one by one, or null.
    public @Nullable Multiplet neurons() {
        return selection.neurons();
    }

    /// Correlation of the normal scores of two pooled clusters; NaN when there is none.
    public double correlation(int a, int b) {
        Profile shown = profile;
        if (shown == null || Math.min(a, b) < 0 || Math.max(a, b) >= shown.clusters()) {
            return Double.NaN;
        }
        double[][] c = shown.covariance();
        return c[a][b] / Math.sqrt(c[a][a] * c[b][b]);
    }

    /// What a cluster adds to the O-information of all: below zero synergy, above it redundancy. In nats; NaN where
    /// there is none.
    public double gradient(int cluster) {
        return cluster < 0 || cluster >= gradients.length ? Double.NaN : gradients[cluster];
    }

    /// The largest gradient in size; 0 where there is none.
    public double steepest() {
        return Arrays.stream(gradients)
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    /// `−0.01234 nats`.
    String signed(double nats) {
        return settings.unit().signed(nats);
    }

    // Commands

    /// Shows the selected epoch.
    public void refresh() {
        epoch = selection.epoch();
        profile = selection.profile();
        gradients = profile == null ? new double[0] : gradients(profile);
        groups.set(profile == null ? List.of() : groupsOf(profile.labels(), selection.names()));
        heading.set(profile == null ? "" : describe(profile));
        ties.set(profile == null ? "" : ties(profile.tied(), selection.names()));
        summarise();
    }

    /// Takes a cluster into the selected multiplet or out of it. The last one out leaves no multiplet.
    public void toggle(int cluster) {
        if (cluster < 0) {
            return;
        }
        selection.selectEpoch(epoch);
        Multiplet multiplet = selection.multiplet();
        TreeSet<Integer> members = new TreeSet<>();
        if (multiplet != null) {
            Arrays.stream(multiplet.members()).forEach(members::add);
        }
        if (!members.remove(cluster)) {
            members.add(cluster);
        }
        selection.selectMultiplet(members.isEmpty() ? null : Multiplet.of(members));
    }

    private static String ties(double[] tied, ClusterNames names) {
        String many = IntStream.range(0, tied.length)
                .filter(cluster -> tied[cluster] > MANY_TIES)
                .boxed()
                .sorted(Comparator.comparingDouble(cluster -> -tied[cluster]))
                .map(cluster -> "c%d %.0f%%".formatted(names.of(cluster), 100 * tied[cluster]))
                .collect(Collectors.joining(", "));
        return many.isEmpty() ? "" : "Many equal samples: " + many;
    }

    private double[] gradients(Profile shown) {
        return shown.clusters() < Omega.LOWEST_ORDER
                ? new double[0]
                : Gradients.of(shown.covariance(), new GaussianEntropy(shown.samples(), biasCorrection()));
    }

    private boolean biasCorrection() {
        RunModel run = selection.run();
        return run == null || run.biasCorrection();
    }

    private void summarise() {
        summary.set(sentence());
    }

    private String sentence() {
        Profile shown = profile;
        Multiplet multiplet = selection.multiplet();
        if (shown == null || shown.reason() != null) {
            return Missing.measurement(selection);
        }
        Multiplet neurons = selection.neurons();
        if (multiplet == null && neurons != null) {
            return "Neurons %s: %d of %d".formatted(neurons, neurons.order(), shown.labels().length);
        }
        if (multiplet == null) {
            return "No multiplet. Choose clusters to compose one. Bars: what each adds to O, at most %s."
                    .formatted(signed(steepest()).substring(1));
        }
        return "Multiplet %s: %d of %d neurons, %s"
                .formatted(
                        selection.names().of(multiplet),
                        shown.neurons(multiplet).order(),
                        shown.labels().length,
                        value(shown, multiplet));
    }

    private String value(Profile shown, Multiplet multiplet) {
        if (multiplet.order() < 3) {
            return "O needs 3 clusters";
        }
        double o = Omega.of(shown, multiplet, biasCorrection());
        return Double.isNaN(o) ? "O is degenerate" : "O = " + settings.unit().signed(o);
    }

    private static String describe(Profile shown) {
        int dropped = shown.dropped().length;
        return "%d neurons · %d clusters%s"
                .formatted(
                        shown.labels().length - dropped,
                        shown.clusters(),
                        dropped == 0 ? "" : " · " + dropped + " constant");
    }

    private static List<Group> groupsOf(int[] labels, ClusterNames names) {
        int clusters = Arrays.stream(labels).max().orElse(-1) + 1;
        Stream<Integer> byName = IntStream.range(0, clusters).boxed().sorted(Comparator.comparingInt(names::of));
        return Stream.concat(byName, Stream.of(-1))
                .map(cluster -> new Group(cluster, names.of(cluster), members(labels, cluster)))
                .filter(group -> group.neurons().length > 0)
                .toList();
    }

    private static int[] members(int[] labels, int cluster) {
        return IntStream.range(0, labels.length)
                .filter(i -> cluster < 0 ? labels[i] < 0 : labels[i] == cluster)
                .toArray();
    }
}
