package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.Job;
import org.waymark.ledger.FactKind;

/** SOP-09: one plan in her words, a referral for each service, and somebody who asks how she is while they go on. */
final class CasePlanStories implements SopStories {

    private static final String SOP = "case-plan";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("two services side by side, then the plan is weighed with her", CasePlanStories::twoServices),
                new Story("she wants no plan now", CasePlanStories::notNow),
                new Story("the supervisor sends the plan back once", CasePlanStories::sentBack),
                new Story("she is asked how she is, again and again", CasePlanStories::accompanied),
                new Story("a plan of her own steps alone may be stopped", CasePlanStories::ownSteps),
                new Story("another plan takes its place, and what was begun goes on", CasePlanStories::replaced),
                new Story("a draft ends when another is begun", CasePlanStories::newDraft),
                new Story("no plan opens more services than there are parts of a life", CasePlanStories::tooMany));
    }

    private static Walk written(Program program, String... said) {
        return Walk.begin(program, SOP, "riskLevel=high", "ageBand=18-plus", "subjectChild=false")
                .answer("assess-needs")
                .answer("write-plan", said);
    }

    private static Walk twoServices(Program program) {
        Walk walk = written(program, "planLines=2").answer("approve-plan");
        assertThat(walk.runs().all("interagency-referral")).hasSize(2);
        for (String service : new String[] {"health", "psychosocial"}) {
            walk.answerAny(
                    "choose-service",
                    "service=" + service,
                    "consentP2=granted",
                    "legalTrigger=none",
                    "imminentDanger=no");
            Referring.completed(Referring.accepted(walk, service), service);
        }
        assertThat(walk.waiting()).contains("weigh-plan");
        walk.answer("weigh-plan", "planOutcome=plan-done", "goalStatus1=met");
        assertThat(walk.milestones()).endsWith("plan-done");
        assertThat(walk.runs().all(SOP))
                .as("nobody asks on once the plan is done")
                .isEmpty();
        return walk;
    }

    private static Walk notNow(Program program) {
        Walk walk = written(program, "planWish=not-now", "planLines=0");
        assertThat(walk.milestones()).containsExactly("no-plan");
        return walk;
    }

    private static Walk sentBack(Program program) {
        Walk walk = written(program, "planLines=1").answer("approve-plan", "planApproval=return");
        assertThat(walk.waiting()).contains("write-plan").doesNotContain("choose-service");
        walk.answer("write-plan", "planLines=1").answer("approve-plan");
        Referring.declines(walk);
        assertThat(walk.told(FactKind.REFERRAL_SURVIVOR_DECLINED))
                .as("for the service that was talked about")
                .extracting(fact -> fact.details().get("service"))
                .containsExactly("legal-aid");
        walk.answer("weigh-plan", "planOutcome=revised");
        assertThat(walk.milestones()).endsWith("revised");
        return walk;
    }

    private static Walk accompanied(Program program) {
        Walk walk = written(program, "planLines=1").answer("approve-plan");
        for (String finding : new String[] {"fine", "danger", "changed", "not-reached"}) {
            assertThat(walk.waiting()).doesNotContain("hold-touch-point");
            walk.timePasses(SOP, "contact-due").answer("hold-touch-point", "touchFinding=" + finding);
        }
        assertThat(walk.told(FactKind.FLOW_TAKEN))
                .extracting(fact -> fact.details().get("flow"))
                .contains("tell-danger-to-set-contact", "tell-change-to-set-contact", "tell-missing-to-set-contact");
        return walk;
    }

    private static Walk ownSteps(Program program) {
        Walk walk = written(program, "planLines=0").answer("approve-plan");
        assertThat(walk.waiting()).contains("weigh-plan").doesNotContain("choose-service");
        walk.answer("weigh-plan", "planOutcome=stopped");
        assertThat(walk.milestones()).endsWith("stopped");
        return walk;
    }

    private static Walk replaced(Program program) {
        Walk walk = written(program, "planLines=1").answer("approve-plan");
        walk.also(SOP, "riskLevel=high", "subjectChild=false").answer("assess-needs");
        assertThat(walk.runs().ticking())
                .as("somebody asks how she is until then")
                .anyMatch(CasePlanStories::asksHowSheIs);
        walk.answer("write-plan", "planLines=0").answer("approve-plan");
        assertThat(walk.runs().ticking().filter(CasePlanStories::asksHowSheIs))
                .as("only the new one asks")
                .hasSize(1);
        assertThat(walk.waiting()).as("her service is not torn away").contains("choose-service");
        Referring.declines(walk);
        assertThat(walk.milestones()).endsWith("replaced");
        assertThat(walk.waiting()).containsOnlyOnce("weigh-plan");
        return walk;
    }

    private static boolean asksHowSheIs(Job timer) {
        return timer.getProcessDefinitionKey().equals(SOP);
    }

    private static Walk newDraft(Program program) {
        Walk walk = written(program, "planLines=1").also(SOP, "riskLevel=high", "subjectChild=false");
        assertThat(walk.waiting()).contains("assess-needs").doesNotContain("approve-plan");
        assertThat(walk.milestones()).endsWith("replaced");
        return walk;
    }

    private static Walk tooMany(Program program) {
        Walk walk = Walk.begin(program, SOP, "riskLevel=low").answer("assess-needs");
        assertThatThrownBy(() -> walk.answer("write-plan", "planLines=15")).hasMessageContaining("planLines");
        return walk;
    }
}
