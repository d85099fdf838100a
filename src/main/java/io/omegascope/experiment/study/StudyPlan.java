package io.omegascope.experiment.study;

import io.omegascope.experiment.Sweep;
import io.omegascope.experiment.study.Choice.Chosen;
import io.omegascope.experiment.study.StudyCase.Group;
import io.omegascope.net.Weights;
import io.omegascope.run.Condition;
import io.omegascope.run.Parameter;
import io.omegascope.run.Phase;
import io.omegascope.run.PhaseInterval;
import io.omegascope.run.Profile;
import io.omegascope.run.RetrainMode;
import io.omegascope.run.Retraining;
import io.omegascope.run.RunConfig;
import io.omegascope.run.Schedule;
import io.omegascope.run.StartingWeights;
import io.omegascope.run.SweepPoint;
import io.omegascope.run.TrainingRun;
import io.omegascope.store.StoredRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
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
    public record Design(List<Phase> phases, List<Choice> choices, List<StartingWeights> weights, int controls) {
        public Design {
            phases = phases.stream().distinct().toList();
            choices = choices.stream().distinct().toList();
            weights = weights.stream().distinct().toList();
            if (controls < 1) {
                throw new IllegalArgumentException("Controls is %d; allowed is 1 or more.".formatted(controls));
            }
        }

        /// In the order in which they are trained: all runs of one, then all of the next.
        private Stream<Selection> selections() {
            return phases.stream().flatMap(phase -> choices.stream()
                    .flatMap(choice -> weights.stream().map(from -> new Selection(phase, choice, from))));
        }
    }

    public record Question(Parents parents, Design design) {}

    public static StudyPlan of(List<Question> questions) {
        Builder builder = new Builder();
        for (Question question : questions) {
            int controls = question.design.controls();
            builder.skipped.addAll(question.parents.passedOver());
            question.design
                    .selections()
                    .forEach(what -> question.parents.runs().forEach(run -> builder.add(run, what, controls)));
        }
        return new StudyPlan(builder.members, List.copyOf(builder.skipped));
    }

    public List<SweepPoint> points() {
        return members.stream().map(Member::point).toList();
    }

    private record Known(String run, int epoch, Choice choice) {}

    private static final class Builder {
        private final List<Member> members = new ArrayList<>();
        private final Set<String> skipped = new LinkedHashSet<>();
        private final Map<Known, Optional<Chosen>> known = new HashMap<>();

        /// What a run does not allow is passed over in one sentence.
        void add(StoredRun run, Selection selection, int controls) {
            try {
                addAllowed(run, selection, controls);
            } catch (IllegalArgumentException e) {
                skipped.add(String.valueOf(e.getMessage()));
            }
        }

        private void addAllowed(StoredRun run, Selection selection, int controls) {
            Integer epoch = epoch(run, selection.phase());
            Profile profile = epoch == null ? null : run.profiles().get(epoch);
            if (epoch == null || profile == null) {
                skipped.add("%s has no end of %s."
                        .formatted(run.id(), selection.phase().label().toLowerCase(Locale.ROOT)));
                return;
            }
            StudyCase of = new StudyCase(run.id(), epoch, new Group(Condition.of(run.config()), selection));
            Optional<Chosen> chosen = chosen(run, of, profile);
            if (chosen.isEmpty()) {
                skipped.add("%s has no multiplet of %s at epoch %d."
                        .formatted(run.id(), selection.choice().label(), epoch));
                return;
            }
            Subject subject = new Subject(of, untilGeneralised(run.config()), profile, chosen.get());
            int others = subject.others();
            if (others == 0) {
                skipped.add("%s has no neurons beside those of the multiplet of %s at epoch %d."
                        .formatted(run.id(), selection.choice().label(), epoch));
                return;
            }
            add(subject, others, start(run, of), controls);
        }

        /// The same from whichever weights: it is looked for once.
        private Optional<Chosen> chosen(StoredRun run, StudyCase of, Profile profile) {
            Choice choice = of.group().selection().choice();
            return known.computeIfAbsent(new Known(of.run(), of.epoch(), choice), _ -> {
                try {
                    return choice.of(run, of.epoch(), profile);
                } catch (IOException e) {
                    throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
                }
            });
        }

        private void add(Subject subject, int others, Weights start, int controls) {
            RunConfig isolated = subject.named(RetrainMode.ISOLATED);
            int size = subject.chosen.neurons().order();
            add(subject.of, Kind.ISOLATED, 0, isolated);
            add(subject.of, Kind.INVERSE, 0, subject.named(RetrainMode.INVERSE));
            for (int draw = 0; draw < controls; draw++) {
                RunConfig another = subject.drawn(size, -1 - draw);
                add(subject.of, Kind.CONTROL, draw, subject.drawn(size, draw));
                add(subject.of, Kind.NORM_CONTROL, draw, Retraining.normMatched(another, isolated, start));
                add(subject.of, Kind.INVERSE_CONTROL, draw, subject.drawn(others, draw));
            }
        }

        private void add(StudyCase of, Kind kind, int draw, RunConfig config) {
            SequencedMap<String, String> values = new LinkedHashMap<>();
            values.put("run", of.run());
            values.put("epoch", Integer.toString(of.epoch()));
            values.put("order", of.group().selection().choice().word());
            values.put("weights", Parameter.word(of.group().selection().weights()));
            values.put("kind", kind.word());
            values.put("draw", Integer.toString(draw));
            members.add(new Member(of, kind, draw, new SweepPoint(members.size(), values, config)));
        }

        /// What is asked is when it generalises; what comes after, and measurements, would only take time.
        private static RunConfig untilGeneralised(RunConfig config) {
            return config.withSchedule(config.schedule().withUntil(Schedule.GENERALISED))
                    .withMeasurement(config.measurement().none());
        }
    }

    /// What is trained again of one run.
    private record Subject(StudyCase of, RunConfig config, Profile profile, Chosen chosen) {
        int others() {
            return Retraining.neurons(profile, chosen.neurons(), RetrainMode.INVERSE, 0)
                    .order();
        }

        RunConfig named(RetrainMode mode) {
            return Retraining.config(
                    config,
                    of.run(),
                    of.epoch(),
                    profile,
                    chosen.clusters(),
                    chosen.neurons(),
                    mode,
                    of.group().selection().weights(),
                    0);
        }

        RunConfig drawn(int neurons, long seed) {
            return Retraining.drawn(
                    config,
                    of.run(),
                    of.epoch(),
                    Retraining.drawn(profile, neurons, seed),
                    of.group().selection().weights(),
                    seed);
        }
    }

    /// The whole network's weights that the retrainings of a case start from.
    static Weights start(StoredRun run, StudyCase of) {
        try {
            return of.group().selection().weights() == StartingWeights.INITIAL
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
