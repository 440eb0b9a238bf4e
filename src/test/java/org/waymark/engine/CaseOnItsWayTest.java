package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.waymark.engine.Draw.act;
import static org.waymark.engine.Draw.call;
import static org.waymark.engine.Draw.decide;
import static org.waymark.engine.Draw.decision;
import static org.waymark.engine.Draw.end;
import static org.waymark.engine.Draw.flow;
import static org.waymark.engine.Draw.path;
import static org.waymark.engine.Draw.start;
import static org.waymark.engine.Draw.task;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.engine.events.CaseEnded;
import org.waymark.engine.events.MilestoneReached;
import org.waymark.engine.events.StepOpened;
import org.waymark.ledger.Fact;
import org.waymark.shared.Acting;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.OfficerId;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RunId;
import org.waymark.shared.SectorKey;

/** A case that is asked, decided, helped by an action and by a called procedure, and ends. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseOnItsWayTest {

    @Autowired
    Drill drill;

    @Autowired
    Heard heard;

    @Autowired
    RecordingLedger ledger;

    @Autowired
    Engine engine;

    Edition edition;

    final CaseCode code = Drill.newCase();

    @BeforeAll
    void walk() {
        edition = drill.deploy(Draw.book(
                Draw.procedure(
                        "walk",
                        "cb-frontline",
                        start("begin")
                                + task("ask")
                                + decide("weigh", "risk", "level")
                                + "<bpmn:exclusiveGateway id=\"how-bad\" default=\"how-bad-to-open\"/>"
                                + act("open", "openDoor", "door", "front")
                                + call("refer", "referral", "<camunda:in source=\"level\" target=\"urgency\"/>")
                                + "<bpmn:intermediateThrowEvent id=\"helped\">"
                                + Draw.properties("referral-state", "COMPLETED", "name.es", "Ayudada")
                                + "</bpmn:intermediateThrowEvent>"
                                + end("done")
                                + end("nothing-to-do")
                                + path("begin", "ask", "weigh", "how-bad")
                                + path("open", "refer", "helped", "done")
                                + flow("how-bad", "open")
                                + flow("how-bad", "nothing-to-do", "${level == 'low'}")),
                Draw.procedure(
                        "referral",
                        "hl-clinician",
                        start("asked") + task("treat") + end("treated") + path("asked", "treat", "treated")),
                decision("risk", "injuries", "&gt; 1", "\"critical\"", "", "\"low\"")));
        OfficerId officer = new OfficerId("ngo.north");
        RunId run = Acting.as(
                officer,
                () -> drill.start(edition, "walk", code, RoutingFacts.none().with("channel", "hotline")));
        Acting.as(officer, () -> {
            drill.complete(
                    heard.opened(code).get(0).task(),
                    RoutingFacts.none().with("dangerNow", true),
                    RoutingFacts.none()
                            .with("injuries", new org.waymark.shared.RoutingValue.Number(java.math.BigDecimal.TEN)));
            return null;
        });
        assertThat(engine.facts(run).code("level")).contains("critical");
        assertThat(engine.facts(run).flag("doorOpen")).isTrue();
        drill.complete(heard.opened(code).get(1).task(), RoutingFacts.none());
    }

    @Test
    void eachStepIsSaidToBeDueAndThenDone() {
        assertThat(heard.opened(code))
                .extracting(step -> step.sop().value(), StepOpened::step, StepOpened::urgency)
                .containsExactly(tuple("walk", "ask", null), tuple("referral", "treat", "critical"));
        assertThat(heard.closed(code)).hasSize(2).allMatch(step -> step.completed());
    }

    @Test
    void milestonesAndEndsAreSaid() {
        assertThat(heard.milestones(code))
                .extracting(MilestoneReached::element, MilestoneReached::properties)
                .containsExactly(
                        tuple("treated", Map.of()),
                        tuple("helped", Map.of("referral-state", "COMPLETED")),
                        tuple("done", Map.of()));
        assertThat(heard.ended(code)).extracting(CaseEnded::outcome).containsExactly("done");
    }

    @Test
    void theLogTellsTheWayInItsOrder() {
        assertThat(ledger.of(code))
                .extracting(CaseOnItsWayTest::told)
                .containsExactly(
                        "procedure-started walk",
                        "fact-set channel=hotline",
                        "flow-taken begin-to-ask",
                        "task-created ask community",
                        "fact-set dangerNow=true",
                        "task-completed ask community by ngo.north",
                        "flow-taken ask-to-weigh",
                        "decision-made risk risk-rule-1 outcome=critical given injuries",
                        "fact-set level=critical",
                        "flow-taken weigh-to-how-bad",
                        "flow-taken how-bad-to-open",
                        "step-started open",
                        "fact-set door=front",
                        "fact-set doorOpen=true",
                        "step-ended open",
                        "flow-taken open-to-refer",
                        "step-started refer",
                        "procedure-started referral",
                        "fact-set urgency=critical",
                        "flow-taken asked-to-treat",
                        "task-created treat health",
                        "task-completed treat health",
                        "flow-taken treat-to-treated",
                        "milestone-reached treated",
                        "procedure-ended treated",
                        "step-ended refer",
                        "flow-taken refer-to-helped",
                        "milestone-reached helped",
                        "flow-taken helped-to-done",
                        "milestone-reached done",
                        "procedure-ended done");
    }

    @Test
    void everyFactNamesItsEdition() {
        assertThat(ledger.of(code))
                .allSatisfy(fact -> assertThat(fact.edition()).isEqualTo(edition));
    }

    @Test
    void oneActIsWrittenInOneBatch() {
        List<List<Fact>> batches = ledger.batchesOf(code);
        assertThat(batches).hasSize(3);
    }

    private static String told(Fact fact) {
        String kind = fact.kind().key();
        Map<String, String> details = fact.details();
        String sector = java.util.Optional.ofNullable(fact.sector())
                .map(SectorKey::value)
                .map(" "::concat)
                .orElse("");
        return kind
                + switch (fact.kind()) {
                    case PROCEDURE_STARTED -> " " + fact.procedure();
                    case PROCEDURE_ENDED -> " " + details.get("end");
                    case FACT_SET -> " " + details.get("name") + "=" + details.get("value");
                    case FLOW_TAKEN -> " " + details.get("flow");
                    case DECISION_MADE ->
                        " " + details.get("decision") + " " + details.get("rules") + " " + details.get("outcome")
                                + " given " + details.get("passing-inputs");
                    case TASK_COMPLETED ->
                        " " + details.get("step") + sector + (fact.officer() == null ? "" : " by " + fact.officer());
                    default -> " " + details.get("step") + sector;
                };
    }
}
