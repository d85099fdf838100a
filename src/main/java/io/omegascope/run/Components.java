package io.omegascope.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads and replaces components of nested records by their path, such as `optimizer.beta1`, so that a parameter of a
/// configuration is named in one place.
final class Components {
    private Components() {}

    /// The declared component at the end of a path; a sealed type has those of all its records.
    static RecordComponent declared(Class<?> type, String path) {
        String[] names = path.split("\\.", 2);
        RecordComponent component = records(type)
                .flatMap(r -> component(r, names[0]).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " has no component " + names[0]));
        return names.length == 1 ? component : declared(component.getType(), names[1]);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()) : Stream.of(type);
    }

    private static Optional<RecordComponent> component(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(c -> c.getName().equals(name))
                .findFirst();
    }

    /// The value at the end of a path; empty where a record on the way has no such component.
    static Optional<Object> get(Object of, String path) {
        String[] names = path.split("\\.", 2);
        Optional<Object> value = component(of.getClass(), names[0]).map(c -> read(of, c));
        return names.length == 1 ? value : value.flatMap(v -> get(v, names[1]));
    }

    /// A copy with another value at the end of a path.
    ///
    /// @throws IllegalArgumentException of the record, when it does not allow the value
    static <R> R with(R of, String path, Object value) {
        return with(of, Map.of(path, value));
    }

    /// The same, with several values at once, which may be allowed together and not one by one.
    ///
    /// @param changes by path
    static <R> R with(R of, Map<String, Object> changes) {
        RecordComponent[] components = of.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            Object old = changes.getOrDefault(name, read(of, components[i]));
            Map<String, Object> inside = inside(name + ".", changes);
            values[i] = inside.isEmpty() ? old : with(old, inside);
        }
        return make(of, components, values);
    }

    private static Map<String, Object> inside(String prefix, Map<String, Object> changes) {
        return changes.entrySet().stream()
                .filter(change -> change.getKey().startsWith(prefix))
                .collect(Collectors.toMap(change -> change.getKey().substring(prefix.length()), Map.Entry::getValue));
    }

    @SuppressWarnings("unchecked") // the canonical constructor of R makes an R
    private static <R> R make(R of, RecordComponent[] components, Object... values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return (R) of.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object read(Object of, RecordComponent component) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
