package io.omegascope.experiment.paper;

import io.omegascope.experiment.paper.Evidence.Part;
import io.omegascope.experiment.paper.Evidence.Way;
import io.omegascope.experiment.study.Study;
import io.omegascope.experiment.study.StudyResult;
import io.omegascope.run.Phase;
import io.omegascope.run.PhaseInterval;
import io.omegascope.run.Preset;
import io.omegascope.run.Profile;
import io.omegascope.run.RetrainMode;
import io.omegascope.run.Retraining;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunState;
import io.omegascope.run.Seeds;
import io.omegascope.run.StartingWeights;
import io.omegascope.run.SweepPlan;
import io.omegascope.run.SweepPoint;
import io.omegascope.store.ReportFolder;
import io.omegascope.store.StoredRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The runs behind the paper's figures: a sweep of its conditions, and a second one of parts of their networks.
public final class Reproduction {
    private static final String PRESET = "preset";
    private static final String SEED = "seed";
    private static final String PART = "part";
    private static final int ORDER = 5;
    private static final long CONTROL_SEED = 1;

    private final List<PaperFigure> figures;
    private final SweepPlan plan;
    private final ReportFolder folder;
    private final Map<String, String> settings;

    /// @param figure   of the paper, 1 to 9, or 0 for all
    /// @param seeds    of every condition, counted from 0
    /// @param settings of every run that differ from the paper's, by the names of options of `train`
    /// @throws IllegalArgumentException in one sentence
    public Reproduction(int figure, int seeds, Map<String, String> settings, ReportFolder folder) {
        require("Figure", figure, 0, PaperFigure.ALL.size());
        require("Seeds", seeds, 1, 1000);
        this.folder = folder;
        this.settings = Map.copyOf(settings);
        figures = PaperFigure.ALL.stream()
                .filter(f -> figure == 0 || f.number() == figure)
                .toList();
        List<String> presets = figures.stream()
                .flatMap(f -> f.conditions().stream())
                .distinct()
                .sorted()
                .map(Preset::key)
                .toList();
        plan = plan(presets, seeds, settings);
    }

    static SweepPlan plan(List<String> presets, int seeds, Map<String, String> settings) {
        SequencedMap<String, List<String>> axes = new LinkedHashMap<>();
        axes.put(PRESET, presets);
        axes.put(SEED, IntStream.range(0, seeds).mapToObj(Integer::toString).toList());
        return SweepPlan.of(Preset.WD_2.config(Seeds.all(0)), settings, List.of(), axes);
    }

    /// The networks of the paper's conditions.
    public List<SweepPoint> networks() {
        return plan.points();
    }

    /// Parts of those that are trained already, to be trained again from initial weights: the most synergistic
    /// multiplet of order 5, everything else, and as many random neurons. They are not measured: what is asked is
    /// when they generalise. A network without a peak has none.
    public List<SweepPoint> parts() {
        List<Preset> wanted = figures.stream()
                .filter(PaperFigure::hasParts)
                .flatMap(f -> f.conditions().stream())
                .toList();
        List<SweepPoint> parts = new ArrayList<>();
        for (SweepPoint point : networks()) {
            if (wanted.contains(preset(point))) {
                finished(point).ifPresent(run -> add(parts, point, run));
            }
        }
        return List.copyOf(parts);
    }

    /// Other measurements of the networks that are trained already.
    ///
    /// @param isFull whether also those that show how robust phases are
    public Remeasuring remeasuring(boolean isFull) {
        List<Remeasuring.Job> jobs = new ArrayList<>();
        for (SweepPoint point : networks()) {
            finished(point).ifPresent(run -> Arrays.stream(Variation.values())
                    .filter(v -> v.isNull() || (isFull && RobustnessClaims.GROKKING.contains(preset(point))))
                    .forEach(v -> jobs.add(new Remeasuring.Job(run, v))));
        }
        return new Remeasuring(jobs, folder);
    }

    /// The networks whose parts are studied.
    public List<SweepPoint> studied(int seeds) {
        return SubNetworkStudy.networks(seeds, settings);
    }

    /// Their parts beside controls, of the networks that are trained already.
    ///
    /// @param controls of each kind, for each choice of neurons
    public Study study(int seeds, int controls) {
        Map<Preset, List<StoredRun>> runs = new EnumMap<>(Preset.class);
        for (SweepPoint point : studied(seeds)) {
            finished(point).ifPresent(run -> runs.computeIfAbsent(preset(point), _ -> new ArrayList<>())
                    .add(run));
        }
        return SubNetworkStudy.of(runs, controls);
    }

