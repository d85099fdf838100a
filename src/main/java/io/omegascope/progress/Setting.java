package io.omegascope.progress;

import io.omegascope.net.Architecture;
import io.omegascope.net.Loss;
import io.omegascope.net.Optimizer;
import io.omegascope.task.Batch;
import io.omegascope.task.Task;

/// What measures of progress are computed from beside the weights.
///
/// @param all      every sample of the task
/// @param measured the inputs that hidden activations are measured over
/// @param layer    the hidden layer that is measured, counted from 1
public record Setting(
        Task task,
        Architecture architecture,
        Loss loss,
        Optimizer optimizer,
        Batch all,
        Batch train,
        Batch test,
        Batch measured,
        int layer) {}
