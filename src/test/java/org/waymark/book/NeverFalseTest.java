package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each property is seen to fail where it is broken: what cannot fail proves nothing. */
class NeverFalseTest {

    static Stream<Arguments> breaches() {
        return Stream.of(
                Arguments.of(
                        NeverFalse.CARE_DOES_NOT_DEPEND_ON_STATUS_OR_COOPERATION,
                        new Seen(List.of(), true, Set.of("a-bed"), false, false, "", List.of(), List.of())),
                Arguments.of(
                        NeverFalse.SERVICES_ARE_OFFERED_WHATEVER_THE_SCREENING_SAYS,
                        new Seen(List.of(), false, Set.of(), true, false, "", List.of(), List.of())),
                Arguments.of(NeverFalse.SERVICES_WAIT_FOR_NO_DECISION, open("propose-grounds", Map.of())),
                Arguments.of(
                        NeverFalse.NO_STATEMENT_BEFORE_THE_REFLECTION_ENDS_UNLESS_SHE_ASKS,
                        open("record-her-statement", Map.of("subjectChild", false))),
                Arguments.of(
                        NeverFalse.NO_STATEMENT_BEFORE_THE_REFLECTION_ENDS_UNLESS_SHE_ASKS,
                        open("write-her-statement", Map.of("periodLasts", true))),
                Arguments.of(NeverFalse.NO_CHILD_BY_THE_RULES_FOR_ADULTS, open("screen", Map.of("subjectChild", true))),
                Arguments.of(
                        NeverFalse.NO_CHILD_BY_THE_RULES_FOR_ADULTS,
                        open("explain-rights", Map.of("subjectChild", true, "consentPath", "self"))),
                Arguments.of(
                        NeverFalse.THE_LEAD_IS_NEVER_FROM_LAW_ENFORCEMENT,
                        new Seen(List.of(), false, Set.of(), false, false, "law-enforcement", List.of(), List.of())),
                Arguments.of(
                        NeverFalse.WHO_HAS_A_CONFLICT_IS_OFFERED_NOTHING,
                        new Seen(List.of(), false, Set.of(), false, false, "", List.of("screen"), List.of())),
                Arguments.of(
                        NeverFalse.WHAT_SHE_TOOK_BACK_IS_NOT_SENT,
                        new Seen(List.of(), false, Set.of(), false, false, "", List.of(), List.of("health"))));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void aBreachIsSeen(NeverFalse property, Seen planted) {
        assertThat(NeverFalse.brokenIn(planted)).containsExactly(property);
    }

    @Test
    void everyPropertyHasABreach() {
        assertThat(breaches().map(breach -> breach.get()[0])).contains((Object[]) NeverFalse.values());
    }

    @Test
    void whereNothingIsWrongNothingIsSaid() {
        assertThat(NeverFalse.brokenIn(Seen.NOTHING)).isEmpty();
        assertThat(NeverFalse.brokenIn(open("record-her-statement", Map.of("herOwnWord", "asks"))))
                .isEmpty();
    }

    private static Seen open(String step, Map<String, Object> facts) {
        return new Seen(
                List.of(new Seen.Waiting("one", "any", step, facts)),
                false,
                Set.of(),
                false,
                false,
                "",
                List.of(),
                List.of());
    }
}
