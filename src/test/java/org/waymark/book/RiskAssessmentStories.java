package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.waymark.ledger.FactKind;

/** SOP-03, rows 1 to 4: what is known is read, the danger is assessed with her, the table advises, a person signs. */
final class RiskAssessmentStories implements SopStories {

    static final String SOP = "risk-assessment";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("nothing presses: the level is low, she has a plan", RiskAssessmentStories::low),
                new Story("imminent danger does not wait for a signature", RiskAssessmentStories::danger),
                new Story(
                        "a doubt calls for safety, but shares nothing against her word", RiskAssessmentStories::doubt),
                new Story("a clinician is called at once", RiskAssessmentStories::care),
                new Story("her own rating counts while it is the higher one", RiskAssessmentStories::hers));
    }

    /** She is assessed; what the story does not say is calm. */
    static Walk assessed(Walk walk, String... said) {
        return walk.answer("gather-known-facts").answer("assess-risk", said);
    }

    private static Walk begun(Program program, String... said) {
        return assessed(Walk.begin(program, SOP, "subjectChild=false"), said);
    }

    private static Walk low(Program program) {
        Walk walk = begun(program);
        assertThat(walk.fact(SOP, "riskAdvice")).isEqualTo("low");
        walk.answer("sign-level").answer("make-safety-plan");
        assertThat(walk.milestones()).containsExactly("level-stands", "measures-in-place", "risk-signed");
        return walk;
    }

    private static Walk danger(Program program) {
        Walk walk = begun(program, "dangerImminent=yes");
        assertThat(walk.fact(SOP, "riskLevel"))
                .as("counts before anybody signs")
                .isEqualTo("critical");
        assertThat(walk.told(FactKind.FLOW_TAKEN))
                .extracting(fact -> fact.details().get("flow"))
                .contains("call-safety-to-sign");
        walk.answer("sign-level").answer("approve-level");
        assertThat(walk.fact("safety-measures", "imminentDanger")).isEqualTo(true);
        return walk;
    }

    private static Walk doubt(Program program) {
        Walk walk = begun(program, "dangerImminent=unsure");
        assertThat(walk.fact(SOP, "riskLevel")).isEqualTo("critical");
        assertThat(walk.waiting()).contains("judge-danger");
        walk.answer("sign-level").answer("approve-level");
        assertThat(walk.fact("safety-measures", "imminentDanger")).isNull();
        return walk;
    }

    private static Walk care(Program program) {
        Walk walk = begun(program, "selfHarm=attempt");
        assertThat(walk.fact(SOP, "helpDue")).isEqualTo("care");
        return walk;
    }

    private static Walk hers(Program program) {
        Walk walk = begun(program, "survivorRating=high");
        assertThat(walk.fact(SOP, "riskAdvice")).isEqualTo("low");
        assertThat(walk.fact(SOP, "riskLevel")).isEqualTo("high");
        walk.answer("sign-level", "ratingDiscussed=no");
        assertThat(walk.fact("safety-measures", "riskLevel"))
                .as("not talked about yet")
                .isEqualTo("high");
        return walk;
    }
}
