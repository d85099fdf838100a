package io.omegascope.store;

import io.omegascope.run.Phase;
import io.omegascope.run.PhaseInterval;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import io.omegascope.run.StepStatistics;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What `run.json` says of a run.
///
/// @param state    as it was last written; that of a run that was killed has not ended
/// @param epoch    updates made when the state was written
/// @param software names and versions of what made the run
/// @param machine  what the numbers may depend on: operating system, processor, kernels of the matrix product
/// @param synergyPeak epoch of the measurement nearest to the first peak of synergy, or null while there is none
/// @param speed    of the training loop, or null while it is not known
/// @param keep     of which epochs weights are kept
public record RunHeader(
        RunFolder folder,
        RunConfig config,
        RunState state,
        int epoch,
        Instant created,
        Map<String, String> software,
        Map<String, String> machine,
        List<PhaseInterval> phases,
        @Nullable Integer synergyPeak,
        @Nullable StepStatistics speed,
        CheckpointPolicy keep) {

    public RunHeader {
        software = sorted(software);
        machine = sorted(machine);
        phases = List.copyOf(phases);
    }

    public String id() {
        return folder.id();
    }

    private static Map<String, String> sorted(Map<String, String> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    List<Phase> phaseNames() {
        return phases.stream().map(PhaseInterval::phase).toList();
    }

    RunHeader withFolder(RunFolder newFolder) {
        return new RunHeader(
                newFolder, config, state, epoch, created, software, machine, phases, synergyPeak, speed, keep);
    }

    RunHeader withConfig(RunConfig newConfig) {
        return new RunHeader(
                folder, newConfig, state, epoch, created, software, machine, phases, synergyPeak, speed, keep);
    }

    RunHeader withState(RunState newState, int atEpoch) {
        return new RunHeader(
                folder, config, newState, atEpoch, created, software, machine, phases, synergyPeak, speed, keep);
    }

    RunHeader withMachine(Map<String, String> newMachine) {
        return new RunHeader(
                folder, config, state, epoch, created, software, newMachine, phases, synergyPeak, speed, keep);
    }

    RunHeader withPhases(RunEvent.PhasesChanged p) {
        return new RunHeader(
                folder, config, state, epoch, created, software, machine, p.phases(), p.synergyPeak(), speed, keep);
    }

    RunHeader withSpeed(StepStatistics newSpeed) {
        @Nullable StepStatistics known = Double.isNaN(newSpeed.stepMilliseconds()) ? null : newSpeed;
        return new RunHeader(
                folder, config, state, epoch, created, software, machine, phases, synergyPeak, known, keep);
    }
}
