package io.omegascope.run;

import io.omegascope.task.TaskConfig;

/// Everything that decides the numbers of a run, and nothing that does not.
public record RunConfig(
        TaskConfig task,
        NetworkConfig network,
        OptimizerConfig optimizer,
        Schedule schedule,
        MeasurementConfig measurement,
        Seeds seeds,
        Origin origin) {

    public RunConfig withTask(TaskConfig t) {
        return new RunConfig(t, network, optimizer, schedule, measurement, seeds, origin);
    }

    public RunConfig withNetwork(NetworkConfig n) {
        return new RunConfig(task, n, optimizer, schedule, measurement, seeds, origin);
    }

    public RunConfig withOptimizer(OptimizerConfig o) {
        return new RunConfig(task, network, o, schedule, measurement, seeds, origin);
    }

    public RunConfig withSchedule(Schedule s) {
        return new RunConfig(task, network, optimizer, s, measurement, seeds, origin);
    }

    public RunConfig withMeasurement(MeasurementConfig m) {
        return new RunConfig(task, network, optimizer, schedule, m, seeds, origin);
    }

    public RunConfig withSeeds(Seeds s) {
        return new RunConfig(task, network, optimizer, schedule, measurement, s, origin);
    }

    public RunConfig withOrigin(Origin o) {
        return new RunConfig(task, network, optimizer, schedule, measurement, seeds, o);
    }
}
