package io.omegascope.ui;

import io.omegascope.run.OptimizerConfig;
import io.omegascope.run.Origin;
import io.omegascope.run.Phase;
import io.omegascope.run.PhaseInterval;
import io.omegascope.run.PhaseStability;
import io.omegascope.run.Profile;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// One run as the window sees it: live, replayed or opened from disk, all through [#accept]. Only for the FX thread
/// (or one test thread).
public final class RunModel {
    private final String id;
    private final String title;
    private Subject subject;
    private final @Nullable RunModel parent;
    private final ArrayList<RunEvent.EpochMetrics> metrics = new ArrayList<>();
    /// How many of the metrics there are up to the last that has not collapsed.
    private int teaching;
    /// How many of the first metrics are known to be below a level of test accuracy.
    private final Map<Double, Integer> below = new HashMap<>();
    private final NavigableMap<Integer, Profile> profiles = new TreeMap<>();
    private final NavigableMap<Integer, Map<String, Double>> later = new TreeMap<>();
    private final ClusterTracks tracks = new ClusterTracks(profiles);
    private @Nullable Integer synergyPeak;
    private List<PhaseInterval> phases;
    private final ReadOnlyObjectWrapper<RunState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new RunState.Ready());
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
    private boolean elsewhere;

    public RunModel(String id, String title, RunConfig config, @Nullable RunModel parent) {
        this(id, title, new Subject.Network(config), parent);
    }

    RunModel(String id, String title, Subject subject, @Nullable RunModel parent) {
        this.id = id;
        this.title = title;
        this.subject = subject;
        this.parent = parent;
        phases = subject instanceof Subject.Network ? List.of(new PhaseInterval(Phase.UNDETERMINED, 0, 0)) : List.of();
    }

    // Properties

    public String id() {
        return id;
    }

    /// For people: `Weight decay 2, seed 3`, or `Isolated, 143 neurons`.
    public String title() {
        return title;
    }

    public Subject subject() {
        return subject;
    }

    /// How it is trained; empty for activations from a file.
    public Optional<RunConfig> config() {
        return subject instanceof Subject.Network(RunConfig config) ? Optional.of(config) : Optional.empty();
    }

    /// When its rates were changed while it went on.
    public List<OptimizerConfig.Change> changes() {
        return config().map(c -> c.optimizer().changes()).orElse(List.of());
    }

    /// The first epoch from which on nothing that is right teaches any more, in float32; empty where it does.
    public OptionalInt collapse() {
        return teaching == metrics.size()
                ? OptionalInt.empty()
                : OptionalInt.of(metrics.get(teaching).epoch());
    }

    /// Where it comes from if it retrains a part of another run.
    public Optional<Origin.Retrained> retrained() {
        return config().map(RunConfig::origin)
                .filter(Origin.Retrained.class::isInstance)
                .map(Origin.Retrained.class::cast);
    }

    /// Whether it is trained to meet values rather than to name classes.
    public boolean answersWithValues() {
        return config().map(c -> !c.task().hasClasses()).orElse(false);
    }

    public boolean isTrained() {
        return subject instanceof Subject.Network;
    }

    /// Whether entropies are corrected for the number of samples.
    public boolean biasCorrection() {
        return subject.measurement().biasCorrection();
    }

    /// What its measurements are counted by: `epoch` or `step`.
    public String time() {
        return isTrained() ? "epoch" : "step";
    }

    /// `Epoch` or `Step`.
    public String timeTitle() {
        return isTrained() ? "Epoch" : "Step";
    }

    /// Whether another program writes it now.
    public boolean isElsewhere() {
        return elsewhere && !state().isEnded();
    }

    /// `Training`; `Measuring` where nothing is trained any more, or ever; `Training elsewhere`.
    public String stateWord() {
        String word = !isTrained() && state() instanceof RunState.Training ? "Measuring" : state().word();
        return isElsewhere() ? word + " elsewhere" : word;
    }

    /// The run that this one retrains a part of, if it is at hand.
    public @Nullable RunModel parent() {
        return parent;
    }

    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public RunState state() {
        return state.get();
    }

    /// Grows by one with every batch; the one thing a view of the curves listens to.
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// One entry a due epoch, ascending.
    public List<RunEvent.EpochMetrics> metrics() {
        return Collections.unmodifiableList(metrics);
    }

    /// Measurements by epoch. Deferred ones arrive late, so that gaps can fill up.
    public NavigableMap<Integer, Profile> profiles() {
        return Collections.unmodifiableNavigableMap(profiles);
    }

    /// What the clusters of a measurement are called.
    public ClusterNames names(int epoch) {
        Profile profile = profiles.get(epoch);
        if (profile != null && subject instanceof Subject.Recording recording && !recording.clustered()) {
            return ClusterNames.ofColumns(profile.labels());
        }
        return tracks.at(epoch);
    }

    public List<PhaseInterval> phases() {
        return phases;
    }

    /// How much the phases hang on the rule; empty for what has no configuration of its own.
    public Optional<PhaseStability> stability() {
        return config().map(config ->
                PhaseStability.of(config.phases(), metrics(), profiles(), state() instanceof RunState.Finished));
    }

    /// The measured epoch nearest to the first peak of synergy, or null while there is none.
    public @Nullable Integer synergyPeak() {
        return synergyPeak;
    }

    /// The last epoch that there is to see: the last one planned, or the last one reached when the run has ended.
    public int end() {
        int reached = metrics.isEmpty()
                ? profiles.isEmpty() ? 0 : profiles.lastKey()
                : metrics.getLast().epoch();
        return state().isEnded() ? reached : subject.last();
    }

    /// The epoch at which the run is complete: the last one planned, unless it ended before as it was to.
    public int goal() {
        return state() instanceof RunState.Finished ? end() : subject.last();
    }

    /// The measured epoch nearest to `wanted`, the earlier of two; [Selection#NONE] before the first.
    public int nearestMeasured(int wanted) {
        Integer below = profiles.floorKey(wanted);
        Integer above = profiles.ceilingKey(wanted);
        if (below == null || above == null) {
            return below != null ? below : above != null ? above : Selection.NONE;
        }
        return above - wanted < wanted - below ? above : below;
    }

    /// The first epoch with metrics at which test accuracy is at least `level`.
    public Optional<Integer> testAccuracyEpoch(double level) {
        int from = below.getOrDefault(level, 0);
        while (from < metrics.size() && !(metrics.get(from).testAccuracy() >= level)) {
            from++;
        }
        below.put(level, from);
        return from == metrics.size()
                ? Optional.empty()
                : Optional.of(metrics.get(from).epoch());
    }

    /// Other measures of progress that were taken here after the run, by epoch and by the name of the curve. The files
    /// of the run do not have them.
    public NavigableMap<Integer, Map<String, Double>> laterProgress() {
        return Collections.unmodifiableNavigableMap(later);
    }

    // Commands

    /// Its events come from files that another program writes.
    void setElsewhere(boolean now) {
        elsewhere = now;
    }

    /// Takes in what was measured after the run, then tells the views.
    public void acceptLater(Map<Integer, Map<String, Double>> values) {
        values.forEach((epoch, measures) ->
                later.computeIfAbsent(epoch, _ -> new TreeMap<>()).putAll(measures));
        revision.set(revision.get() + 1);
    }

    /// Takes in what happened, then tells the views once.
    public void accept(List<RunEvent> batch) {
        if (batch.isEmpty()) {
            return;
        }
        for (RunEvent event : batch) {
            switch (event) {
                case RunEvent.EpochMetrics m -> {
                    metrics.add(m);
                    teaching = m.isCollapsed() ? teaching : metrics.size();
                }
                case RunEvent.InfoProfile p -> {
                    profiles.put(p.epoch(), p.profile());
                    tracks.changed(p.epoch());
                }
                case RunEvent.PhasesChanged p -> {
                    phases = p.phases();
                    synergyPeak = p.synergyPeak();
                }
                case RunEvent.RatesChanged r -> take(r.change());
                case RunEvent.StateChanged s -> state.set(s.state());
            }
        }
        revision.set(revision.get() + 1);
    }

    /// Gives up its history, since it has left the list: a cell of a table that is not seen just now may hold on to the
    /// model itself.
    void letGo() {
        metrics.clear();
        metrics.trimToSize();
        below.clear();
        teaching = 0;
        List.copyOf(profiles.keySet()).forEach(tracks::changed);
        profiles.clear();
        later.clear();
    }

    /// Forgets what comes after an epoch, which will be trained again; all of it after -1.
    void rewind(int epoch) {
        metrics.removeIf(m -> m.epoch() > epoch);
        below.clear();
        teaching = metrics.size();
        while (teaching > 0 && metrics.get(teaching - 1).isCollapsed()) {
            teaching--;
        }
        NavigableMap<Integer, Profile> after = profiles.tailMap(epoch, false);
        List<Integer> forgotten = List.copyOf(after.keySet());
        after.clear();
        forgotten.forEach(tracks::changed);
        later.tailMap(epoch, false).clear();
        state.set(new RunState.Ready());
        revision.set(revision.get() + 1);
    }

    private void take(OptimizerConfig.Change change) {
        config().map(c -> c.withOptimizer(c.optimizer().changed(change)))
                .ifPresent(c -> subject = new Subject.Network(c));
    }
}
