package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.ledger.FactKind;
import org.waymark.shared.RoutingFacts;

/** What may happen to a case at any time (domain rules, section 11): each is heard by the spine and begins its own procedure. */
final class AnyTimeStories implements SopStories {

    @Override
    public String sop() {
        return SpineStories.SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("danger at any time is seen to, and the rest goes on", AnyTimeStories::danger),
                new Story("who is missed is looked for, and adults may leave", AnyTimeStories::missing),
                new Story("whoever is found has her time back", AnyTimeStories::found),
                new Story("what changes her risk has it assessed anew", AnyTimeStories::risk),
                new Story("whoever is exploited again is met without blame", AnyTimeStories::exploitedAgain),
                new Story("care that cannot wait asks for no police report", AnyTimeStories::care),
                new Story("whoever cannot decide now is asked again", AnyTimeStories::capacity),
                new Story("her stay in a shelter ends as she goes", AnyTimeStories::stay),
                new Story("follow-ups are kept in sight", AnyTimeStories::followUp),
                new Story("whoever may be a child is one until it is known", AnyTimeStories::age),
                new Story("she talks to the police when she wants, and may withdraw", AnyTimeStories::police),
                new Story("her claims are hers, whatever becomes of the proceedings", AnyTimeStories::claims),
                new Story("a case that lost its lead has another soon", AnyTimeStories::leadLost),
                new Story("whoever is held gets a lawyer at once", AnyTimeStories::held),
                new Story("a summons is answered, and she is told", AnyTimeStories::order),
                new Story("a wish to go home may be changed", AnyTimeStories::abroad),
                new Story("a suspected official hides the case at once", AnyTimeStories::official),
                new Story("data that may be exposed are looked after for her", AnyTimeStories::incident),
                new Story("only death stops everything, once it is confirmed", AnyTimeStories::death),
                new Story("a mistaken report of a death ends nothing", AnyTimeStories::mistaken));
    }

    private static Walk told(Program program, String message) {
        Walk walk = Walk.open(program);
        assertThat(walk.tell(message, RoutingFacts.none())).as(message).isTrue();
        return walk;
    }

    private static Walk danger(Program program) {
        Walk walk = told(program, "msg.danger");
        assertThat(walk.waiting()).contains("judge-danger", "record-contact");
        ImmediateSafetyStories.twiceSafe(walk.answer("judge-danger", ScreeningStories.NOTHING_MORE), "elsewhere")
                .answer("plan-next-day");
        assertThat(walk.milestones()).endsWith("safety-restored");
        walk.answer("review-emergency");
        assertThat(walk.milestones()).endsWith("emergency-over", "danger-seen-to");
        return walk;
    }

    private static Walk missing(Program program) {
        Walk walk = told(program, "msg.missing")
                .answer(
                        "describe-missing",
                        "threatSeen=no",
                        "selfHarmFear=no",
                        "levelByOfficer=ask-first",
                        "imminentDanger=no",
                        "fromShelter=no",
                        "tellBorder=no")
                .answer("ask-safe-contact", "contactSaid=left-by-choice")
                .answer("respect-choice");
        assertThat(walk.milestones()).endsWith("left-freely", "search-over");
        return walk;
    }

    private static Walk found(Program program) {
        Walk walk = told(program, "msg.missing").answer("describe-missing", "threatSeen=yes");
        assertThat(walk.told(FactKind.FLAG_RAISED)).hasSize(1);
        assertThat(walk.tell("msg.found", RoutingFacts.none())).isTrue();
        assertThat(walk.told(FactKind.FLAG_LOWERED)).hasSize(1);
        return walk;
    }

    private static Walk risk(Program program) {
        Walk walk = told(program, "msg.risk.event");
        assertThat(walk.waiting()).contains("gather-known-facts", "record-contact");
        SpineStories.lowRisk(walk);
        assertThat(walk.milestones()).endsWith("risk-seen-to");
        assertThat(walk.fact(SpineStories.SOP, "riskLevel")).isEqualTo("low");
        return walk;
    }

    private static Walk exploitedAgain(Program program) {
        Walk walk = told(program, "msg.retrafficked");
        assertThat(walk.waiting()).contains("gather-known-facts", "judge-danger");
        SpineStories.lowRisk(walk);
        ImmediateSafetyStories.twiceSafe(walk.answer("judge-danger", ScreeningStories.NOTHING_MORE), "safe-place")
                .answer("plan-next-day")
                .answer("review-emergency");
        assertThat(walk.milestones())
                .contains("new-risk-known", "safe-after-all")
                .endsWith("safety-sought");
        return walk;
    }

    private static Walk care(Program program) {
        Walk walk = Healing.refused(told(program, "msg.care.due"));
        assertThat(walk.milestones()).endsWith("door-open", "care-given");
        return walk;
    }

    private static Walk capacity(Program program) {
        Walk walk = told(program, "msg.capacity.lost").answer("triage", "decisionAbility=not-able");
        assertThat(walk.waiting()).contains("treat-of-necessity").doesNotContain("ask-exam-consent");
        walk.answer("treat-of-necessity", "afterNecessity=able")
                .answer("ask-exam-consent", "consentP5=refused", "consentP6=refused", "consentP7=refused")
                .answer("keep-door-open");
        assertThat(walk.milestones()).endsWith("door-open", "asked-again");
        return walk;
    }

    private static Walk stay(Program program) {
        Walk walk = Walk.open(program);
        assertThat(walk.tell("msg.shelter.placed", RoutingFacts.none().with("receiver", "shelter-one")))
                .isTrue();
        walk.answer("ask-arrival-check", "consentP5=refused");
        assertThat(walk.milestones()).endsWith("no-check", "health-checked");
        walk.answer("look-after-stay", "stayNext=left");
        assertThat(walk.waiting()).as("who left without a word is looked for").contains("describe-missing");
        walk.answer("keep-bed", "backAgain=no");
        assertThat(walk.milestones()).endsWith("left", "gone", "shelter-left");
        return walk;
    }

    private static Walk followUp(Program program) {
        Walk walk = told(program, "msg.followup.due");
        assertThat(walk.milestones()).endsWith("followed-up");
        return walk;
    }

    private static Walk age(Program program) {
        Walk walk = Walk.open(program);
        RoutingFacts known = RoutingFacts.none()
                .with("ageBand", "unknown")
                .with("childReported", true)
                .with("childHeard", true);
        assertThat(walk.tell("msg.age.changed", known)).isTrue();
        ChildProtectionStories.adultAfterAll(walk);
        assertThat(walk.milestones()).endsWith("ended-adult", "child-protected");
        return walk;
    }

    private static Walk police(Program program) {
        Walk walk = told(program, "msg.coop.yes")
                .answer("check-team", "teamTies=none")
                .answer("advise-before-statement", "justiceWish=withdraws")
                .answer("tell-prosecutor")
                .answer("answer-withdrawal")
                .answer("tell-her-the-answer")
                .answer("tell-her-care-goes-on");
        assertThat(walk.milestones()).endsWith("justice-done");
        assertThat(walk.waiting()).as("her case goes on").contains("record-contact");
        return walk;
    }

    private static Walk held(Program program) {
        Walk walk = told(program, "msg.arrested")
                .answer("hold-removal-back")
                .answer("write-unit-letter")
                .answer("bring-decision-forward")
                .answer("see-her-in-custody", "offenceScreen=none")
                .answer("look-at-detention", "detentionState=free");
        assertThat(walk.milestones()).endsWith("free", "detention-answered");
        return walk;
    }

    private static Walk order(Program program) {
        Walk walk = told(program, "msg.order.received")
                .answer("log-order", "orderKind=subpoena")
                .answer("review-order", "orderBinds=not")
                .answer("answer-not-bound")
                .answer("tell-her-what-left", "leftToldWhat=nothing");
        assertThat(walk.milestones()).endsWith("nothing-left-end", "order-answered");
        return walk;
    }

    private static Walk abroad(Program program) {
        Walk walk = told(program, "msg.transfer.abroad").answer("talk-first-time", "returnWish=stay");
        assertThat(walk.milestones()).endsWith("stayed-end", "return-over");
        return walk;
    }

    private static Walk official(Program program) {
        Walk walk = told(program, "msg.official.suspected");
        assertThat(walk.milestones()).endsWith("restricted");
        assertThat(walk.told(FactKind.CONCERN_REPORTED)).hasSize(1);
        assertThat(walk.told(FactKind.MESSAGE_RECEIVED))
                .as("not told again by what follows")
                .hasSize(1);
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

    private static Walk leadLost(Program program) {
        Walk walk = told(program, "msg.lead.lost").answer("assign-another-lead");
        assertThat(walk.waiting()).as("everything else goes on").contains("record-contact");
        assertThat(walk.milestones()).endsWith("led-again", "led-anew");
        return walk;
    }

    private static Walk claims(Program program) {
        Walk walk = told(program, "msg.claims.due")
                .answer("explain-claims", "wantsInjuries=yes", "wantsCivil=no", "wantsRestitution=no")
                .answer("file-injuries-claim", "claimState=dropped");
        assertThat(walk.milestones()).endsWith("declined-end", "claims-settled");
        return walk;
    }

    private static Walk death(Program program) {
        Walk walk = told(program, "msg.danger").told("msg.death.reported");
        assertThat(walk.waiting()).as("held, not ended").contains("judge-danger", "record-contact");
        walk.answer("confirm-death", "deathConfirmed=yes", "deathUnexplained=no", "dependantsLeft=no");
        assertThat(walk.waiting())
                .as("nobody is to contact her any more")
                .containsExactlyInAnyOrder("tell-named", "care-for-staff", "settle-claims");
        walk.answer("settle-claims")
                .answer("tell-named")
                .answer("care-for-staff")
                .answer("review-lock");
        assertThat(walk.milestones()).endsWith("seen-to", "ended-by-death");
        assertThat(walk.told(FactKind.CASE_ENDED)).hasSize(1);
        return walk;
    }

    private static Walk mistaken(Program program) {
        Walk walk = told(program, "msg.danger");
        List<String> before = walk.waiting();
        walk.told("msg.death.reported").answer("confirm-death", "deathConfirmed=no");
        assertThat(walk.milestones()).endsWith("mistaken", "report-settled");
        assertThat(walk.waiting()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(walk.told(FactKind.CASE_ENDED)).isEmpty();
        return walk;
    }
}
