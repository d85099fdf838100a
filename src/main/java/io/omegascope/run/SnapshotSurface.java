package io.omegascope.run;

import io.omegascope.progress.LossSurface;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;

/// The loss between snapshots of runs. It is that of the first run: its loss function, on its training and test
/// samples.
public final class SnapshotSurface {
    private SnapshotSurface() {}

    /// @param configs of the run of each snapshot
    /// @throws IllegalArgumentException in one sentence, when weights of the runs cannot be mixed
    public static LossSurface of(List<RunConfig> configs) {
        RunConfig first = configs.getFirst();
        for (RunConfig other : configs) {
            requireSame(
                    "networks", first.network().architecture(), other.network().architecture());
            requireSame("tasks", first.task(), other.task());
        }
        Problem problem = Problem.of(first);
        return new LossSurface(
                first.network().architecture(), first.optimizer().loss(), problem.train(), problem.test());
    }

    private static void requireSame(String what, Object one, Object other) {
        if (one.getClass() != other.getClass()) {
            throw new IllegalArgumentException(
                    "The %s differ: %s and %s; weights can be mixed between equal ones.".formatted(what, one, other));
        }
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            Object a = Components.get(one, component.getName()).orElseThrow();
            Object b = Components.get(other, component.getName()).orElseThrow();
            if (!Objects.equals(a, b)) {
                throw new IllegalArgumentException(
                        "The %s differ in %s: %s and %s; weights can be mixed between equal ones."
                                .formatted(what, component.getName(), shown(a), shown(b)));
            }
        }
    }

    private static String shown(Object value) {
        return value instanceof Enum<?> constant ? Parameter.word(constant) : value.toString();
    }
}
