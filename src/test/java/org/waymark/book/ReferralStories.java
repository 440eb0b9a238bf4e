package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.stream.Stream;

/** SOP-10 between sender and receivers, and the end of the spine. */
final class ReferralStories implements SopStories {

    @Override
    public String sop() {
        return "interagency-referral";
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("both services are taken on and done", ReferralStories::done),
                new Story("one declines, one lets the time run out, the third accepts", ReferralStories::third),
                new Story("a receiver may ask twice, not a third time", ReferralStories::asks),
                new Story("with no provider left the coordinator looks for one", ReferralStories::coordinator),
                new Story("two missed dates are a reason to look after her", ReferralStories::missedDates),
                new Story("an unmet need goes back to the beginning", ReferralStories::returned),
                new Story("a referral is taken back at any time, and the other goes on", ReferralStories::revoked));
    }

    private static Walk offered(Program program, String service) {
        return Referring.offered(
                Walk.begin(
                        program, "interagency-referral", "service=" + service, "ageBand=18-plus", "subjectChild=false"),
                service);
    }

    private static Walk done(Program program) {
        Walk walk = Screening.servicesDue(program);
        Referring.also(walk, "psychosocial");
        for (String service : List.of("health", "psychosocial")) {
            Referring.completed(Referring.accepted(Referring.offered(walk, service), service), service);
        }
        assertThat(walk.waiting()).containsExactly("assign-lead", "gather-known-facts", "write-need-card");
        assertThat(walk.outcome("healthOutcome")).isEqualTo("completed");
        return walk;
    }

    private static Walk third(Program program) {
        Walk walk = offered(program, "health");
        Object first = Referring.receiver(walk, "health");
        Object second = Referring.receiver(Referring.declined(walk, "health", "full"), "health");
        Object third = Referring.receiver(walk.nobodyAnswers("health"), "health");
        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
        Referring.accepted(walk, "health");
        assertThat(walk.milestones())
                .containsSubsequence("offered", "declined", "offered", "expired", "offered", "accepted");
        return walk;
    }

    private static Walk asks(Program program) {
        Walk walk = offered(program, "shelter");
        Object first = Referring.receiver(walk, "shelter");
        for (int round = 0; round < 2; round++) {
            walk.answer("answer-referral", "answer=ask").answer("clarify");
            assertThat(Referring.receiver(walk, "shelter")).isEqualTo(first);
        }
        walk.answer("answer-referral", "answer=ask");
        assertThat(Referring.receiver(walk, "shelter")).isNotEqualTo(first);
        return walk;
    }

    private static Walk coordinator(Program program) {
        Walk walk = offered(program, "shelter");
        Object first = Referring.receiver(walk, "shelter");
        Referring.declined(Referring.declined(walk, "shelter", "full"), "shelter", "criteria");
        assertThat(walk.runs().referral("shelter")).isWaitingAt("find-provider");
        walk.answer("find-provider", "providerOutcome=found");
        assertThat(Referring.receiver(walk, "shelter")).as("a new round").isEqualTo(first);
        Referring.declined(walk, "shelter", "full").nobodyAnswers("shelter");
        walk.answer("find-provider", "providerOutcome=none");
        assertThat(walk.milestones()).containsSubsequence("no-provider");
        assertThat(Referring.states(program, walk.code()))
                .as("nobody is waited for")
                .containsOnly("revoked");
        return walk;
    }

    private static Walk missedDates(Program program) {
        Walk walk = Referring.accepted(offered(program, "health"), "health");
        walk.answer("record-start", "attendance=no-show").answer("record-second-start", "attendance=no-show");
        assertThat(walk.runs().referral("health"))
                .isWaitingAt("check-on-survivor")
                .hasNotPassed("started");
        walk.answer("check-on-survivor", "afterNoShow=another-date")
                .answer("record-second-start", "attendance=no-show")
                .answer("check-on-survivor", "afterNoShow=other-provider");
        Referring.accepted(Referring.offered(walk, "health"), "health");
        walk.answer("record-start", "attendance=no-show")
                .answer("record-second-start", "attendance=no-show")
                .answer("check-on-survivor", "afterNoShow=nothing");
        assertThat(walk.milestones()).containsSubsequence("survivor-declined-milestone", "survivor-declined");
        return walk;
    }

    private static Walk returned(Program program) {
        Walk walk = Referring.accepted(offered(program, "health"), "health");
        walk.answer("record-start", "attendance=no-show").answer("record-second-start", "attendance=started");
        Healing.refused(walk).answer("record-outcome", "serviceOutcome=returned");
        assertThat(walk.runs().referral("health")).isWaitingAt("choose-service").hasPassed("returned");
        return walk;
    }

    private static Walk revoked(Program program) {
        Walk walk = Referring.offered(Screening.servicesDue(program), "health");
        Referring.offered(Referring.also(walk, "shelter"), "shelter");
        assertThat(walk.revoke("health")).isTrue();
        assertThat(walk.milestones()).containsSubsequence("revoked-milestone", "revoked");
        assertThat(walk.outcome("healthOutcome")).isEqualTo("revoked");
        assertThat(walk.waiting())
                .containsExactly("answer-referral", "assign-lead", "gather-known-facts", "write-need-card");
        return walk;
    }
}
