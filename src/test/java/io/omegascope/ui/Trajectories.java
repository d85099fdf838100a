package io.omegascope.ui;

import com.fasterxml.jackson.databind.JsonNode;
import io.omegascope.Golden;
import io.omegascope.info.Multiplet;
import io.omegascope.info.OInformation;
import io.omegascope.info.OrderExtremes;
import io.omegascope.info.SearchResult;
import io.omegascope.run.Phase;
import io.omegascope.run.PhaseInterval;
import io.omegascope.run.Preset;
import io.omegascope.run.Profile;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import io.omegascope.run.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Real runs as events, from the golden trajectories: every other measurement of one seed a condition.
public final class Trajectories {
    private static final int CLUSTERS = 10;
    private static final Map<Preset, String> CONDITIONS =
            Map.of(Preset.WD_0_1, "wd0.1", Preset.WD_2, "wd2.0", Preset.ALPHA_8, "al8.0");

    private Trajectories() {}

    /// A whole run, finished.
    public static RunModel run(Preset preset) {
        return run(preset, preset.title(), preset.config(Seeds.all(0)), null);
    }

    public static RunModel run(Preset preset, String title, RunConfig config, @Nullable RunModel parent) {
        RunModel run = new RunModel(title, title, config, parent);
        batches(preset).forEach(run::accept);
        run.accept(List.of(new RunEvent.StateChanged(new RunState.Finished(), 0)));
        return run;
    }

    /// What a run tells, one batch an epoch: metrics, a measurement, and the phases as far as they are over.
    public static List<List<RunEvent>> batches(Preset preset) {
        JsonNode condition = Golden.read("trajectories.json").get("conditions").get(CONDITIONS.get(preset));
        List<PhaseInterval> phases = phases(condition.get("phases"));
        List<List<RunEvent>> batches = new ArrayList<>();
        for (JsonNode row : condition.get("rows")) {
            int epoch = row.get(0).asInt();
            batches.add(
                    List.of(metrics(row), new RunEvent.InfoProfile(epoch, profile(row)), phasesUntil(phases, epoch)));
        }
        return batches;
    }

    private static RunEvent.EpochMetrics metrics(JsonNode row) {
        return new RunEvent.EpochMetrics(
                row.get(0).asInt(),
                row.get(1).asDouble(),
                row.get(3).asDouble(),
                row.get(2).asDouble(),
                row.get(4).asDouble(),
                row.get(5).asDouble(),
                0);
    }

    private static Profile profile(JsonNode row) {
        int winning = row.get(8).asInt();
        int neurons = row.get(9).asInt();
        int[] labels = IntStream.range(0, 250)
                .map(i -> i < neurons ? i % winning : winning + i % Math.max(1, CLUSTERS - winning))
                .toArray();
        List<OrderExtremes> orders = IntStream.rangeClosed(3, CLUSTERS)
                .mapToObj(order -> new OrderExtremes(
                        order,
                        new OInformation(
                                -row.get(6).asDouble() / (1 + Math.abs(order - winning)), firstClusters(order)),
                        new OInformation(row.get(7).asDouble() * 3 / order, firstClusters(order))))
                .toList();
        return new Profile(9409, labels, new double[CLUSTERS][CLUSTERS], new SearchResult(orders, 0), null);
    }

    private static Multiplet firstClusters(int order) {
        return new Multiplet(IntStream.range(0, order).toArray());
    }

    private static List<PhaseInterval> phases(JsonNode phases) {
        List<PhaseInterval> intervals = new ArrayList<>();
        for (JsonNode phase : phases) {
            intervals.add(new PhaseInterval(
                    Arrays.stream(Phase.values())
                            .filter(p -> p.label().equalsIgnoreCase(phase.get(0).asText()))
                            .findFirst()
                            .orElseThrow(),
                    phase.get(1).asInt(),
                    phase.get(2).asInt()));
        }
        return intervals;
    }

    private static RunEvent.PhasesChanged phasesUntil(List<PhaseInterval> phases, int epoch) {
        List<PhaseInterval> past =
                new ArrayList<>(phases.stream().filter(p -> p.to() <= epoch).toList());
        int from = past.isEmpty() ? 0 : past.getLast().to();
        Integer peak = past.size() < 2 ? null : past.get(1).to();
        if (from < epoch) {
            past.add(new PhaseInterval(Phase.UNDETERMINED, from, epoch));
        }
        return new RunEvent.PhasesChanged(past, peak);
    }
}
