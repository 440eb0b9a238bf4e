package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** SOP-01 from the interview to the decision. */
final class DecisionStories implements SopStories {

    @Override
    public String sop() {
        return "identification-screening";
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("an adult is heard, presumed, and confirmed after her recovery", DecisionStories::confirmed),
                new Story(
                        "two who disagree begin again; a negative decision costs her no service",
                        DecisionStories::notNow),
                new Story("possible means ten days more, and services already now", DecisionStories::possible),
                new Story(
                        "a refusal to confirm is reviewed by a second person until it stands",
                        DecisionStories::notConfirmed));
    }

    private static ProcessInstance screening(Walk walk) {
        return walk.runs().of(Screening.SOP);
    }

    private static Walk confirmed(Program program) {
        Walk walk = Screening.heard(program);
        assertThat(screening(walk)).isWaitingAt("propose-grounds").hasPassed("assess-indicators");
        assertThat(walk.runs().fact(screening(walk), "screeningResult")).isEqualTo("likely");
        Screening.decided(walk, "presumed");
        assertThat(screening(walk)).isWaitingAt("recovery-over").hasNotPassed("conclude");
        walk.runs().timePasses(screening(walk));
        walk.answer("conclude", "conclusion=confirmed").answer("tell-conclusion");
        assertThat(walk.milestones()).containsExactly("confirmed");
        return walk;
    }

    private static Walk notNow(Program program) {
        Walk walk = Screening.heard(program)
                .answer("propose-grounds", "proposedStatus=presumed")
                .answer("confirm-grounds", "confirmation=disagree");
        assertThat(screening(walk)).isWaitingAt("propose-grounds").hasNotPassed("tell-survivor");
        Screening.decided(walk, "not-now");
        assertThat(walk.milestones()).containsExactly("not-now");
        assertThat(walk.waiting()).containsExactly("assign-lead", "choose-service", "choose-service");
        return walk;
    }

    private static Walk possible(Program program) {
        Walk walk = Screening.decided(Screening.heard(program), "possible");
        assertThat(walk.waiting()).containsExactly("assign-lead", "choose-service", "choose-service", "gather-more");
        Screening.decided(walk.answer("gather-more"), "not-now");
        assertThat(walk.waiting())
                .as("offered once")
                .containsExactly("assign-lead", "choose-service", "choose-service");
        return walk;
    }

    private static Walk notConfirmed(Program program) {
        Walk walk = Screening.decided(Screening.heard(program), "presumed");
        walk.runs().timePasses(screening(walk));
        walk.answer("conclude", "conclusion=not-confirmed").answer("review-conclusion", "conclusionReview=disagree");
        assertThat(screening(walk)).isWaitingAt("conclude").hasNotPassed("tell-conclusion");
        walk.answer("conclude", "conclusion=not-confirmed").answer("review-conclusion", "conclusionReview=agree");
        assertThat(screening(walk)).isWaitingAt("tell-conclusion");
        walk.answer("tell-conclusion");
        assertThat(walk.milestones()).containsExactly("not-confirmed");
        return walk;
    }
}
