package io.omegascope.task;

import io.omegascope.task.ModularArithmetic.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every task, as it is when nothing else is said.
public final class Tasks {
    private Tasks() {}

    public static final List<Task> ALL = Stream.<Task>concat(
                    Arrays.stream(Operation.values()).map(o -> new ModularArithmetic(o, 97, 0.4, 0)),
                    Stream.of(
                            new PermutationComposition(5, 0.5, 0),
                            new SparseParity(40, 3, 1000, 1000, 0),
                            new XorClusters(1000, 5, 200, 1000, 0.1),
                            new SingleIndex(100, SingleIndex.Link.HERMITE_2, 500, 1000, 0),
                            new Table(DataFile.NONE, DataFile.NONE, "", Table.TargetKind.CLASSES, true, 0.8, 0)))
            .toList();

    public static Task ofKey(String key) {
        return ALL.stream()
                .filter(t -> t.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Task is '%s'; allowed is %s."
                        .formatted(key, ALL.stream().map(Task::key).collect(Collectors.joining(" or ")))));
    }
}
