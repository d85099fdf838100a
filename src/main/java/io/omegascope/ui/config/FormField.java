package io.omegascope.ui.config;

import io.omegascope.run.Parameter;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One parameter in the form: the text as it stands, and what is wrong with it.
public final class FormField {
    private final Parameter parameter;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    FormField(Parameter parameter) {
        this.parameter = parameter;
    }

    public Parameter parameter() {
        return parameter;
    }

    // Properties

    public StringProperty textProperty() {
        return text;
    }

    public String text() {
        return text.get();
    }

    public void setText(String value) {
        text.set(value);
    }

    /// One sentence: what is wrong and what is allowed; empty when the text is fine.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public String problem() {
        return problem.get();
    }

    public boolean isWrong() {
        return !problem.get().isEmpty();
    }

    void setProblem(String sentence) {
        problem.set(sentence);
    }

    @Override
    public String toString() {
        return parameter.key() + "=" + text.get();
    }
}
