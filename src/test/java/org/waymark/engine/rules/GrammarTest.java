package org.waymark.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${dangerNow}",
                "${!dangerNow}",
                "${not dangerNow}",
                "${empty receiver}",
                "${answer == 'accept'}",
                "${answer != \"accept\" && !late}",
                "${questionRounds <= 2}",
                "${a == b || (c && d == true) or e}",
                " ${ level == 'critical' } ",
                "${hours >= 72.5}",
            })
    void comparesFacts(String text) {
        assertThat(Grammar.names(text)).isNotEmpty();
    }

    @Test
    void knowsTheNamesItAsksFor() {
        assertThat(Grammar.names("${a == 'x' && (!b || c < d)}")).containsExactly("a", "b", "c", "d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "#{dangerNow}",
                "${}",
                "${''.getClass()}",
                "${execution.id}",
                "${a['b']}",
                "${a.b}",
                "${f(a)}",
                "${f:g(a)}",
                "${a = 'b'}",
                "${a + b}",
                "${a ? b : c}",
                "${a} and ${b}",
                "${a}${b}",
                "${a && }",
                "${&& a}",
                "${(a}",
                "${a)}",
                "${a == }",
                "${'a'}",
                "${'a' == 'b'}",
                "${a instanceof b}",
                "${a == 'it''s'}",
                "${a == 'x\\'}",
                "${a\u0000}",
                "${((((((((((((a))))))))))))}",
                "${a;b}",
                "${a -> b}",
                "${[1,2]}",
                "${ {a:b} }",
            })
    void refusesAllElse(String text) {
        assertThatThrownBy(() -> Grammar.names(text)).isInstanceOf(Grammar.NotAllowed.class);
    }

    /** Whatever is typed, it ends in a no or in plain names; and nothing with a dot, bracket or call ever passes. */
    @Property
    void nothingThatReachesIntoAnythingPasses(
            @ForAll
                    @StringLength(max = 30)
                    @CharRange(from = 'a', to = 'e')
                    @Chars({'.', '(', ')', '[', ']', '\'', ' ', '=', '&', '!', '{', '}', '$', '#', ':', '1'})
                    String body) {
        try {
            Grammar.names("${" + body + "}");
            assertThat(body.replaceAll("'[^']*'", "")).doesNotContainPattern("[.\\[\\]{}:$#]|[a-z]\\s*\\(");
        } catch (Grammar.NotAllowed refused) {
            assertThat(refused).hasMessageContaining("only comparisons");
        }
    }
}
