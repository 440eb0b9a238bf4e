package org.waymark.engine.hooks;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.Condition;

/**
 * A condition that is one bare name, such as {@code ${dangerNow}}, does not hold while nobody has answered; the engine alone
 * would roll the officer's step back.
 */
record AbsentIsFalse(Condition drawn) implements Condition {

    @Override
    public boolean evaluate(DelegateExecution execution) {
        return evaluate(execution, execution);
    }

    @Override
    public boolean evaluate(VariableScope scope, DelegateExecution execution) {
        try {
            return drawn.evaluate(scope, execution);
        } catch (NullValueException absent) {
            return false;
        }
    }

    @Override
    public boolean tryEvaluate(VariableScope scope, DelegateExecution execution) {
        return evaluate(scope, execution);
    }
}
