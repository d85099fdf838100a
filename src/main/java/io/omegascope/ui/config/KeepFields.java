package io.omegascope.ui.config;

import io.omegascope.run.Parameter;
import io.omegascope.run.RunConfig;
import io.omegascope.store.CheckpointPolicy;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;

/// Of which epochs a run keeps its weights, as it is typed. It stands beside the configuration: two runs that differ in
/// it are the same run.
final class KeepFields {
    private final ObjectProperty<CheckpointPolicy> policy;
    private final List<FormField> fields = List.of(
            new FormField(parameter(
                    "keep-apart",
                    "Epochs apart",
                    "Leaves out weights while those that are kept lie no more than so many epochs apart, 1 to 10,000,000;"
                            + " 1 keeps those of all due epochs.")),
            new FormField(parameter(
                    "keep-mib",
                    "Mebibytes at most",
                    "What kept weights may take, 1 to 1,048,576; beyond it every second of them goes, then every second of"
                            + " the rest. Curves and measurements stay.")));

    KeepFields(ObjectProperty<CheckpointPolicy> policy) {
        this.policy = policy;
        tie(fields.get(0), p -> Integer.toString(p.apart()), CheckpointPolicy::withApart);
        tie(fields.get(1), p -> Integer.toString(p.mebibytes()), CheckpointPolicy::withMebibytes);
    }

    List<FormField> fields() {
        return fields;
    }

    /// What is typed is the policy as soon as it is allowed; a policy from elsewhere is shown.
    private void tie(
            FormField field,
            Function<CheckpointPolicy, String> text,
            BiFunction<CheckpointPolicy, String, CheckpointPolicy> typed) {
        policy.subscribe(p -> {
            if (!field.isWrong() && !field.text().strip().equals(text.apply(p))) {
                field.setText(text.apply(p));
            }
        });
        field.textProperty().subscribe((_, now) -> {
            try {
                CheckpointPolicy next = typed.apply(policy.get(), now);
                field.setProblem("");
                policy.set(next);
            } catch (IllegalArgumentException e) {
                field.setProblem(String.valueOf(e.getMessage()));
            }
        });
    }

    /// No part of a configuration, so that it reads and writes none.
    private static Parameter parameter(String key, String label, String help) {
        Function<RunConfig, String> none = _ -> "";
        return Parameter.of(key, label, Parameter.Group.SCHEDULE, help, List.of(), none, (config, _) -> config);
    }
}
