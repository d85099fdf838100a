package io.omegascope.ui.config;

import io.omegascope.run.OptimizerConfig;
import io.omegascope.ui.ChangeText;
import io.omegascope.ui.RunModel;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Learning rate and weight decay of a run that goes on, as they are typed.
public final class RatesModel {
    /// What a run does with new rates; it refuses with an [IllegalArgumentException] of one sentence.
    public interface Change {
        void to(double learningRate, double weightDecay);
    }

    private final StringProperty learningRate = new SimpleStringProperty(this, "learningRate", "");
    private final StringProperty weightDecay = new SimpleStringProperty(this, "weightDecay", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    // Properties

    public StringProperty learningRateProperty() {
        return learningRate;
    }

    public StringProperty weightDecayProperty() {
        return weightDecay;
    }

    /// One sentence: what is wrong and what is allowed; empty when all is well.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    // Commands

    /// Takes over what the run trains with at an epoch.
    public void fill(RunModel run, int epoch) {
        run.config().map(c -> c.optimizer().at(epoch)).ifPresent(this::fill);
    }

    private void fill(OptimizerConfig.Change rates) {
        learningRate.set(ChangeText.plain(rates.learningRate()));
        weightDecay.set(ChangeText.plain(rates.weightDecay()));
        problem.set("");
    }

    /// Hands the typed rates on.
    ///
    /// @return whether they were taken
    public boolean apply(Change change) {
        try {
            change.to(number("Learning rate", learningRate.get()), number("Weight decay", weightDecay.get()));
            problem.set("");
        } catch (IllegalArgumentException e) {
            problem.set(String.valueOf(e.getMessage()));
        }
        return problem.get().isEmpty();
    }

    private static double number(String name, String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("%s is '%s'; allowed is a number.".formatted(name, text), e);
        }
    }
}
