package org.waymark.engine.hooks;

import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.jspecify.annotations.Nullable;

/** Hands the case's code down to a called procedure: the one expression beside comparisons. */
class BusinessKey implements Expression {

    @Override
    public @Nullable Object getValue(VariableScope scope) {
        return scope instanceof DelegateExecution execution ? execution.getProcessBusinessKey() : null;
    }

    @Override
    public @Nullable Object getValue(VariableScope scope, @Nullable BaseDelegateExecution execution) {
        return getValue(scope);
    }

    @Override
    public void setValue(@Nullable Object value, VariableScope scope) {
        throw new UnsupportedOperationException("the case's code is never changed");
    }

    @Override
    public void setValue(@Nullable Object value, VariableScope scope, @Nullable BaseDelegateExecution execution) {
        setValue(value, scope);
    }

    @Override
    public String getExpressionText() {
        return AllowedExpressions.BUSINESS_KEY;
    }

    @Override
    public boolean isLiteralText() {
        return false;
    }
}
