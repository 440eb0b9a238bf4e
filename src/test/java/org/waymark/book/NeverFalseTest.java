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
                        care(new Seen.Care(true, Set.of("a-bed", "a-nurse"), Set.of("a-nurse")))),
                Arguments.of(
                        NeverFalse.SERVICES_ARE_OFFERED_WHATEVER_THE_SCREENING_SAYS,
                        new Seen(List.of(), Seen.Care.UNTOUCHED, true, false, false, "", List.of(), List.of())),
                Arguments.of(
                        NeverFalse.NO_STATEMENT_BEFORE_THE_REFLECTION_ENDS_UNLESS_SHE_ASKS,
                        open("record-her-statement", Map.of("subjectChild", false))),
                Arguments.of(
                        NeverFalse.NO_STATEMENT_BEFORE_THE_REFLECTION_ENDS_UNLESS_SHE_ASKS,
                        open("write-her-statement", Map.of("periodLasts", true))),
                Arguments.of(
                        NeverFalse.NO_STATEMENT_BEFORE_THE_REFLECTION_ENDS_UNLESS_SHE_ASKS,
                        recovering("write-her-statement", Map.of("reflectionOver", true))),
                Arguments.of(
                        NeverFalse.NO_STATEMENT_BEFORE_THE_REFLECTION_ENDS_UNLESS_SHE_ASKS,
                        recovering("record-her-statement", Map.of("periodLasts", false))),
                Arguments.of(NeverFalse.NO_CHILD_BY_THE_RULES_FOR_ADULTS, open("screen", Map.of("subjectChild", true))),
                Arguments.of(
                        NeverFalse.NO_CHILD_BY_THE_RULES_FOR_ADULTS,
                        open("explain-rights", Map.of("subjectChild", true, "consentPath", "self"))),
                Arguments.of(
                        NeverFalse.THE_LEAD_IS_NEVER_FROM_LAW_ENFORCEMENT,
                        new Seen(
                                List.of(),
                                Seen.Care.UNTOUCHED,
                                false,
                                false,
                                false,
                                "law-enforcement",
                                List.of(),
                                List.of())),
                Arguments.of(
                        NeverFalse.WHO_HAS_A_CONFLICT_IS_OFFERED_NOTHING,
                        new Seen(
                                List.of(), Seen.Care.UNTOUCHED, false, false, false, "", List.of("screen"), List.of())),
                Arguments.of(
                        NeverFalse.WHAT_SHE_TOOK_BACK_IS_NOT_SENT,
                        new Seen(
                                List.of(),
                                Seen.Care.UNTOUCHED,
                                false,
                                false,
                                false,
                                "",
                                List.of(),
                                List.of("health"))));
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
        assertThat(NeverFalse.brokenIn(care(new Seen.Care(false, Set.of("a-bed"), Set.of()))))
                .isEmpty();
        assertThat(NeverFalse.brokenIn(open("record-her-statement", Map.of("periodLasts", false))))
                .isEmpty();
        assertThat(NeverFalse.brokenIn(recovering("record-her-statement", Map.of("herOwnWord", "asks"))))
                .isEmpty();
    }

    /** A yes of each kind that the ladder forbids, in a case where no step is wrong. */
    static Stream<Seen.Yes> againstTheLadder() {
        return Stream.of(
                new Seen.Yes("P2", "authority-to-appoint", "self", true),
                new Seen.Yes("P2", "authority-to-appoint", "guardian", true),
                new Seen.Yes("P3", "authority-to-appoint", "authority", false),
                new Seen.Yes("P9", "authority-guardian-excluded", "guardian", true),
                new Seen.Yes("P5", "caregiver", "self", true),
                new Seen.Yes("P5", "caregiver-and-child", "guardian", false),
                new Seen.Yes("P8", "trusted-adult-and-child", "self", true),
                new Seen.Yes("P11", "child-and-caregiver", "guardian", true),
                new Seen.Yes("P1", "treat-as-child", "self", true));
    }

    @ParameterizedTest
    @MethodSource("againstTheLadder")
    void aYesAgainstTheLadderIsSeenWhateverElseWasAgreedTo(Seen.Yes planted) {
        var fine = new Seen.Yes("P1", planted.rung(), "court", true);
        assertThat(NeverFalse.brokenIn(agreed(fine, planted)))
                .containsExactly(NeverFalse.NO_CHILD_BY_THE_RULES_FOR_ADULTS);
        assertThat(NeverFalse.brokenIn(agreed(fine))).isEmpty();
    }

    private static Seen agreed(Seen.Yes... yeses) {
        return new Seen(List.of(), Seen.Care.UNTOUCHED, false, false, false, "", List.of(), List.of(), List.of(yeses));
    }

    private static Seen care(Seen.Care care) {
        return new Seen(List.of(), care, false, false, false, "", List.of(), List.of());
    }

    private static Seen open(String step, Map<String, Object> facts) {
        return Seen.NOTHING.with(new Seen.Waiting("any", step, facts));
    }

    /** She is within a period that is not over. */
    private static Seen recovering(String step, Map<String, Object> facts) {
        return new Seen(
                List.of(new Seen.Waiting("any", step, facts)),
                Seen.Care.UNTOUCHED,
                false,
                false,
                true,
                "",
                List.of(),
                List.of());
    }
}
