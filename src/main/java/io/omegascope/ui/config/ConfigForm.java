package io.omegascope.ui.config;

import io.omegascope.net.Loss;
import io.omegascope.run.OptimizerConfig;
import io.omegascope.run.Parameter;
import io.omegascope.run.Parameters;
import io.omegascope.run.Preset;
import io.omegascope.run.RunConfig;
import io.omegascope.run.Seeds;
import io.omegascope.store.CheckpointPolicy;
import io.omegascope.task.ModularArithmetic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The configuration of the next run as it is typed. Every text is checked by its parameter at once.
public final class ConfigForm {
    /// Values that clash with no allowed value of any one parameter, so that a refusal is about what was typed.
    private static final RunConfig NEUTRAL = Preset.ALPHA_1
            .config(Seeds.all(0))
            .withTask(new ModularArithmetic(ModularArithmetic.Operation.ADDITION, 199, 0.5, 0))
            .withOptimizer(OptimizerConfig.paper(1e-7, 0, false).withLoss(Loss.MEAN_SQUARED_ERROR));

    private static final Parameter SEED = Parameter.of(
            "seed",
            "Seed",
            Parameter.Group.SEEDS,
            "Draws the training samples, the initial weights and the order of mini-batches; a whole number.",
            List.of(),
            c -> Long.toString(c.seeds().data()),
            ConfigForm::seedBoth);

