package io.omegascope.net;

import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.memory.conf.WorkspaceConfiguration;
import org.nd4j.linalg.api.memory.enums.AllocationPolicy;
import org.nd4j.linalg.api.memory.enums.LearningPolicy;
import org.nd4j.linalg.api.memory.enums.SpillPolicy;
import org.nd4j.linalg.factory.Nd4j;

/// Memory for temporary arrays that the next round of the same work uses again, instead of waiting for the garbage
/// collector.
final class Scratch {
    private static final WorkspaceConfiguration REUSED = WorkspaceConfiguration.builder()
            .initialSize(0)
            .overallocationLimit(0.2)
            .policyAllocation(AllocationPolicy.OVERALLOCATE)
            .policyLearning(LearningPolicy.FIRST_LOOP)
            .policySpill(SpillPolicy.REALLOCATE)
            .build();

    private Scratch() {}

    /// @param name of the work; every thread has its own memory of this name
    static void use(String name, Runnable work) {
        try (MemoryWorkspace _ = Nd4j.getWorkspaceManager().getAndActivateWorkspace(REUSED, "omegascope-" + name)) {
            work.run();
        }
    }
}
