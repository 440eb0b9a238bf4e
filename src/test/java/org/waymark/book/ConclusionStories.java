package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The conclusive decision after her time to recover, and the ways open to her against a refusal. */
final class ConclusionStories implements SopStories {

    @Override
    public String sop() {
        return Screening.CONCLUSION;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("she is confirmed after her time to recover", ConclusionStories::confirmed),
                new Story(
                        "a refusal to confirm is reviewed by a second person until it stands",
                        ConclusionStories::notConfirmed),
                new Story("one signature alone concludes nothing", ConclusionStories::oneSignature),
                new Story("a review at her request goes to persons who have not signed", ConclusionStories::reviewed),
                new Story("a refusal that stands after the review is told without another", ConclusionStories::upheld),
                new Story(
                        "who is not confirmed is handed over to the service she wishes", ConclusionStories::elsewhere));
    }

    private static ProcessInstance conclusion(Walk walk) {
        return walk.runs().of(Screening.CONCLUSION);
    }

    private static Walk refused(Program program) {
        return Screening.reflected(program)
                .answer("conclude", "conclusion=not-confirmed")
                .answer("sign-conclusion", "conclusionSigned=agree")
                .answer("review-conclusion", "conclusionReview=agree")
                .answer("tell-conclusion");
    }

    private static Walk confirmed(Program program) {
        Walk walk = Screening.reflected(program).answer("conclude", "conclusion=confirmed");
        assertThat(conclusion(walk)).isWaitingAt("sign-conclusion").hasNotPassed("tell-conclusion");
        walk.answer("sign-conclusion", "conclusionSigned=agree").answer("tell-conclusion");
        assertThat(walk.milestones()).contains("confirmed");
        return walk;
    }

    private static Walk oneSignature(Program program) {
        Walk walk = Screening.reflected(program)
                .answer("conclude", "conclusion=confirmed")
                .answer("sign-conclusion", "conclusionSigned=disagree");
        assertThat(conclusion(walk)).isWaitingAt("conclude").hasNotPassed("tell-conclusion");
        assertThat(walk.otherThan("conclude", "sign-conclusion"))
                .as("two officers sign")
                .isTrue();
        return walk;
    }

    private static Walk notConfirmed(Program program) {
        Walk walk = Screening.reflected(program)
                .answer("conclude", "conclusion=not-confirmed")
                .answer("sign-conclusion", "conclusionSigned=agree")
                .answer("review-conclusion", "conclusionReview=disagree");
        assertThat(conclusion(walk)).isWaitingAt("conclude").hasNotPassed("tell-conclusion");
        walk.answer("conclude", "conclusion=not-confirmed")
                .answer("sign-conclusion", "conclusionSigned=agree")
                .answer("review-conclusion", "conclusionReview=agree");
        assertThat(conclusion(walk)).isWaitingAt("tell-conclusion");
        walk.answer("tell-conclusion").answer("ask-about-review", "reviewAsked=no", "wantsElsewhere=none");
        assertThat(walk.milestones()).contains("not-confirmed");
        return walk;
    }

    private static Walk reviewed(Program program) {
        Walk walk = refused(program).answer("ask-about-review", "reviewAsked=yes");
        assertThat(conclusion(walk)).isWaitingAt("decide-again").hasNotPassed("not-confirmed");
        walk.answer("decide-again", "conclusion=not-confirmed").answer("sign-review", "conclusionSigned=disagree");
        assertThat(conclusion(walk)).isWaitingAt("decide-again");
        walk.answer("decide-again", "conclusion=confirmed")
                .answer("sign-review", "conclusionSigned=agree")
                .answer("tell-review");
        assertThat(walk.milestones()).contains("confirmed-after-review").doesNotContain("not-confirmed");
        assertThat(walk.otherThan("conclude", "decide-again"))
                .as("another officer decides anew")
                .isTrue();
        assertThat(walk.otherThan("sign-conclusion", "sign-review"))
                .as("another officer signs")
                .isTrue();
        return walk;
    }

    private static Walk upheld(Program program) {
        Walk walk = refused(program)
                .answer("ask-about-review", "reviewAsked=yes", "wantsElsewhere=none")
                .answer("decide-again", "conclusion=not-confirmed")
                .answer("sign-review", "conclusionSigned=agree")
                .answer("tell-review");
        assertThat(walk.milestones()).contains("not-confirmed");
        return walk;
    }

    private static Walk elsewhere(Program program) {
        Walk walk = refused(program).answer("ask-about-review", "reviewAsked=no", "wantsElsewhere=livelihoods");
        Referring.completed(Referring.accepted(Referring.offered(walk, "livelihoods"), "livelihoods"), "livelihoods");
        assertThat(walk.milestones()).contains("not-confirmed");
        return walk;
    }
}
