package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** SOP-12, rows 1 and 2: two people look at where she stands, after a fresh look at the danger. */
final class ReviewClosureStories implements SopStories {

    static final String SOP = "review-closure";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("the case goes on as it is", program -> decided(program, "continue", "continued")),
                new Story("the plan is to be revised", program -> decided(program, "revise", "plan-revised")),
                new Story("fewer contacts from now on", program -> decided(program, "step-down", "stepped-down")),
                new Story("the case is closed because she asks", ReviewClosureStories::closed),
                new Story("whoever takes the whole case back is not reviewed first", ReviewClosureStories::asked),
                new Story("closing is proposed, and the case stays open", ReviewClosureStories::staysOpen));
    }

    /** As far as the supervisor who decides. */
    static Walk reviewed(Program program) {
        Walk walk = Walk.begin(program, SOP, "subjectChild=false", "riskLevel=low");
        RiskAssessmentStories.assessed(walk).answer("sign-level");
        assertThat(walk.waiting()).doesNotContain("review-progress");
        return walk.answer("make-safety-plan").answer("review-progress");
    }

    private static Walk decided(Program program, String decision, String end) {
        Walk walk = reviewed(program).answer("decide-review", "reviewDecision=" + decision);
        assertThat(walk.milestones()).endsWith(end);
        return walk;
    }

    private static Walk closed(Program program) {
        Walk walk = reviewed(program).answer("decide-review", "reviewDecision=close", "closureReason=survivor-request");
        walk.answer("prepare-closure", "consentP14=refused").answer("approve-closure");
        assertThat(walk.milestones()).endsWith("closed", "to-be-closed");
        return walk;
    }

    private static Walk asked(Program program) {
        Walk walk = Walk.begin(program, SOP, "closureReason=survivor-request");
        assertThat(walk.waiting()).contains("prepare-closure").doesNotContain("gather-known-facts", "review-progress");
        walk.answer("prepare-closure", "consentP14=granted")
                .answer("approve-closure")
                .timePasses("case-closure", "three-months-over")
                .answer("check-after-closure", "afterClosure=needs-us");
        assertThat(walk.milestones()).endsWith("stays-open", "continued");
        return walk;
    }

    private static Walk staysOpen(Program program) {
        Walk walk = reviewed(program).answer("decide-review", "reviewDecision=close", "closureReason=goals-met");
        walk.answer("see-to-open-steps", "openStepsAre=go-on");
        assertThat(walk.milestones()).endsWith("stays-open", "continued");
        return walk;
    }
}
