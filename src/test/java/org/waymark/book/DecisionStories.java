package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** SOP-01 from the interview to what she is told. */
final class DecisionStories implements SopStories {

    @Override
    public String sop() {
        return Screening.DECISION;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("an adult is heard and presumed, and her time to recover begins", DecisionStories::presumed),
                new Story(
                        "two who disagree begin again; a negative decision costs her no service",
                        DecisionStories::notNow),
                new Story("possible means ten days more, and services already now", DecisionStories::possible),
                new Story("what stays possible after ten days leaves the door open", DecisionStories::stillPossible),
                new Story(
                        "whoever is not held to be a victim now is handed over to the service she wishes",
                        DecisionStories::elsewhere));
    }

    private static ProcessInstance decision(Walk walk) {
        return walk.runs().of(Screening.DECISION);
    }

    private static Walk presumed(Program program) {
        Walk walk = Screening.heard(program);
        assertThat(decision(walk)).isWaitingAt("propose-grounds");
        assertThat(walk.fact(Screening.DECISION, "screeningResult")).isEqualTo("likely");
        Screening.decided(walk, "presumed");
        assertThat(walk.milestones()).contains("presumed");
        assertThat(walk.runs().of("survivor-case")).hasPassed("told-presumed").hasNotPassed("decide-conclusively");
        return walk;
    }

    private static Walk notNow(Program program) {
        Walk walk = Screening.heard(program)
                .answer("propose-grounds", "proposedStatus=presumed")
                .answer("confirm-grounds", "confirmation=disagree");
        assertThat(decision(walk)).isWaitingAt("propose-grounds").hasNotPassed("tell-survivor");
        Screening.decided(walk, "not-now");
        assertThat(walk.milestones()).contains("not-now");
        assertThat(walk.waiting()).contains("assign-lead", "choose-service");
        return walk;
    }

    private static Walk possible(Program program) {
        Walk walk = Screening.decided(Screening.heard(program), "possible");
        assertThat(walk.waiting()).contains("assign-lead", "choose-service", "gather-more");
        var offered = walk.waiting().stream()
                .filter(step -> !step.equals("gather-more"))
                .toList();
        Screening.decided(walk.answer("gather-more"), "not-now");
        assertThat(walk.waiting()).as("offered once").isEqualTo(offered);
        return walk;
    }

    private static Walk stillPossible(Program program) {
        Walk walk = Screening.decided(Screening.heard(program), "possible").answer("gather-more");
        Screening.decided(walk, "possible");
        assertThat(walk.milestones()).contains("possible");
        assertThat(walk.runs().all(Screening.DECISION)).isEmpty();
        return walk;
    }

    private static Walk elsewhere(Program program) {
        Walk walk = Screening.heard(program)
                .answer("propose-grounds", "proposedStatus=not-now")
                .answer("confirm-grounds", "confirmation=agree")
                .answer("tell-survivor", "wantsElsewhere=psychosocial");
        Referring.completed(
                Referring.accepted(Referring.offered(walk, "psychosocial"), "psychosocial"), "psychosocial");
        assertThat(walk.milestones()).contains("not-now");
        return walk;
    }
}
