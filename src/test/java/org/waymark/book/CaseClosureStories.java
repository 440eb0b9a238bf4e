package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** SOP-12, rows 3 to 5: nobody closes alone, nor over open work, nor before she was looked for. */
final class CaseClosureStories implements SopStories {

    private static final String SOP = "case-closure";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("it is not closed while steps are open, unless she asks", CaseClosureStories::openSteps),
                new Story("a closing is sent back once", CaseClosureStories::sentBack),
                new Story(
                        "three attempts over thirty days come before contact counts as lost", CaseClosureStories::lost),
                new Story("she is reached at the second attempt", CaseClosureStories::reached),
                new Story("after three months she is well", CaseClosureStories::wellLater),
                new Story("after three months she wants help again", CaseClosureStories::helpAgain));
    }

    private static Walk proposed(Program program, String reason) {
        return Walk.begin(program, SOP, "closureReason=" + reason);
    }

    private static Walk openSteps(Program program) {
        Walk walk = proposed(program, "goals-met");
        assertThat(walk.waiting())
                .as("the case’s first steps wait beside it")
                .contains("see-to-open-steps", "assign-lead")
                .doesNotContain("prepare-closure");
        walk.answer("see-to-open-steps", "openStepsAre=seen-to");
        assertThat(walk.waiting())
                .as("saying so does not make it so")
                .contains("see-to-open-steps")
                .doesNotContain("prepare-closure");
        walk.answer("see-to-open-steps", "openStepsAre=go-on");
        assertThat(walk.milestones()).endsWith("stays-open");
        return walk;
    }

    private static Walk sentBack(Program program) {
        Walk walk = proposed(program, "survivor-request")
                .answer("prepare-closure", "consentP14=refused")
                .answer("approve-closure", "closureApproval=return");
        assertThat(walk.waiting()).contains("prepare-closure");
        walk.answer("prepare-closure", "consentP14=refused").answer("approve-closure");
        assertThat(walk.milestones()).endsWith("closed");
        return walk;
    }

    private static Walk lost(Program program) {
        Walk walk = proposed(program, "lost-contact");
        for (int attempt = 1; attempt <= 3; attempt++) {
            walk.answer("attempt-contact", "contactReached=no");
        }
        assertThat(walk.waiting()).doesNotContain("attempt-contact", "see-to-open-steps", "prepare-closure");
        walk.timePasses(SOP, "thirty-days-over");
        assertThat(walk.waiting()).contains("see-to-open-steps");
        return walk;
    }

    private static Walk reached(Program program) {
        Walk walk = proposed(program, "lost-contact")
                .answer("attempt-contact", "contactReached=no")
                .answer("attempt-contact", "contactReached=yes");
        assertThat(walk.milestones()).endsWith("stays-open");
        return walk;
    }

    private static Walk later(Program program, String finding) {
        Walk walk = proposed(program, "survivor-request")
                .answer("prepare-closure", "consentP14=granted")
                .answer("approve-closure");
        assertThat(walk.milestones()).doesNotContain("closed");
        return walk.timePasses(SOP, "three-months-over").answer("check-after-closure", "afterClosure=" + finding);
    }

    private static Walk wellLater(Program program) {
        Walk walk = later(program, "well");
        assertThat(walk.milestones()).endsWith("closed");
        return walk;
    }

    private static Walk helpAgain(Program program) {
        Walk walk = later(program, "needs-us");
        assertThat(walk.milestones()).endsWith("stays-open");
        return walk;
    }
}
