package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.waymark.ledger.FactKind;
import org.waymark.shared.RoutingFacts;

/** SOP-00: the way of a case from the report to its end, and what may happen to it at any time. */
final class SpineStories implements SopStories {

    static final String SOP = "survivor-case";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("her time to recover ends in a conclusive decision", SpineStories::recovery),
                new Story("danger at any time is seen to, and the rest goes on", SpineStories::danger),
                new Story("what changes her risk has it assessed anew", SpineStories::risk),
                new Story("whoever is exploited again is met without blame", SpineStories::exploitedAgain),
                new Story("a suspected official hides the case at once", SpineStories::official),
                new Story("data that may be exposed are looked after for her", SpineStories::incident),
                new Story("only death stops everything", SpineStories::death));
    }

    private static Walk told(Program program, String message) {
        Walk walk = Walk.open(program);
        assertThat(walk.tell(message, RoutingFacts.none())).as(message).isTrue();
        return walk;
    }

    private static Walk risk(Program program) {
        Walk walk = told(program, "msg.risk.event");
        assertThat(walk.waiting()).contains("gather-known-facts", "record-contact");
        RiskAssessmentStories.assessed(walk).answer("sign-level").answer("make-safety-plan");
        assertThat(walk.milestones()).endsWith("risk-seen-to");
        assertThat(walk.fact(SOP, "riskLevel")).isEqualTo("low");
        return walk;
    }

    private static Walk exploitedAgain(Program program) {
        Walk walk = told(program, "msg.retrafficked");
        assertThat(walk.waiting()).contains("gather-known-facts", "judge-danger");
        RiskAssessmentStories.assessed(walk).answer("sign-level").answer("make-safety-plan");
        ImmediateSafetyStories.twiceSafe(walk.answer("judge-danger", ScreeningStories.NOTHING_MORE), "safe-place")
                .answer("plan-next-day")
                .answer("review-emergency");
        assertThat(walk.milestones())
                .contains("new-risk-known", "safe-after-all")
                .endsWith("safety-sought");
        return walk;
    }

    private static Walk official(Program program) {
        Walk walk = told(program, "msg.official.suspected");
        assertThat(walk.milestones()).endsWith("restricted");
        assertThat(walk.told(FactKind.CONCERN_REPORTED)).hasSize(1);
        assertThat(walk.tell("msg.official.suspected", RoutingFacts.none())).isTrue();
        assertThat(walk.told(FactKind.CONCERN_REPORTED)).as("known already").hasSize(1);
        return walk;
    }

    private static Walk incident(Program program) {
        Walk walk = told(program, "msg.incident.detected")
                .answer("contain-incident", "incidentKind=seizure")
                .answer("assess-exposure", "couldBeFound=no", "protectiveMove=none")
                .answer("decide-telling", "herTelling=told", "othersTold=no", "limitAdjusted=no")
                .answer("fix-and-learn");
        assertThat(walk.milestones()).endsWith("contained", "incident-over");
        return walk;
    }

    private static Walk death(Program program) {
        Walk walk = told(program, "msg.died");
        assertThat(walk.waiting()).as("nobody is to contact her any more").containsExactly("confirm-death");
        walk.answer("confirm-death", "deathConfirmed=yes", "deathUnexplained=no", "dependantsLeft=no")
                .answer("settle-claims")
                .answer("tell-named")
                .answer("care-for-staff")
                .answer("review-lock");
        assertThat(walk.milestones()).endsWith("seen-to", "ended-by-death");
        assertThat(walk.told(FactKind.CASE_ENDED)).hasSize(1);
        return walk;
    }

    private static Walk danger(Program program) {
        Walk walk = Walk.open(program);
        assertThat(walk.tell("msg.danger", RoutingFacts.none())).isTrue();
        assertThat(walk.waiting()).contains("judge-danger", "record-contact");
        ImmediateSafetyStories.twiceSafe(walk.answer("judge-danger", ScreeningStories.NOTHING_MORE), "elsewhere")
                .answer("plan-next-day");
        assertThat(walk.milestones()).endsWith("safety-restored");
        walk.answer("review-emergency");
        assertThat(walk.milestones()).endsWith("emergency-over", "danger-seen-to");
        return walk;
    }

    private static Walk recovery(Program program) {
        Walk walk = Screening.reflected(program)
                .answer("conclude", "conclusion=confirmed")
                .answer("tell-conclusion");
        assertThat(walk.milestones()).endsWith("confirmed", "status-concluded");
        return walk;
    }
}
