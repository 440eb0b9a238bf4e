package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.waymark.engine.Draw.act;
import static org.waymark.engine.Draw.call;
import static org.waymark.engine.Draw.end;
import static org.waymark.engine.Draw.path;
import static org.waymark.engine.Draw.procedure;
import static org.waymark.engine.Draw.start;
import static org.waymark.engine.Draw.task;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.engine.events.StepOpened;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.TaskId;

/** A procedure two calls below the spine has something to tell the case, which answers with another procedure. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TellingTheCaseTest {

    @Autowired
    Drill drill;

    @Autowired
    Heard heard;

    @Autowired
    Engine engine;

    @Autowired
    RecordingLedger ledger;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    Edition edition;

    @BeforeAll
    void deploy() {
        String down = "<camunda:in source=\"level\" target=\"level\"/>";
        edition = drill.deploy(Draw.book(
                Draw.file(
                        "spine.bpmn",
                        Draw.DEFINITIONS + "<bpmn:message id=\"lost\" name=\"msg.missing\"/>"
                                + "<bpmn:message id=\"dead\" name=\"msg.died\"/>"
                                + "<bpmn:process id=\"spine\" isExecutable=\"true\">"
                                + Draw.properties("duty", "cb-frontline", "starts-case", "true")
                                + start("begin") + call("plan", "plan", down) + end("end")
                                + path("begin", "plan", "end")
                                + hearing("missed", "lost", false, call("seek", "seeking", down))
                                + hearing("died", "dead", true, call("mourn", "mourning", ""))
                                + "</bpmn:process></bpmn:definitions>"),
                Draw.file(
                        "elsewhere.bpmn",
                        Draw.DEFINITIONS + "<bpmn:message id=\"unheard\" name=\"msg.unheard\"/>"
                                + "<bpmn:process id=\"elsewhere\" isExecutable=\"true\">"
                                + Draw.properties("duty", "cb-frontline", "starts-case", "true")
                                + start("begin") + end("end") + path("begin", "end")
                                + hearing("other", "unheard", false, call("seek", "seeking", down))
                                + "</bpmn:process></bpmn:definitions>"),
                procedure(
                        "plan",
                        "cb-frontline",
                        start("begin") + call("stay", "stay", down) + end("end") + path("begin", "stay", "end")),
                procedure(
                        "stay",
                        "cb-frontline",
                        start("begin")
                                + task("look")
                                + act("note", "setFact", "fact", "looked", "value", "true")
                                + act("tell", "tellCase", "message", "msg.missing", "pass", "level  secret")
                                + act("tell-again", "tellCase", "message", "msg.missing", "unless-running", "seeking")
                                + act("to-nobody", "tellCase", "message", "msg.unheard")
                                + task("wait")
                                + end("end")
                                + path("begin", "look", "note", "tell", "tell-again", "to-nobody", "wait", "end")),
                procedure(
                        "seeking",
                        "cb-frontline",
                        start("begin") + act("limit", "setDeadline", "clock", "C01", "fact", "until") + task("seek")
                                + "<bpmn:boundaryEvent id=\"too-late\" attachedToRef=\"seek\"><bpmn:timerEventDefinition id=\"too-late-d\">"
                                + "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${until}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:boundaryEvent>"
                                + act("tell-death", "tellCase", "message", "msg.died") + task("after") + end("end")
                                + path("begin", "limit", "seek", "end")
                                + path("too-late", "tell-death", "after", "end")),
                procedure(
                        "mourning",
                        "cb-frontline",
                        start("begin") + task("mourn") + end("end") + path("begin", "mourn", "end"))));
    }

    private static String hearing(String id, String message, boolean interrupting, String what) {
        String call = what.substring(what.indexOf("id=\"") + 4, what.indexOf("\" called"));
        return "<bpmn:subProcess id=\"when-" + id + "\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"" + id
                + "\" isInterrupting=\"" + interrupting + "\"><bpmn:messageEventDefinition id=\"" + id
                + "-d\" messageRef=\"" + message + "\"/></bpmn:startEvent>" + what + end(id + "-end")
                + path(id, call, id + "-end") + "</bpmn:subProcess>";
    }

    private CaseCode told() {
        CaseCode code = Drill.newCase();
        drill.start(edition, "spine", code, RoutingFacts.none().with("level", "high"));
        drill.complete(
                open(code, "look"), RoutingFacts.none(), RoutingFacts.none().with("secret", "hiv"));
        return code;
    }

    private TaskId open(CaseCode code, String step) {
        return heard.opened(code).stream()
                .filter(opened -> opened.step().equals(step))
                .map(StepOpened::task)
                .findFirst()
                .orElseThrow();
    }

    private RoutingFacts factsOf(CaseCode code, String step) {
        return engine.facts(heard.opened(code).stream()
                .filter(opened -> opened.step().equals(step))
                .findFirst()
                .orElseThrow()
                .run());
    }

    @Test
    void theSpineHearsItAndWhatRunsGoesOn() {
        CaseCode code = told();
        assertThat(heard.opened(code)).extracting(StepOpened::step).containsExactly("look", "wait", "seek");
        assertThat(factsOf(code, "wait").flag("looked")).isTrue();
        assertThat(factsOf(code, "seek").code("level")).contains("high");
    }

    @Test
    void whatOnlyPassesIsNotHandedOn() {
        CaseCode code = told();
        assertThat(ledger.of(code))
                .filteredOn(fact -> fact.kind() == FactKind.FACT_SET)
                .noneMatch(fact -> "secret".equals(fact.details().get("name")));
        assertThat(factsOf(code, "seek").get("secret")).isEmpty();
    }

    @Test
    void itIsNotToldAgainWhileTheProcedureRuns() {
        CaseCode code = told();
        assertThat(ledger.of(code))
                .filteredOn(fact -> fact.kind() == FactKind.MESSAGE_RECEIVED)
                .hasSize(1);
    }

    @Test
    void whatNobodyHearsIsInTheLog() {
        CaseCode code = told();
        assertThat(ledger.of(code))
                .filteredOn(fact -> fact.kind() == FactKind.MESSAGE_UNHEARD)
                .extracting(
                        Fact::procedure,
                        fact -> fact.details().get("step"),
                        fact -> fact.details().get("message"))
                .containsExactly(tuple(new org.waymark.shared.SopKey("stay"), "to-nobody", "msg.unheard"));
    }

    @Test
    void aJobOfTheEngineTellsTooAndMayEndTheProcedureThatTells() {
        CaseCode code = told();
        var job = management
                .createJobQuery()
                .processInstanceId(heard.opened(code).stream()
                        .filter(opened -> opened.step().equals("seek"))
                        .findFirst()
                        .orElseThrow()
                        .run()
                        .value())
                .singleResult();
        management.executeJob(job.getId());
        assertThat(heard.opened(code)).extracting(StepOpened::step).endsWith("after", "mourn");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(code.value())
                        .list())
                .extracting(run -> run.getProcessDefinitionId().split(":")[0])
                .containsExactlyInAnyOrder("spine", "mourning");
        assertThat(ledger.of(code))
                .extracting(Fact::kind)
                .containsSubsequence(FactKind.TIMER_FIRED, FactKind.MESSAGE_RECEIVED, FactKind.TASK_CREATED);
    }
}
