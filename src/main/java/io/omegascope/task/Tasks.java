package io.omegascope.task;

import java.util.List;
import java.util.stream.Collectors;

/// Every task, as it is when nothing else is said.
public final class Tasks {
    private Tasks() {}

    public static final List<Task> ALL =
            List.of(new ModularArithmetic(ModularArithmetic.Operation.ADDITION, 97, 0.4, 0));

    public static Task ofKey(String key) {
        return ALL.stream()
                .filter(t -> t.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Task is '%s'; allowed is %s."
                        .formatted(key, ALL.stream().map(Task::key).collect(Collectors.joining(" or ")))));
    }
}
