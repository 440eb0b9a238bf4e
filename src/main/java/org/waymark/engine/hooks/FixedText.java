package org.waymark.engine.hooks;

import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.jspecify.annotations.Nullable;

/** A text where the engine asks for an expression: whatever stands in it, nothing is evaluated. */
record FixedText(String text) implements Expression {

    @Override
    public Object getValue(VariableScope scope) {
        return text;
    }

    @Override
    public Object getValue(VariableScope scope, @Nullable BaseDelegateExecution execution) {
        return text;
    }

    @Override
    public void setValue(@Nullable Object value, VariableScope scope) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setValue(@Nullable Object value, VariableScope scope, @Nullable BaseDelegateExecution execution) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getExpressionText() {
        return text;
    }

    @Override
    public boolean isLiteralText() {
        return true;
    }
}