    private final KeepFields keep;
    private final FormField seed = new FormField(SEED);
    private final List<FormField> fields =
            Parameters.ALL.stream().map(FormField::new).toList();
    private final BooleanProperty seedsApart = new SimpleBooleanProperty(this, "seedsApart", false);
    private final ReadOnlyObjectWrapper<@Nullable RunConfig> config = new ReadOnlyObjectWrapper<>(this, "config");
    private final ReadOnlyObjectWrapper<@Nullable Preset> preset = new ReadOnlyObjectWrapper<>(this, "preset");
    private final ReadOnlyStringWrapper task = new ReadOnlyStringWrapper(this, "task", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    /// The field typed in last is at the end: where two values clash, that is the one to complain about.
    private final List<FormField> byRecency = new ArrayList<>(fields);

    private boolean filling;
    private RunConfig allowed = NEUTRAL;

    /// For runs that keep what runs usually keep.
    public ConfigForm() {
        this(new SimpleObjectProperty<>(CheckpointPolicy.USUAL));
    }

    /// @param policy of which epochs weights are kept, which stands beside the configuration
    public ConfigForm(ObjectProperty<CheckpointPolicy> policy) {
        keep = new KeepFields(policy);
        keep.fields().forEach(f -> f.problemProperty().subscribe(this::check));
        byRecency.add(seed);
        List.copyOf(byRecency).forEach(f -> f.textProperty().addListener(_ -> typed(f)));
        seedsApart.addListener(_ -> joinOrPartSeeds());
        fill(Preset.WD_2.config(Seeds.all(0)));
    }

    // Properties

    /// One for each of [Parameters#ALL], in that order.
    public List<FormField> fields() {
        return fields;
    }

    public FormField field(String key) {
        return fields.stream()
                .filter(f -> f.parameter().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /// Of which epochs weights are kept.
    public List<FormField> keepFields() {
        return keep.fields();
    }

    /// Both seeds at once; counts unless [#seedsApartProperty].
    public FormField seed() {
        return seed;
    }

    /// Whether the data and the initial weights are seeded apart.
    public BooleanProperty seedsApartProperty() {
        return seedsApart;
    }

    /// What the fields say, or null while one of them is wrong.
    public ReadOnlyObjectProperty<@Nullable RunConfig> configProperty() {
        return config.getReadOnlyProperty();
    }

    public Optional<RunConfig> config() {
        return Optional.ofNullable(config.get());
    }

    /// The preset that the fields agree with, seeds aside, or null.
    public ReadOnlyObjectProperty<@Nullable Preset> presetProperty() {
        return preset.getReadOnlyProperty();
    }

    /// The key of the chosen task; fields that are no parameters of it do not count.
    public ReadOnlyStringProperty taskProperty() {
        return task.getReadOnlyProperty();
    }

    /// Whether a field is a parameter of the chosen task, or of every run.
    public boolean counts(FormField field, String taskKey) {
        return field.parameter().isOf(Parameters.TASK.set(NEUTRAL, taskKey));
    }

    /// Why nothing can be started; empty when all is well.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    // Commands

    /// Sets every field but the seeds.
    public void fill(Preset wanted) {
        RunConfig values = wanted.config(Seeds.all(0));
        filling(() -> fields.stream()
                .filter(f -> !isSeed(f))
                .forEach(f -> f.setText(f.parameter().get(values))));
    }

    /// Sets every field. The configuration of a retraining becomes that of a fresh run.
    public void fill(RunConfig wanted) {
        filling(() -> {
            seedsApart.set(!wanted.seeds().equals(Seeds.all(wanted.seeds().data())));
            fields.forEach(f -> f.setText(f.parameter().get(wanted)));
            seed.setText(seed.parameter().get(wanted));
        });
    }

    private void filling(Runnable fill) {
        filling = true;
        fill.run();
        filling = false;
        check();
    }

    private void typed(FormField field) {
        byRecency.remove(field);
        byRecency.add(field);
        if (!filling && field.parameter().equals(Parameters.TASK)) {
            takeUpTask(field.text());
        } else if (!filling) {
            check();
        }
    }

    /// Fills in what the chosen task has of its own, and what it needs elsewhere.
    private void takeUpTask(String key) {
        RunConfig before = allowed;
        RunConfig after;
        try {
            after = Parameters.TASK.set(before, key);
        } catch (IllegalArgumentException _) {
            check(); // the field says what is wrong
            return;
        }
        filling(() -> fields.stream()
                .filter(f -> !f.parameter().get(after).equals(f.parameter().get(before)))
                .forEach(f -> f.setText(f.parameter().get(after))));
    }

    private void joinOrPartSeeds() {
        if (!filling && seedsApart.get()) {
            fields.stream().filter(ConfigForm::isSeed).forEach(f -> f.setText(seed.text()));
        } else if (!filling) {
            seed.setText(field("data-seed").text());
        }
        check();
    }

    private void check() {
        RunConfig base = withTask();
        Map<Parameter, String> texts = new LinkedHashMap<>();
        byRecency.stream()
                .filter(f -> counts(f) && f.parameter().isOf(base))
                .forEach(f -> texts.put(f.parameter(), f.text()));
        Parameters.Outcome outcome = Parameters.apply(base, texts);
        RunConfig built = outcome.config();
        allowed = built;
        byRecency.forEach(f -> f.setProblem(outcome.refusals().getOrDefault(f.parameter(), "")));
        task.set(base.task().key());
        List<FormField> wrong =
                new ArrayList<>(byRecency.stream().filter(FormField::isWrong).toList());
        boolean fits = wrong.stream().allMatch(ConfigForm::isSeed);
        wrong.addAll(keep.fields().stream().filter(FormField::isWrong).toList());
        config.set(wrong.isEmpty() ? built : null);
        preset.set(fits ? Preset.matching(built).orElse(null) : null);
        problem.set(summary(wrong));
    }

    /// The chosen task decides which other parameters there are.
    private RunConfig withTask() {
        try {
            return Parameters.TASK.set(NEUTRAL, field(Parameters.TASK.key()).text());
        } catch (IllegalArgumentException _) {
            return NEUTRAL; // the field says what is wrong
        }
    }

    private boolean counts(FormField field) {
        return !isSeed(field) || (field == seed) != seedsApart.get();
    }

    private static boolean isSeed(FormField field) {
        return field.parameter().group() == Parameter.Group.SEEDS;
    }

    private static String summary(List<FormField> wrong) {
        List<String> labels = wrong.stream().map(f -> f.parameter().label()).toList();
        return switch (labels.size()) {
            case 0 -> "";
            case 1 -> labels.getFirst() + " needs another value.";
            default -> String.join(", ", labels) + " need other values.";
        };
    }

    private static RunConfig seedBoth(RunConfig config, String text) {
        try {
            return config.withSeeds(Seeds.all(Long.parseLong(text)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Seed is '%s'; allowed is a whole number.".formatted(text), e);
        }
    }
}
