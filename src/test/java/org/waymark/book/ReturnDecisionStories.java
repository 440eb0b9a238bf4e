package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** SOP-11, rows 1 and 2: her wish, the child’s best interests, and what waits there. */
final class ReturnDecisionStories implements SopStories {

    private static final String SOP = "return-decision";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("the risk is bearable", ReturnDecisionStories::bearable),
                new Story("nobody signs that risk", ReturnDecisionStories::notSigned),
                new Story("she fears persecution", ReturnDecisionStories::asylum),
                new Story("a child returns only if the panel says so", ReturnDecisionStories::child),
                new Story("the panel says no", ReturnDecisionStories::panelSaysNo),
                new Story("she stays", ReturnDecisionStories::stays));
    }

    private static Walk wishes(Program program, boolean child) {
        String answered = child ? "authority" : "self";
        return Walk.begin(program, SOP, "subjectChild=" + child)
                .answer("talk-first-time")
                .timePasses("return-counselling", "time-to-think")
                .answer("talk-second-time", "consentP11=granted", "givenBy=" + answered, "assentChild=yes");
    }

    private static Walk bearable(Program program) {
        Walk walk = wishes(program, false).answer("assess-return-risk").answer("sign-return-risk");
        assertThat(walk.milestones()).endsWith("may-go", "may-go-end");
        return walk;
    }

    private static Walk notSigned(Program program) {
        Walk walk =
                wishes(program, false).answer("assess-return-risk").answer("sign-return-risk", "returnDecision=stop");
        assertThat(walk.milestones()).endsWith("stopped-for-risk", "stopped-for-risk-end");
        return walk;
    }

    private static Walk asylum(Program program) {
        Walk walk = wishes(program, false).answer("assess-return-risk", "protectionClaim=unsure");
        assertThat(walk.waiting()).contains("lead-to-asylum").doesNotContain("sign-return-risk");
        return walk.answer("lead-to-asylum");
    }

    private static Walk child(Program program) {
        Walk walk = wishes(program, true);
        assertThat(walk.waiting()).contains("confirm-best-interests").doesNotContain("assess-return-risk");
        walk.answer("confirm-best-interests", "panelReturn=yes");
        assertThat(walk.waiting()).contains("assess-return-risk");
        return walk;
    }

    private static Walk panelSaysNo(Program program) {
        Walk walk = wishes(program, true).answer("confirm-best-interests", "panelReturn=not-yet");
        assertThat(walk.milestones()).endsWith("stopped-for-child", "stopped-for-child-end");
        return walk;
    }

    private static Walk stays(Program program) {
        Walk walk = Walk.begin(program, SOP, "subjectChild=false").answer("talk-first-time", "returnWish=stay");
        assertThat(walk.milestones()).endsWith("stays", "stays-end");
        return walk;
    }
}
