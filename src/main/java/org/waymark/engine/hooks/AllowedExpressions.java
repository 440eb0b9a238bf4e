package org.waymark.engine.hooks;

import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.FunctionMapper;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.rules.Grammar;

/**
 * The one gate for all expression text: only the grammar of conditions passes it, and what passes sees routing facts and named
 * actions, no bean, no method, no function.
 */
class AllowedExpressions extends JuelExpressionManager {

    static final String BUSINESS_KEY = "#{execution.processBusinessKey}";

    private final ELResolver actions;

    AllowedExpressions(ELResolver actions) {
        this.actions = actions;
    }

    @Override
    public Expression createExpression(String text) {
        if (text.equals(BUSINESS_KEY)) {
            return new BusinessKey();
        }
        gate(text);
        return super.createExpression(text);
    }

    /** Overridden by the test that shows the resolver standing alone. */
    void gate(String text) {
        if (Grammar.isExpression(text)) {
            Grammar.names(text);
        }
    }

    @Override
    protected ELResolver createElResolver() {
        var chain = new CompositeELResolver();
        // Actions first, so that no fact of the same name can stand in for one.
        chain.add(actions);
        chain.add(new FactResolver());
        return chain;
    }

    @Override
    protected FunctionMapper createFunctionMapper() {
        return new FunctionMapper() {
            @Override
            public java.lang.reflect.@Nullable Method resolveFunction(String prefix, String name) {
                return null;
            }
        };
    }
}
