package org.waymark.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.directory.Viewer;
import org.waymark.ledger.FactKind;
import org.waymark.shared.CaseCode;
import org.waymark.shared.SectorKey;
import org.waymark.shared.TaskId;
import org.waymark.support.WaymarkTest;

@WaymarkTest
class CompletingTasksTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    TaskDesk desk;

    @Autowired
    WorkItems items;

    @Autowired
    JdbcClient jdbc;

    Cast cast;
    CaseCode code;
    Viewer ngo;
    Viewer north;
    Viewer supervisor;

    @BeforeEach
    void openACase() {
        cast = new Cast(program);
        code = cast.open();
        ngo = cast.officer("ngo.north");
        north = cast.officer("social.north");
        supervisor = cast.officer("supervisor.social");
    }

    @Test
    void theNextStepIsThereAtOnceAndTheClosedOneIsNot() {
        TaskId contact = cast.task(code, "record-contact");
        var outcome = desk.complete(contact, ngo, Cast.contact(), Cast.ENGLISH);
        assertThat(outcome).isInstanceOf(Completion.Completed.class);
        var done = (Completion.Completed) outcome;

        assertThat(done.item().doneBy()).isEqualTo(ngo.id());
        assertThat(done.next()).singleElement().satisfies(next -> {
            assertThat(next.step()).isEqualTo("check-safety");
            assertThat(next.handedBy()).isEqualTo(new SectorKey("community"));
        });
        assertThat(items.openIn(code)).extracting(WorkItem::step).doesNotContain("record-contact");
        assertThat(rows("deadline", contact)).isZero();
    }

    @Test
    void aFreeTaskIsTakenByWhoeverCompletesIt() {
        desk.complete(cast.task(code, "record-contact"), ngo, Cast.contact(), Cast.ENGLISH);
        assertThat(cast.facts(code, FactKind.TASK_CLAIMED)).hasSize(1);
        assertThat(cast.facts(code, FactKind.TASK_COMPLETED)).hasSize(1);
    }

    @Test
    void anUnsatisfiedFormStoresNothingAndTakesNothing() {
        TaskId contact = cast.task(code, "record-contact");
        var outcome = desk.complete(contact, ngo, Cast.answers("{'channel': 'smoke', 'other': 1}"), Cast.ENGLISH);

        assertThat(outcome).isInstanceOf(Completion.Rejected.class);
        assertThat(((Completion.Rejected) outcome).errors()).extracting("field").contains("channel", "other");
        assertThat(items.find(contact).orElseThrow().state()).isEqualTo(WorkItem.State.AVAILABLE);
        assertThat(cast.facts(code, FactKind.TASK_CLAIMED)).isEmpty();
    }

    @Test
    void whoComesSecondHearsWhoWasFirst() {
        TaskId lead = cast.task(code, "assign-lead");
        desk.complete(lead, north, Cast.leadIsSocialNorth(), Cast.ENGLISH);
        assertThatThrownBy(() -> desk.complete(lead, supervisor, Cast.leadIsSocialNorth(), Cast.ENGLISH))
                .isInstanceOfSatisfying(TaskDone.class, done -> {
                    assertThat(done.by()).contains(north.id());
                    assertThat(done.at()).isNotNull();
                    assertThat(done.messageKey()).isEqualTo("task-done");
                });
    }

    @RepeatedTest(20)
    void ofTwoAtOnceExactlyOneWins() throws Exception {
        TaskId lead = cast.task(code, "assign-lead");
        var together = new CyclicBarrier(2);
        ExecutorService officers = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> outcomes = List.of(
                    officers.submit(completing(lead, north, together)),
                    officers.submit(completing(lead, supervisor, together)));
            List<String> told = List.of(outcomes.get(0).get(), outcomes.get(1).get());
            String winner = items.find(lead).orElseThrow().doneBy().value();
            assertThat(told).containsExactlyInAnyOrder("won", "told of " + winner);
        } finally {
            officers.shutdown();
        }
        assertThat(cast.facts(code, FactKind.TASK_COMPLETED)).hasSize(1);
        assertThat(cast.facts(code, FactKind.TASK_CLAIMED)).hasSize(1);
    }

    private Callable<String> completing(TaskId task, Viewer viewer, CyclicBarrier together) {
        return () -> {
            together.await();
            try {
                desk.complete(task, viewer, Cast.leadIsSocialNorth(), Cast.ENGLISH);
                return "won";
            } catch (TaskDone done) {
                return "told of " + done.by().orElseThrow();
            }
        };
    }

    @Test
    void aDraftIsSealedGoesToWhoeverTakesOverAndIsGoneWithTheTask() {
        TaskId lead = cast.task(code, "assign-lead");
        desk.saveDraft(lead, north, Cast.answers("{'leadIs': 'colleague', 'leadOfficer': 'MARKED-DRAFT'}"));
        assertThat(items.find(lead).orElseThrow().takenBy(north.id())).isTrue();
        assertThat(jdbc.sql("select encode(sealed, 'escape') from answer_draft where task = ?")
                        .param(lead.value())
                        .query(String.class)
                        .single())
                .doesNotContain("MARKED-DRAFT")
                .doesNotContain("leadOfficer");

        desk.release(lead, north);
        desk.claim(lead, supervisor);
        OpenedTask opened = desk.open(lead, supervisor, Cast.ENGLISH);
        assertThat(opened.values().values().path("leadOfficer").asText()).isEqualTo("MARKED-DRAFT");

        desk.complete(lead, supervisor, Cast.leadIsSocialNorth(), Cast.ENGLISH);
        assertThat(rows("answer_draft", lead)).isZero();
    }

    private int rows(String table, TaskId task) {
        return jdbc.sql("select count(*) from " + table + " where task = ?")
                .param(task.value())
                .query(Integer.class)
                .single();
    }
}
