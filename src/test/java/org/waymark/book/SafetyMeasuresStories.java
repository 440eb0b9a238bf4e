package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** SOP-03, rows 5 and 6: what protects her is seen to at once, and nothing leaves against her will while no life is at risk. */
final class SafetyMeasuresStories implements SopStories {

    private static final String SOP = "safety-measures";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("a low level needs a plan and nothing else", SafetyMeasuresStories::planAlone),
                new Story("plan, alert, shelter and family are seen to at the same time", SafetyMeasuresStories::all),
                new Story("without her consent the police are not told", SafetyMeasuresStories::noAlert),
                new Story("imminent danger does not wait for her consent", SafetyMeasuresStories::dangerAlert),
                new Story("her no to a conference is heard", SafetyMeasuresStories::noConference));
    }

    private static Walk begun(Program program, String level, String... signed) {
        Walk walk = RiskAssessmentStories.assessed(
                Walk.begin(program, RiskAssessmentStories.SOP, "subjectChild=false"),
                level.equals("critical") ? "dangerImminent=yes" : "activeThreat=" + level);
        walk.answer("sign-level", signed);
        return level.equals("critical") ? walk.answer("approve-level") : walk;
    }

    private static Walk planAlone(Program program) {
        Walk walk = begun(program, "none");
        assertThat(walk.waiting()).containsOnlyOnce("make-safety-plan");
        walk.answer("make-safety-plan");
        assertThat(walk.milestones()).endsWith("measures-in-place", "risk-signed");
        return walk;
    }

    private static Walk all(Program program) {
        Walk walk = begun(
                program,
                "direct",
                "alertNeeded=yes",
                "consentP3=granted",
                "inShelter=yes",
                "familyProtection=yes",
                "consentP9=granted");
        assertThat(walk.waiting())
                .contains("make-safety-plan", "send-safety-alert", "review-shelter-tier", "request-family-protection");
        walk.answer("make-safety-plan").answer("send-safety-alert").answer("review-shelter-tier");
        assertThat(walk.waiting()).doesNotContain("ask-about-conference");
        walk.answer("request-family-protection").answer("ask-about-conference").answer("hold-case-conference");
        assertThat(walk.milestones()).endsWith("measures-in-place", "risk-signed");
        return walk;
    }

    private static Walk noAlert(Program program) {
        Walk walk = begun(
                program,
                "direct",
                "alertNeeded=yes",
                "consentP3=refused",
                "familyProtection=yes",
                "consentP9=undecided");
        assertThat(walk.waiting())
                .contains("make-safety-plan")
                .doesNotContain("send-safety-alert", "request-family-protection");
        walk.answer("make-safety-plan");
        assertThat(walk.waiting()).contains("ask-about-conference");
        return walk;
    }

    private static Walk dangerAlert(Program program) {
        Walk walk = begun(program, "critical", "alertNeeded=yes", "consentP3=refused");
        assertThat(walk.waiting()).contains("send-safety-alert");
        assertThat(walk.fact(SOP, "disclosure")).isEqualTo("allow-emergency");
        return walk;
    }

    private static Walk noConference(Program program) {
        Walk walk = begun(program, "direct").answer("make-safety-plan");
        walk.answer("ask-about-conference", "conferenceWish=no");
        assertThat(walk.milestones()).endsWith("measures-in-place", "risk-signed");
        return walk;
    }
}
