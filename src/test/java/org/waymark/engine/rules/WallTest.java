package org.waymark.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.engine.Finding;

/** Each attempt is refused by the rule that says what to do instead, at the element that tries. */
class WallTest {

    private static final BookRules RULES = Rules.inFourSectors("openDoor");

    static List<Malicious> attempts() {
        return Malicious.all();
    }

    @Test
    void thereAreMany() {
        assertThat(attempts()).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void refuses(Malicious attempt) {
        List<Finding> findings = RULES.unsafe(List.of(attempt.file()));
        assertThat(findings).extracting(Finding::rule).contains(attempt.rule());
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
            assertThat(finding.file()).isEqualTo(attempt.file().name());
            assertThat(finding.message()).isNotBlank();
        });
    }

    @Test
    void namesTheElementAtFault() {
        Malicious attempt = attempts().stream()
                .filter(each -> each.what().equals("a class as a service"))
                .findFirst()
                .orElseThrow();
        assertThat(RULES.unsafe(List.of(attempt.file())))
                .anySatisfy(finding -> assertThat(finding.element()).isEqualTo("x"));
    }
}
