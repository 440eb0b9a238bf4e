package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.stream.Stream;

/** SOP-10 where her consent, or a conflict, stands between sender and receiver. */
final class ConsentStories implements SopStories {

    @Override
    public String sop() {
        return "interagency-referral";
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("she says no, and nobody is asked", ConsentStories::declines),
                new Story("what she has not agreed to is not sent until she has", ConsentStories::asked),
                new Story("a receiver in conflict gets nothing, and the next is asked", ConsentStories::conflict),
                new Story("or the coordinator looks for one without a conflict", ConsentStories::coordinator));
    }

    private static Walk declines(Program program) {
        Walk walk = Referring.chosen(Screening.servicesDue(program), "health", "health", "refused");
        assertThat(walk.milestones())
                .containsSubsequence("declined", "survivor-declined-milestone", "survivor-declined");
        Referring.chosen(Referring.also(walk, "shelter"), "shelter", "shelter", "undecided");
        assertThat(walk.runs().referral("shelter")).isWaitingAt("ask-survivor").hasNotPassed("offered");
        walk.answer("ask-survivor", "consentP2=refused");
        assertThat(walk.waiting()).containsExactly("assign-lead", "gather-known-facts", "write-need-card");
        assertThat(walk.outcome("healthOutcome")).isEqualTo("survivor-declined");
        return walk;
    }

    private static Walk asked(Program program) {
        Walk walk = Referring.chosen(Screening.servicesDue(program), "health", "health", "undecided");
        assertThat(walk.runs().referral("health")).isWaitingAt("ask-survivor").hasNotPassed("offered");
        walk.answer("ask-survivor", "consentP2=granted");
        assertThat(walk.runs().referral("health"))
                .isWaitingAt("answer-referral")
                .hasPassed("offered");
        return walk;
    }

    private static Walk conflict(Program program) {
        Walk walk = inConflict(program).answer("review-conflict", "conflictOutcome=next");
        assertThat(walk.waiting()).contains("answer-referral").doesNotContain("review-conflict", "find-provider");
        return walk;
    }

    private static Walk coordinator(Program program) {
        Walk walk = inConflict(program).answer("review-conflict", "conflictOutcome=coordinator");
        assertThat(walk.waiting()).contains("find-provider");
        return walk.answer("find-provider", "providerOutcome=none");
    }

    /** Two referrals ask the same clinic: it declares its conflict to one while the other still waits for her consent. */
    private static Walk inConflict(Program program) {
        Walk walk = Referring.chosen(Screening.servicesDue(program), "health", "health", "undecided");
        Referring.chosen(Referring.also(walk, "shelter"), "shelter", "health", "granted");
        walk.answer("answer-referral", "answer=decline", "declineReason=conflict")
                .answer("ask-survivor", "consentP2=granted");
        assertThat(walk.waiting()).contains("review-conflict");
        return walk;
    }
}
