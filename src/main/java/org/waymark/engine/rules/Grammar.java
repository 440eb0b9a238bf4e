package org.waymark.engine.rules;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides which expressions a diagram may hold: names of routing facts, compared with each other or with literals, joined by
 * and, or and not. Nothing in it can call, index or reach into anything.
 */
public final class Grammar {

    private static final int LONGEST = 500;
    private static final int DEEPEST = 10;
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<name>[A-Za-z][A-Za-z0-9]*)|(?<number>-?\\d{1,9}(?:\\.\\d{1,6})?)|(?<text>'[A-Za-z0-9._:-]{0,100}'|\"[A-Za-z0-9._:-]{0,100}\")"
                    + "|(?<sign>&&|\\|\\||==|!=|<=|>=|<|>|!|\\(|\\)))");
    private static final Set<String> COMPARISONS =
            Set.of("==", "!=", "<", ">", "<=", ">=", "eq", "ne", "lt", "gt", "le", "ge");
    private static final Set<String> RESERVED =
            Set.of("instanceof", "div", "mod", "eq", "ne", "lt", "gt", "le", "ge", "and", "or");

    private final String source;
    private final Matcher tokens;
    private final Set<String> names = new TreeSet<>();
    private @Nullable String token;
    private int depth;

    private Grammar(String source) {
        this.source = source;
        this.tokens = TOKEN.matcher(source);
        next();
    }

    /**
     * The names in a whole text {@code ${…}}.
     *
     * @throws NotAllowed if the text is anything else
     */
    public static Set<String> names(String text) {
        String tidy = text.strip();
        if (!tidy.startsWith("${") || !tidy.endsWith("}") || tidy.length() > LONGEST) {
            throw new NotAllowed(text);
        }
        var grammar = new Grammar(tidy.substring(2, tidy.length() - 1).strip());
        grammar.either();
        if (grammar.token != null) {
            throw new NotAllowed(text);
        }
        return grammar.names;
    }

    /** Whether a text holds an expression at all. */
    public static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** The one name in {@code ${name}}, or null if the text is anything else. */
    public static @Nullable String singleName(String text) {
        var matcher = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9]*)}").matcher(text.strip());
        return matcher.matches() ? matcher.group(1) : null;
    }

    private void either() {
        both();
        while ("||".equals(token) || "or".equals(token)) {
            next();
            both();
        }
    }

    private void both() {
        single();
        while ("&&".equals(token) || "and".equals(token)) {
            next();
            single();
        }
    }

    private void single() {
        while ("!".equals(token) || "not".equals(token)) {
            next();
        }
        if ("empty".equals(token)) {
            next();
            name();
        } else if ("(".equals(token)) {
            inParentheses();
        } else {
            comparison();
        }
    }

    private void inParentheses() {
        if (++depth > DEEPEST) {
            throw new NotAllowed(source);
        }
        next();
        either();
        if (!")".equals(token)) {
            throw new NotAllowed(source);
        }
        next();
        depth--;
    }

    private void comparison() {
        name();
        if (token != null && COMPARISONS.contains(token)) {
            next();
            value();
        }
    }

    private void value() {
        boolean literal = token != null && (token.matches("true|false|null") || !Character.isLetter(token.charAt(0)));
        if (literal && !"()!".contains(String.valueOf(token))) {
            next();
        } else {
            name();
        }
    }

    private void name() {
        if (token == null || !token.matches("[A-Za-z][A-Za-z0-9]*") || RESERVED.contains(token)) {
            throw new NotAllowed(source);
        }
        names.add(token);
        next();
    }

    private void next() {
        int from = token == null ? 0 : tokens.end();
        if (from == source.length() && token != null) {
            token = null;
            return;
        }
        tokens.region(from, source.length());
        if (!tokens.lookingAt()) {
            throw new NotAllowed(source);
        }
        token = tokens.group().strip();
    }

    /** Says that an expression is more than a comparison of routing facts. */
    public static final class NotAllowed extends IllegalArgumentException {
        NotAllowed(String text) {
            super("only comparisons of routing facts are allowed, not: " + text);
        }
    }
}
