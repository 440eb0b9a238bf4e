package org.waymark.forms;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.jspecify.annotations.Nullable;

/** A FEEL expression over the answers to a form: when it is true, a part of the form is closed. */
final class Condition {

    private static final int LONGEST = 1_000;
    private static final FeelEngineApi FEEL =
            FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();

    /** What may stand in a condition: comparisons, and no loops, so that each is as quick as it is long. */
    private static final Set<String> NODES = Set.of(
            "ConstNull",
            "ConstBool",
            "ConstNumber",
            "ConstString",
            "ConstList",
            "ConstDate",
            "ConstTime",
            "ConstDateTime",
            "ConstLocalTime",
            "ConstLocalDateTime",
            "ConstInputValue",
            "ConstRange",
            "ClosedConstRangeBoundary",
            "OpenConstRangeBoundary",
            "Ref",
            "Equal",
            "LessThan",
            "LessOrEqual",
            "GreaterThan",
            "GreaterOrEqual",
            "Conjunction",
            "Disjunction",
            "Not",
            "In",
            "AtLeastOne",
            "If",
            "InputEqualTo",
            "InputLessThan",
            "InputLessOrEqual",
            "InputGreaterThan",
            "InputGreaterOrEqual",
            "InputInRange",
            "UnaryTestExpression",
            "Addition",
            "Subtraction",
            "ArithmeticNegation",
            "FunctionInvocation",
            "PositionalFunctionParameters");

    private static final Set<String> FUNCTIONS = Set.of(
            "not",
            "contains",
            "starts with",
            "ends with",
            "list contains",
            "count",
            "string length",
            "date",
            "time",
            "date and time",
            "is defined",
            "any",
            "all",
            "abs",
            "min",
            "max");

    private final ParsedExpression expression;
    private final Set<String> names;

    private Condition(ParsedExpression expression, Set<String> names) {
        this.expression = expression;
        this.names = Collections.unmodifiableSet(names);
    }

    /** @throws Unusable if it is no expression, or uses more than comparisons over plain names */
    static Condition parse(String text) throws Unusable {
        if (!text.startsWith("=") || text.length() > LONGEST) {
            throw new Unusable("is no FEEL expression of at most " + LONGEST + " characters that begins with =");
        }
        ParseResult parsed = FEEL.parseExpression(text.substring(1));
        if (!parsed.isSuccess()) {
            throw new Unusable("is not FEEL that can be read");
        }
        var names = new LinkedHashSet<String>();
        walk(parsed.parsedExpression().expression(), names);
        return new Condition(parsed.parsedExpression(), names);
    }

    private static void walk(@Nullable Object node, Set<String> names) throws Unusable {
        if (node instanceof Ref ref) {
            if (ref.names().length() != 1) {
                throw new Unusable("looks inside an answer; compare the answer itself");
            }
            names.add(ref.names().head());
        } else if (node instanceof Iterable<?> items) {
            for (var rest = items.iterator(); rest.hasNext(); ) {
                walk(rest.next(), names);
            }
        } else if (node instanceof Product product && product.getClass().getPackage() == Ref.class.getPackage()) {
            allow(product);
            for (var rest = product.productIterator(); rest.hasNext(); ) {
                walk(rest.next(), names);
            }
        }
    }

    private static void allow(Product node) throws Unusable {
        if (!NODES.contains(node.productPrefix())) {
            throw new Unusable("uses " + node.productPrefix() + "; a condition compares answers and nothing else");
        }
        if (node instanceof FunctionInvocation call && !FUNCTIONS.contains(call.function())) {
            throw new Unusable("calls “" + call.function() + "”, which a condition may not");
        }
    }

    /** The fields it asks for. */
    Set<String> names() {
        return names;
    }

    /** Whether it is true. What it is when something cannot be compared, it is not true: a part stays open in doubt. */
    boolean holds(Map<String, ? extends @Nullable Object> answers) {
        EvaluationResult result = FEEL.evaluate(expression, new HashMap<String, Object>(answers));
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    /** Says why an expression cannot be a condition. */
    static final class Unusable extends Exception {
        Unusable(String reason) {
            super(reason);
        }
    }
}
