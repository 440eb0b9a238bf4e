package org.waymark.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeelIsPlainTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ageBand",
                "\"0-5\", \"6-11\"",
                "not(\"adult\")",
                ">= 2",
                "[1..3]",
                "(a and (b or c))",
                "if (a) then (b) else (c)",
                "list contains([a, b], \"positive\")",
                "count(indicators[item = \"x\"]) >= 2",
                "count(a) + count(b)",
                "some i in indicators satisfies (i = \"x\")",
                "\"a (b) function for {}\"",
            })
    void comparesAndCounts(String text) {
        assertThat(FeelIsPlain.plain(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function(x) x",
                "for i in a return i",
                "every i in 1..9 satisfies true",
                "matches(a, b)",
                "get value(a, b)",
                "{a: 1}",
                "${a}",
                "java",
                "decision table(a)",
                "\"unclosed matches(",
            })
    void doesNothingElse(String text) {
        assertThat(FeelIsPlain.plain(text)).isFalse();
    }
}