    /// Figures and verdicts from what is finished.
    ///
    /// @param study of sub-networks, as far as it was made
    public Report report(StudyResult study) {
        Map<Preset, Map<Long, SeenRun>> runs = new HashMap<>();
        Map<Way, Map<Long, SeenAgain>> again = new HashMap<>();
        for (SweepPoint point : networks()) {
            finished(point).ifPresent(run -> {
                runs.computeIfAbsent(preset(point), _ -> new TreeMap<>()).put(seed(point), SeenRun.of(run));
                for (Variation v : Variation.values()) {
                    remeasured(run, v)
                            .ifPresent(a -> again.computeIfAbsent(new Way(preset(point), v), _ -> new TreeMap<>())
                                    .put(seed(point), a));
                }
            });
        }
        Map<Part, Map<Long, SeenRun>> retrained = new HashMap<>();
        for (SweepPoint point : parts()) {
            Part part = new Part(preset(point), mode(point));
            finished(point).ifPresent(run -> retrained
                    .computeIfAbsent(part, _ -> new TreeMap<>())
                    .put(seed(point), SeenRun.of(run)));
        }
        return Report.of(figures, new Evidence(runs, retrained, again, study));
    }

    private static void add(List<SweepPoint> parts, SweepPoint point, StoredRun run) {
        @Nullable Integer epoch = chosenEpoch(preset(point), run);
        @Nullable Profile profile = epoch == null ? null : run.profiles().get(epoch);
        if (epoch == null || profile == null || profile.result().ofOrder(ORDER).isEmpty()) {
            return;
        }
        for (RetrainMode mode : RetrainMode.values()) {
            SequencedMap<String, String> values = new LinkedHashMap<>(point.values());
            values.put(PART, mode.name().toLowerCase(Locale.ROOT));
            config(run, epoch, profile, mode)
                    .ifPresent(config -> parts.add(new SweepPoint(parts.size(), values, config)));
        }
    }

    /// An inverse may have no neuron.
    private static Optional<RunConfig> config(StoredRun run, int epoch, Profile profile, RetrainMode mode) {
        try {
            RunConfig config = Retraining.config(
                    run.config(),
                    run.id(),
                    epoch,
                    profile,
                    profile.result().ofOrder(ORDER).orElseThrow().min().multiplet(),
                    mode,
                    StartingWeights.INITIAL,
                    CONTROL_SEED);
            return Optional.of(config.withMeasurement(config.measurement().none()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The first peak of synergy, at weight decay 0.1 the highest synergy in delayed emergence (section 7).
    private static @Nullable Integer chosenEpoch(Preset preset, StoredRun run) {
        if (preset != Preset.WD_0_1) {
            return run.header().synergyPeak();
        }
        return run.phases().stream()
                .filter(p -> p.phase() == Phase.DELAYED_EMERGENCE)
                .findFirst()
                .map(p -> highest(run.profiles(), p))
                .orElse(null);
    }

    private static @Nullable Integer highest(NavigableMap<Integer, Profile> profiles, PhaseInterval phase) {
        @Nullable Integer best = null;
        double highest = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Integer, Profile> e :
                profiles.subMap(phase.from(), true, phase.to(), true).entrySet()) {
            if (e.getValue().reason() == null && e.getValue().synergy() > highest) {
                highest = e.getValue().synergy();
                best = e.getKey();
            }
        }
        return best;
    }

    private Optional<StoredRun> finished(SweepPoint point) {
        try {
            return folder.runs().stored(point).filter(run -> run.state() instanceof RunState.Finished);
        } catch (IOException _) {
            return Optional.empty(); // the sweep has said why
        }
    }

    private Optional<SeenAgain> remeasured(StoredRun run, Variation variation) {
        try {
            return folder.remeasured(Remeasuring.Job.name(run.id(), variation)).map(r -> SeenAgain.of(run, r));
        } catch (IOException _) {
            return Optional.empty(); // the remeasuring has said why
        }
    }

    private static Preset preset(SweepPoint point) {
        return Preset.ofKey(value(point, PRESET));
    }

    private static long seed(SweepPoint point) {
        return Long.parseLong(value(point, SEED));
    }

    private static RetrainMode mode(SweepPoint point) {
        return RetrainMode.valueOf(value(point, PART).toUpperCase(Locale.ROOT));
    }

    private static String value(SweepPoint point, String key) {
        return Optional.ofNullable(point.values().get(key)).orElseThrow();
    }

    private static void require(String what, int value, int from, int to) {
        if (value < from || value > to) {
            throw new IllegalArgumentException("%s is %d; allowed is %d to %d.".formatted(what, value, from, to));
        }
    }
}
