package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.engine.events.StepOpened;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.DutyKey;
import org.waymark.shared.Edition;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RunId;
import org.waymark.shared.SopKey;

/** Lanes within lanes, sub-processes in lanes, and steps that start when a message comes. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanesTest {

    private static final String LANES = """
            <bpmn:laneSet id="lane-set">
              <bpmn:lane id="care">
                %s
                <bpmn:flowNodeRef>treat</bpmn:flowNodeRef><bpmn:flowNodeRef>plan</bpmn:flowNodeRef>
                <bpmn:flowNodeRef>inside</bpmn:flowNodeRef><bpmn:flowNodeRef>when-told</bpmn:flowNodeRef>
                <bpmn:childLaneSet id="inner">
                  <bpmn:lane id="health">%s<bpmn:flowNodeRef>treat</bpmn:flowNodeRef></bpmn:lane>
                  <bpmn:lane id="anyone"><bpmn:flowNodeRef>plan</bpmn:flowNodeRef></bpmn:lane>
                </bpmn:childLaneSet>
              </bpmn:lane>
              <bpmn:lane id="receiver">%s<bpmn:flowNodeRef>answer-offer</bpmn:flowNodeRef></bpmn:lane>
            </bpmn:laneSet>
            """.formatted(
                    Draw.properties("duty", "ss-case-manager"),
                    Draw.properties("duty", "hl-clinician"),
                    Draw.properties("duty", "hl-clinician cb-frontline", "agency", "receiver"));

    private static final BookFile DIAGRAM = Draw.file(
            "lanes.bpmn",
            Draw.DEFINITIONS
                    + "<bpmn:message id=\"m\" name=\"msg.told\"/><bpmn:process id=\"lanes\" isExecutable=\"true\">"
                    + LANES
                    + Draw.start("begin")
                    + "<bpmn:parallelGateway id=\"all\"/>"
                    + Draw.task("treat")
                    + Draw.task("plan")
                    + Draw.task("answer-offer")
                    + "<bpmn:subProcess id=\"inside\">" + Draw.start("inside-begin") + Draw.task("look")
                    + Draw.end("inside-end")
                    + Draw.path("inside-begin", "look", "inside-end") + "</bpmn:subProcess>"
                    + "<bpmn:subProcess id=\"when-told\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"told\" isInterrupting=\"false\">"
                    + "<bpmn:messageEventDefinition id=\"told-definition\" messageRef=\"m\"/></bpmn:startEvent>"
                    + Draw.task("react")
                    + Draw.end("reacted") + Draw.path("told", "react", "reacted") + "</bpmn:subProcess>"
                    + Draw.end("end")
                    + Draw.path("begin", "all", "treat", "end")
                    + Draw.path("all", "plan", "end")
                    + Draw.path("all", "answer-offer", "end")
                    + Draw.path("all", "inside", "end")
                    + "</bpmn:process></bpmn:definitions>");

    @Autowired
    Drill drill;

    @Autowired
    Heard heard;

    @Autowired
    Book book;

    @Autowired
    TaskService tasks;

    Edition edition;
    RunId run;
    final CaseCode code = Drill.newCase();

    @BeforeAll
    void begin() {
        edition = drill.deploy(Draw.book(DIAGRAM));
        run = drill.start(
                edition,
                "lanes",
                code,
                RoutingFacts.none().with("receiver", "clinic-north").with("urgency", "high"));
        assertThat(drill.tell(run, "msg.told")).isTrue();
        assertThat(drill.tell(run, "msg.unheard")).isFalse();
    }

    @Test
    void theInnermostLaneSaysWhoseATaskIs() {
        assertThat(groups("treat")).containsExactly("hl-clinician");
        assertThat(groups("plan")).containsExactly("ss-case-manager");
        assertThat(groups("look")).containsExactly("ss-case-manager");
        assertThat(groups("react")).containsExactly("ss-case-manager");
        assertThat(groups("answer-offer")).containsExactlyInAnyOrder("hl-clinician", "cb-frontline");
    }

    @Test
    void theBookSaysTheSame() {
        Sop sop = book.sop(edition, new SopKey("lanes")).orElseThrow();
        assertThat(sop.step("treat").orElseThrow().duties()).containsExactly(new DutyKey("hl-clinician"));
        assertThat(sop.step("look").orElseThrow().duties()).containsExactly(new DutyKey("ss-case-manager"));
        assertThat(sop.step("answer-offer").orElseThrow().agencyFact()).isEqualTo("receiver");
    }

    @Test
    void aLaneMayNameTheAgencyByAFact() {
        assertThat(heard.opened(code))
                .extracting(StepOpened::step, StepOpened::agency, StepOpened::urgency)
                .contains(tuple("answer-offer", new AgencyKey("clinic-north"), "high"), tuple("treat", null, "high"));
    }

    private List<String> groups(String step) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(code.value())
                .taskDefinitionKey(step)
                .singleResult();
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }
}
