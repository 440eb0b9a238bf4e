package org.waymark.engine.hooks;

import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the names of routing facts. A fact that was never set is null, so that an unanswered question takes the default
 * flow and does not roll the officer's step back.
 */
class FactResolver extends Resolver {

    @Override
    boolean answers(ELContext context, String name) {
        return true;
    }

    @Override
    @Nullable
    Object value(ELContext context, String name) {
        Object value = variable(context, name);
        boolean plain =
                value instanceof String || value instanceof Number || value instanceof Boolean || value instanceof Date;
        return plain ? value : null;
    }

    private static @Nullable Object variable(ELContext context, String name) {
        if (context.getContext(VariableScope.class) instanceof VariableScope scope) {
            return scope.getVariable(name);
        }
        if (context.getContext(VariableContext.class) instanceof VariableContext variables) {
            TypedValue value = variables.resolve(name);
            return value == null ? null : value.getValue();
        }
        return null;
    }
}
