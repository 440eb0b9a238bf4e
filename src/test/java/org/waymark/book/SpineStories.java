package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.waymark.ledger.FactKind;
import org.waymark.shared.RoutingFacts;

/** SOP-00: the way of a case from the report to its end. */
final class SpineStories implements SopStories {

    static final String SOP = "survivor-case";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("led and assessed, planned, reviewed, and closed because she asks", SpineStories::wholeWay),
                new Story("risk is watched while the case is open", SpineStories::watched),
                new Story("an assessment on an event moves the next one", SpineStories::moved),
                new Story("her time to recover ends in a conclusive decision", SpineStories::recovery));
    }

    /** Nothing presses: her risk is assessed, signed and planned for. */
    static Walk lowRisk(Walk walk) {
        return RiskAssessmentStories.assessed(walk).answer("sign-level").answer("make-safety-plan");
    }

    /** She declined to be identified, has a lead, and her risk is known; she wants neither services nor a plan now. */
    static Walk led(Program program) {
        Walk walk = Screening.servicesDue(program);
        Referring.chosen(walk, "health", "health", "refused");
        walk.answer("write-need-card", "consentP2=refused", "imminentDanger=no");
        lowRisk(walk);
        assertThat(walk.waiting()).as("nobody plans without a lead").containsExactly("assign-lead");
        walk.answer("assign-lead").answer("assess-needs").answer("write-plan", "planWish=not-now", "planLines=0");
        assertThat(walk.waiting()).isEmpty();
        return walk;
    }

    /** A review is due or asked for, and decided. */
    private static Walk reviewed(Walk walk, String... decision) {
        return lowRisk(walk).answer("review-progress").answer("decide-review", decision);
    }

    /** The case is closed because she asks, by the way that its procedures take. */
    static Walk closed(Walk walk) {
        assertThat(walk.tell("msg.review.asked", RoutingFacts.none())).isTrue();
        return reviewed(walk, "reviewDecision=close", "closureReason=survivor-request")
                .answer("prepare-closure", "consentP14=refused")
                .answer("approve-closure");
    }

    private static Walk wholeWay(Program program) {
        Walk walk = led(program);
        reviewed(walk.timePasses(SOP, "review-due"), "reviewDecision=continue");
        assertThat(walk.waiting()).isEmpty();
        reviewed(walk.timePasses(SOP, "review-due"), "reviewDecision=revise");
        assertThat(walk.waiting()).as("a new plan").containsExactly("assess-needs");
        reviewed(walk.timePasses(SOP, "review-due"), "reviewDecision=revise");
        assertThat(walk.waiting()).as("never two at a time").containsExactly("assess-needs");
        assertThat(walk.milestones())
                .as("the case goes on from the draft")
                .containsSubsequence("replaced", "plan-over");
        closed(walk);
        assertThat(walk.milestones()).endsWith("to-be-closed", "closed");
        assertThat(walk.waiting()).as("what was open ends with the case").isEmpty();
        assertThat(walk.told(FactKind.CASE_ENDED)).hasSize(1);
        return walk;
    }

    private static Walk watched(Program program) {
        Walk walk = led(program).timePasses(SOP, "reassess-due");
        assertThat(walk.waiting()).containsExactly("gather-known-facts");
        lowRisk(walk).timePasses(SOP, "reassess-due");
        return lowRisk(walk);
    }

    private static Walk moved(Program program) {
        Walk walk = led(program).told("msg.risk.event");
        RiskAssessmentStories.assessed(walk, "activeThreat=direct").answer("sign-level");
        assertThat(Duration.between(Instant.now(), walk.due(SOP, "reassess-due")))
                .as("high: 72 hours from this assessment, not a month from the first")
                .isCloseTo(Duration.ofHours(72), Duration.ofMinutes(5));
        return walk;
    }

    private static Walk recovery(Program program) {
        Walk walk = Screening.reflected(program)
                .answer("conclude", "conclusion=confirmed")
                .answer("sign-conclusion", "conclusionSigned=agree")
                .answer("tell-conclusion");
        assertThat(walk.milestones()).endsWith("confirmed", "status-concluded");
        return walk;
    }
}
