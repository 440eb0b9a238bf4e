package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.waymark.engine.Draw.act;
import static org.waymark.engine.Draw.end;
import static org.waymark.engine.Draw.flow;
import static org.waymark.engine.Draw.path;
import static org.waymark.engine.Draw.procedure;
import static org.waymark.engine.Draw.start;
import static org.waymark.engine.Draw.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.engine.events.StepClosed;
import org.waymark.engine.events.StepOpened;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.OfficerId;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RoutingValue;
import org.waymark.shared.SopKey;
import org.waymark.shared.TaskId;

/** What officers and the engine's own clockwork do to a case: together or not at all. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActsTest {

    @Autowired
    Drill drill;

    @Autowired
    Heard heard;

    @Autowired
    Engine engine;

    @Autowired
    RecordingLedger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    Edition edition;

    @BeforeAll
    void deploy() {
        edition = drill.deploy(Draw.book(
                procedure(
                        "timed",
                        "cb-frontline",
                        start("begin") + act("limit", "setDeadline", "clock", "C01", "fact", "answerBy")
                                + task("answer-offer")
                                + "<bpmn:boundaryEvent id=\"too-late\" attachedToRef=\"answer-offer\"><bpmn:timerEventDefinition id=\"too-late-definition\">"
                                + "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${answerBy}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:boundaryEvent>"
                                + end("answered") + end("expired") + path("begin", "limit", "answer-offer", "answered")
                                + flow("too-late", "expired")),
                procedure(
                        "asking",
                        "cb-frontline",
                        start("begin") + task("ask")
                                + "<bpmn:exclusiveGateway id=\"danger\" default=\"danger-to-calm\"/>"
                                + task("calm") + act("help", "openDoor", "door", "front") + end("end")
                                + path("begin", "ask", "danger", "calm", "end") + flow("danger", "help", "${dangerNow}")
                                + flow("help", "end")),
                Draw.file(
                        "hearing.bpmn",
                        Draw.DEFINITIONS
                                + "<bpmn:message id=\"m\" name=\"msg.found\"/><bpmn:process id=\"hearing\" isExecutable=\"true\">"
                                + Draw.properties("duty", "cb-frontline") + start("begin")
                                + "<bpmn:intermediateCatchEvent id=\"wait\"><bpmn:messageEventDefinition id=\"wait-d\" messageRef=\"m\"/></bpmn:intermediateCatchEvent>"
                                + task("ask") + end("end") + path("begin", "wait", "ask", "end")
                                + "</bpmn:process></bpmn:definitions>"),
                procedure(
                        "joining",
                        "cb-frontline",
                        start("begin") + "<bpmn:parallelGateway id=\"fork\"/>" + task("one") + task("two")
                                + "<bpmn:parallelGateway id=\"join\"/>" + end("end")
                                + path("begin", "fork", "one", "join", "end")
                                + path("fork", "two", "join"))));
    }

    @Test
    void anUnansweredQuestionTakesTheDefaultFlow() {
        CaseCode code = begin("asking");
        drill.complete(first(code), RoutingFacts.none());
        assertThat(heard.opened(code)).extracting(StepOpened::step).containsExactly("ask", "calm");
    }

    @Test
    void anActThatFailsLeavesNothing() {
        CaseCode code = begin("asking");
        long before = facts(code);
        assertThatThrownBy(() -> transaction.executeWithoutResult(act -> {
                    jdbc.sql("insert into test_fact (kind, case_code, details) values ('record', ?, '')")
                            .param(code.value())
                            .update();
                    engine.complete(
                            first(code),
                            RoutingFacts.none().with("dangerNow", true).with("stuck", true),
                            RoutingFacts.none());
                }))
                .hasStackTraceContaining("the door is stuck");
        assertThat(facts(code)).isEqualTo(before);
        assertThat(tasks.createTaskQuery().taskId(first(code).value()).count()).isOne();
        drill.complete(first(code), RoutingFacts.none().with("dangerNow", true));
        assertThat(heard.ended(code)).isNotEmpty();
    }

    @Test
    void noActWithoutATransaction() {
        CaseCode code = Drill.newCase();
        assertThatThrownBy(() -> engine.start(edition, new SopKey("asking"), code, RoutingFacts.none()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whoComesLaterLearnsThatTheTaskIsGone() {
        CaseCode code = begin("asking");
        drill.complete(first(code), RoutingFacts.none());
        assertThatThrownBy(() -> drill.complete(first(code), RoutingFacts.none()))
                .isInstanceOf(Engine.TaskGone.class);
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(act -> engine.assign(first(code), new OfficerId("ngo.north"))))
                .isInstanceOf(Engine.TaskGone.class);
    }

    @Test
    void ofTwoAtOnceOneWinsAndTheOtherLearnsThatTheTaskIsGone() throws Exception {
        for (boolean locked : new boolean[] {true, false}) {
            CaseCode code = begin("asking");
            List<Throwable> failures = together(code, locked, List.of(first(code), first(code)));
            assertThat(failures).hasSize(1).first().isInstanceOf(Engine.TaskGone.class);
            assertThat(jdbc.sql("select count(*) from test_fact where case_code = ? and kind = 'task-completed'")
                            .param(code.value())
                            .query(Long.class)
                            .single())
                    .isOne();
        }
    }

    @Test
    void withTheCasesLockTwoStepsBeforeAJoinDoNotCollide() throws Exception {
        for (int round = 0; round < 5; round++) {
            CaseCode code = begin("joining");
            List<TaskId> both =
                    heard.opened(code).stream().map(StepOpened::task).toList();
            assertThat(together(code, true, both)).isEmpty();
            assertThat(heard.ended(code)).hasSize(1);
        }
    }

    @Test
    void aDeadlineIsSetFromTheClockAndItsPassingIsTold() {
        CaseCode code = begin("timed");
        var due = engine.facts(heard.opened(code).get(0).run()).get("answerBy").orElseThrow();
        assertThat(((RoutingValue.Moment) due).value())
                .isBetween(
                        java.time.Instant.now().plusSeconds(3500),
                        java.time.Instant.now().plusSeconds(3601));
        var job = management
                .createJobQuery()
                .processInstanceId(heard.opened(code).get(0).run().value())
                .singleResult();
        management.executeJob(job.getId());
        assertThat(heard.closed(code)).extracting(StepClosed::completed).containsExactly(false);
        assertThat(ledger.of(code))
                .extracting(Fact::kind)
                .containsSubsequence(FactKind.TASK_CANCELLED, FactKind.TIMER_FIRED, FactKind.PROCEDURE_ENDED);
        assertThat(ledger.of(code))
                .filteredOn(fact -> fact.kind() == FactKind.TIMER_FIRED)
                .allSatisfy(fact -> {
                    assertThat(fact.officer()).isNull();
                    assertThat(fact.details()).containsEntry("step", "too-late");
                });
    }

    @Test
    void aStepThatIsStuckIsToldOnceAndSoIsItsEnd() {
        CaseCode code = begin("timed");
        var job = management
                .createJobQuery()
                .processInstanceId(heard.opened(code).get(0).run().value())
                .singleResult();
        management.setJobRetries(job.getId(), 0);
        management.setJobRetries(job.getId(), 1);
        assertThat(ledger.of(code))
                .filteredOn(fact -> fact.kind().key().startsWith("incident"))
                .extracting(Fact::kind, fact -> fact.details().get("step"))
                .containsExactly(
                        tuple(FactKind.INCIDENT_RAISED, "too-late"), tuple(FactKind.INCIDENT_RESOLVED, "too-late"));
    }

    @Test
    void aMessageIsInTheLogBeforeWhatItCauses() {
        CaseCode code = Drill.newCase();
        var run = drill.start(edition, "hearing", code, RoutingFacts.none());
        assertThat(drill.tell(run, "msg.found")).isTrue();
        assertThat(drill.tell(run, "msg.found")).isFalse();
        assertThat(ledger.of(code))
                .extracting(Fact::kind)
                .containsSubsequence(
                        FactKind.STEP_STARTED, FactKind.MESSAGE_RECEIVED, FactKind.STEP_ENDED, FactKind.TASK_CREATED);
        assertThat(ledger.of(code))
                .filteredOn(fact -> fact.kind() == FactKind.MESSAGE_RECEIVED)
                .allSatisfy(fact -> assertThat(fact.details()).containsEntry("message", "msg.found"));
    }

    @Test
    void aTaskMayBeTakenAndGivenBack() {
        CaseCode code = begin("asking");
        transaction.executeWithoutResult(act -> engine.assign(first(code), new OfficerId("ngo.north")));
        assertThat(tasks.createTaskQuery()
                        .taskId(first(code).value())
                        .singleResult()
                        .getAssignee())
                .isEqualTo("ngo.north");
        transaction.executeWithoutResult(act -> engine.assign(first(code), null));
        assertThat(tasks.createTaskQuery()
                        .taskId(first(code).value())
                        .singleResult()
                        .getAssignee())
                .isNull();
    }

    private CaseCode begin(String sop) {
        CaseCode code = Drill.newCase();
        drill.start(edition, sop, code, RoutingFacts.none());
        return code;
    }

    private TaskId first(CaseCode code) {
        return heard.opened(code).get(0).task();
    }

    private long facts(CaseCode code) {
        return jdbc.sql("select count(*) from test_fact where case_code = ?")
                .param(code.value())
                .query(Long.class)
                .single();
    }

    /** Completes the tasks at the same time; what went wrong. */
    private List<Throwable> together(CaseCode code, boolean locked, List<TaskId> which) throws InterruptedException {
        ExecutorService officers = Executors.newFixedThreadPool(which.size());
        var barrier = new CyclicBarrier(which.size());
        List<Callable<Boolean>> acts = which.stream()
                .<Callable<Boolean>>map(task -> () -> {
                    barrier.await();
                    transaction.executeWithoutResult(act -> {
                        if (locked) {
                            ledger.lock(code);
                        }
                        engine.complete(task, RoutingFacts.none(), RoutingFacts.none());
                    });
                    return true;
                })
                .toList();
        try {
            return failures(officers.invokeAll(acts));
        } finally {
            officers.shutdown();
        }
    }

    private static List<Throwable> failures(List<Future<Boolean>> acts) throws InterruptedException {
        var failures = new ArrayList<Throwable>();
        for (Future<Boolean> act : acts) {
            try {
                act.get();
            } catch (ExecutionException failed) {
                failures.add(failed.getCause());
            }
        }
        return failures;
    }
}
