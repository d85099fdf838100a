package io.omegascope.experiment.study;

import io.omegascope.experiment.Sweep;
import io.omegascope.info.Multiplet;
import io.omegascope.info.OrderExtremes;
import io.omegascope.net.Weights;
import io.omegascope.run.MeasurementConfig;
import io.omegascope.run.NullModel;
import io.omegascope.run.Origin;
import io.omegascope.run.Parameter;
import io.omegascope.run.Phase;
import io.omegascope.run.PhaseInterval;
import io.omegascope.run.Profile;
import io.omegascope.run.RetrainMode;
import io.omegascope.run.Retraining;
import io.omegascope.run.RunConfig;
import io.omegascope.run.StartingWeights;
import io.omegascope.run.SweepPoint;
import io.omegascope.run.TrainingRun;
import io.omegascope.store.StoredRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The retrainings of a study, in a fixed order.
///
/// @param members each with what it stands for
/// @param skipped one sentence for each choice that a run does not allow
public record StudyPlan(List<Member> members, List<String> skipped) {
    public StudyPlan {
        members = List.copyOf(members);
        skipped = List.copyOf(skipped);
    }

    /// @param draw which of the controls, 0 for what is not drawn
    public record Member(StudyCase of, Kind kind, int draw, SweepPoint point) {}

    /// What is varied.
    ///
    /// @param phases   at whose ends neurons are chosen
    /// @param controls of each kind, for each case; 1 or more
    public record Design(List<Phase> phases, List<Integer> orders, List<StartingWeights> weights, int controls) {}

    /// @param parents retrainings among them are passed over
    public static StudyPlan of(List<StoredRun> parents, Design design) {
        Builder builder = new Builder(design);
        parents.stream()
                .filter(run -> run.config().origin() instanceof Origin.Fresh)
                .forEach(builder::add);
        return new StudyPlan(builder.members, builder.skipped);
    }

    public List<SweepPoint> points() {
        return members.stream().map(Member::point).toList();
    }

    private static final class Builder {
        private final Design design;
        private final List<Member> members = new ArrayList<>();
        private final List<String> skipped = new ArrayList<>();

        Builder(Design design) {
            this.design = design;
        }

        void add(StoredRun run) {
            for (Phase phase : design.phases()) {
                Integer epoch = epoch(run, phase);
                Profile profile = epoch == null ? null : run.profiles().get(epoch);
                if (epoch == null || profile == null) {
                    skipped.add("%s has no end of %s."
                            .formatted(run.id(), phase.label().toLowerCase(Locale.ROOT)));
                    continue;
                }
                for (int order : design.orders()) {
                    add(run, phase, epoch, profile, order);
                }
            }
        }

        private void add(StoredRun run, Phase phase, int epoch, Profile profile, int order) {
            Optional<OrderExtremes> extremes = profile.result().ofOrder(order);
            if (extremes.isEmpty()) {
                skipped.add("%s has no multiplets of order %d at epoch %d.".formatted(run.id(), order, epoch));
                return;
            }
            Multiplet clusters = extremes.get().min().multiplet();
            Multiplet others = Retraining.neurons(profile, clusters, RetrainMode.INVERSE, 0);
            if (others.order() == 0) {
                skipped.add("%s has no neurons beside those of the multiplet of order %d at epoch %d."
                        .formatted(run.id(), order, epoch));
                return;
            }
            for (StartingWeights weights : design.weights()) {
                add(run, new StudyCase(run.id(), phase, epoch, order, weights), profile, clusters, others);
            }
        }

        private void add(StoredRun run, StudyCase of, Profile profile, Multiplet clusters, Multiplet others) {
            Weights start = start(run, of);
            Multiplet chosen = profile.neurons(clusters);
            RunConfig config = measuredLittle(run.config());
            add(of, Kind.ISOLATED, 0, named(config, of, profile, clusters, RetrainMode.ISOLATED));
            add(of, Kind.INVERSE, 0, named(config, of, profile, clusters, RetrainMode.INVERSE));
            for (int draw = 0; draw < design.controls(); draw++) {
                Multiplet control = Retraining.drawn(profile, chosen.order(), draw);
                Multiplet matched = Retraining.normMatched(config, profile, chosen, start, draw);
                Multiplet inverse = Retraining.drawn(profile, others.order(), draw);
                add(of, Kind.CONTROL, draw, drawn(config, of, control, draw));
                add(of, Kind.NORM_CONTROL, draw, drawn(config, of, matched, draw));
                add(of, Kind.INVERSE_CONTROL, draw, drawn(config, of, inverse, draw));
            }
        }

        private static RunConfig named(
                RunConfig config, StudyCase of, Profile profile, Multiplet clusters, RetrainMode mode) {
            return Retraining.config(config, of.run(), of.epoch(), profile, clusters, mode, of.weights(), 0);
        }

        private static RunConfig drawn(RunConfig config, StudyCase of, Multiplet neurons, int draw) {
            return Retraining.drawn(config, of.run(), of.epoch(), neurons, of.weights(), draw);
        }

        private void add(StudyCase of, Kind kind, int draw, RunConfig config) {
            SequencedMap<String, String> values = new LinkedHashMap<>();
            values.put("run", of.run());
            values.put("epoch", Integer.toString(of.epoch()));
            values.put("order", Integer.toString(of.order()));
            values.put("weights", Parameter.word(of.weights()));
            values.put("kind", kind.word());
            values.put("draw", Integer.toString(draw));
            members.add(new Member(of, kind, draw, new SweepPoint(members.size(), values, config)));
        }

        /// What is asked is when it generalises; nulls and other measures would only take time.
        private static RunConfig measuredLittle(RunConfig config) {
            MeasurementConfig measurement = config.measurement();
            return config.withMeasurement(
                    measurement.withNull(NullModel.NONE, 1).withBootstrap(0).withProgress(List.of()));
        }
    }

    /// The whole network's weights that the retrainings of a case start from.
    static Weights start(StoredRun run, StudyCase of) {
        try {
            return of.weights() == StartingWeights.INITIAL
                    ? TrainingRun.firstWeights(run.config())
                    : run.snapshot(of.epoch()).weights();
        } catch (IOException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    /// Where retrainings start from.
    ///
    /// @param parents by name
    public Sweep.Start start(Map<String, StoredRun> parents) {
        Map<Integer, StudyCase> cases = new HashMap<>();
        members.forEach(m -> cases.put(m.point().index(), m.of()));
        return point -> {
            StudyCase of = Objects.requireNonNull(cases.get(point.index()));
            return start(Objects.requireNonNull(parents.get(of.run())), of);
        };
    }

    /// The measured epoch at which a phase ends; null where the run does not have it.
    private static @Nullable Integer epoch(StoredRun run, Phase phase) {
        if (phase == Phase.EMERGENCE) {
            return run.header().synergyPeak();
        }
        return run.phases().stream()
                .filter(p -> p.phase() == phase)
                .map(PhaseInterval::to)
                .map(end -> nearest(run, end))
                .findFirst()
                .orElse(null);
    }

    private static int nearest(StoredRun run, int epoch) {
        Integer below = run.profiles().floorKey(epoch);
        Integer above = run.profiles().ceilingKey(epoch);
        return below == null
                ? run.profiles().firstKey()
                : above == null || epoch - below <= above - epoch ? below : above;
    }

    /// The members of each case, in their order.
    Map<StudyCase, List<Member>> cases() {
        Map<StudyCase, List<Member>> cases = new LinkedHashMap<>();
        members.forEach(
                m -> cases.computeIfAbsent(m.of(), _ -> new ArrayList<>()).add(m));
        return cases;
    }
}
