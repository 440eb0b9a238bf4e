package org.waymark.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.waymark.engine.events.StepOpened;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.RecordedFact;
import org.waymark.shared.CaseCode;
import org.waymark.shared.ClockKey;
import org.waymark.shared.Edition;
import org.waymark.shared.RunId;
import org.waymark.shared.SopKey;
import org.waymark.shared.TaskId;
import org.waymark.support.WaymarkTest;
import org.waymark.worklist.events.TaskOverdue;
import org.waymark.worklist.events.TaskReminder;

@WaymarkTest
@RecordApplicationEvents
class KeepingTimeTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Deadlines deadlines;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    Cast cast;
    CaseCode code;
    TaskId contact;

    @BeforeEach
    void openACase() {
        cast = new Cast(program);
        code = cast.open();
        contact = cast.task(code, "record-contact");
    }

    @Test
    void theClockOfTheEditionSaysByWhenAStepIsDue() {
        WorkItem item = cast.item(code, "record-contact");
        assertThat(item.clock()).isEqualTo(new ClockKey("C01"));
        assertThat(item.due()).isEqualTo(item.created().plus(Duration.ofHours(1)));
    }

    @Test
    void aClockInWorkingDaysLeavesTheWeekendOut() {
        var friday = Instant.parse("2026-11-27T15:00:00Z");
        var opened = new StepOpened(
                contact,
                new RunId("a-run"),
                code,
                new SopKey("grounds-decision"),
                new Edition(1),
                "propose-grounds",
                null,
                null,
                null,
                null,
                friday);
        var step = program.getBean(Receiving.class).drawn(opened);
        assertThat(program.getBean(StepLimits.class).of(step, opened).due())
                .isEqualTo(Instant.parse("2026-12-04T15:00:00Z"));
    }

    @Test
    void halfOfTheTimeIsToldOnceAndNothingBefore() {
        deadlines.tell(clock.instant());
        assertThat(reminders()).isEmpty();

        age(Duration.ofMinutes(31));
        deadlines.tell(clock.instant());
        deadlines.tell(clock.instant());
        assertThat(reminders()).singleElement().satisfies(fact -> {
            assertThat(fact.fact().officer()).isNull();
            assertThat(fact.fact().details()).containsEntry("percent", "50").containsEntry("clock", "C01");
        });
        assertThat(events.stream(TaskReminder.class)
                        .filter(event -> event.task().equals(contact)))
                .hasSize(1);
    }

    @Test
    void eachStageIsToldAndABreachNamesTheDutyThatHears() {
        age(Duration.ofMinutes(31));
        deadlines.tell(clock.instant());
        age(Duration.ofMinutes(18));
        deadlines.tell(clock.instant());
        age(Duration.ofMinutes(12));
        deadlines.tell(clock.instant());
        deadlines.tell(clock.instant());

        assertThat(reminders())
                .extracting(fact -> fact.fact().details().get("percent"))
                .containsExactly("50", "80");
        assertThat(cast.facts(code, FactKind.TASK_ESCALATED))
                .singleElement()
                .satisfies(fact -> assertThat(fact.fact().details()).containsEntry("told", "ss-supervisor"));
        assertThat(events.stream(TaskOverdue.class).filter(event -> event.task().equals(contact)))
                .hasSize(1);
    }

    @Test
    void afterALongSilenceOnlyTheLastWordIsSaid() {
        age(Duration.ofHours(5));
        deadlines.tell(clock.instant());
        assertThat(reminders()).isEmpty();
        assertThat(cast.facts(code, FactKind.TASK_ESCALATED)).hasSize(1);
    }

    @Test
    void twoNodesSayItOnce() throws Exception {
        age(Duration.ofHours(2));
        Instant now = clock.instant();
        var together = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Runnable node = () -> {
                try {
                    together.await();
                } catch (Exception broken) {
                    throw new AssertionError(broken);
                }
                deadlines.tell(now);
            };
            for (Future<?> done : List.of(nodes.submit(node), nodes.submit(node))) {
                done.get();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(cast.facts(code, FactKind.TASK_ESCALATED)).hasSize(1);
    }

    @Test
    void whatIsHeldIsNotTold() {
        age(Duration.ofHours(2));
        jdbc.sql("update deadline set held_at = now() where task = ?")
                .param(contact.value())
                .update();
        deadlines.tell(clock.instant());
        assertThat(cast.facts(code, FactKind.TASK_ESCALATED)).isEmpty();
    }

    @Test
    void whatIsDoneIsNotTold() {
        program.getBean(TaskDesk.class).complete(contact, cast.officer("ngo.north"), Cast.contact(), Cast.ENGLISH);
        deadlines.tell(clock.instant().plus(Duration.ofMinutes(2)));
        assertThat(reminders().stream()
                        .filter(fact -> contact.equals(fact.fact().task())))
                .isEmpty();
    }

    private List<RecordedFact> reminders() {
        return cast.facts(code, FactKind.TASK_REMINDED);
    }

    /** Time passes for this task alone: tests share one program and one clock. */
    private void age(Duration by) {
        jdbc.sql("""
                        update deadline set born = born - make_interval(secs => :by), due = due - make_interval(secs => :by),
                            next_at = next_at - make_interval(secs => :by) where task = :task
                        """).param("by", by.toSeconds()).param("task", contact.value()).update();
    }
}
