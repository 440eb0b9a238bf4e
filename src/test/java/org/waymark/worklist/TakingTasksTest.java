package org.waymark.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.waymark.directory.Viewer;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.RecordedFact;
import org.waymark.shared.CaseCode;
import org.waymark.shared.NotFound;
import org.waymark.shared.OfficerId;
import org.waymark.shared.TaskId;
import org.waymark.support.WaymarkTest;

@WaymarkTest
class TakingTasksTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    TaskDesk desk;

    @Autowired
    Assigning assigning;

    Cast cast;
    CaseCode code;
    TaskId lead;
    Viewer north;
    Viewer supervisor;

    @BeforeEach
    void openACase() {
        cast = new Cast(program);
        code = cast.open();
        lead = cast.task(code, "assign-lead");
        north = cast.officer("social.north");
        supervisor = cast.officer("supervisor.social");
    }

    @Test
    void oneOfThoseToWhomItFallsTakesIt() {
        WorkItem taken = desk.claim(lead, north);
        assertThat(taken.assignee()).isEqualTo(north.id());
        assertThat(cast.facts(code, FactKind.TASK_CLAIMED))
                .singleElement()
                .satisfies(fact -> assertThat(fact.fact().officer()).isEqualTo(north.id()));
    }

    @Test
    void takingItTwiceIsNoFaultAndOneFact() {
        desk.claim(lead, north);
        desk.claim(lead, north);
        assertThat(cast.facts(code, FactKind.TASK_CLAIMED)).hasSize(1);
    }

    @Test
    void nobodyTakesWhatAnotherHas() {
        desk.claim(lead, north);
        assertThatThrownBy(() -> desk.claim(lead, supervisor))
                .isInstanceOfSatisfying(
                        TaskTaken.class, taken -> assertThat(taken.by()).isEqualTo(north.id()));
        assertThatThrownBy(() -> desk.release(lead, supervisor)).isInstanceOf(TaskTaken.class);
        assertThatThrownBy(() -> desk.complete(lead, supervisor, Cast.leadIsSocialNorth(), Cast.ENGLISH))
                .isInstanceOf(TaskTaken.class);
    }

    @Test
    void whatIsGivenBackIsToBeHadAgain() {
        desk.claim(lead, north);
        assertThat(desk.release(lead, north).state()).isEqualTo(WorkItem.State.AVAILABLE);
        assertThat(cast.facts(code, FactKind.TASK_RELEASED)).hasSize(1);
        assertThat(desk.claim(lead, supervisor).assignee()).isEqualTo(supervisor.id());
    }

    @Test
    void toOthersItIsAsIfItDidNotExistAndTheAskingIsRecorded() {
        Viewer health = cast.officer("health.north");
        assertThatThrownBy(() -> desk.open(lead, health, Cast.ENGLISH)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.claim(lead, health)).isInstanceOf(NotFound.class);
        assertThat(cast.facts(code, FactKind.READ_DENIED)).hasSize(2).allSatisfy(denied -> {
            assertThat(denied.fact().officer()).isEqualTo(health.id());
            assertThat(denied.fact().task()).isEqualTo(lead);
        });
    }

    @Test
    void whatAnotherHasCannotBeOpened() {
        desk.claim(lead, north);
        assertThatThrownBy(() -> desk.open(lead, supervisor, Cast.ENGLISH)).isInstanceOf(NotFound.class);
        assertThat(cast.facts(code, FactKind.READ_DENIED)).hasSize(1);
    }

    @Test
    void nothingOfTheCaseIsReadBeforeTheTaskIsTaken() {
        OpenedTask free = desk.open(lead, north, Cast.ENGLISH);
        assertThat(free.disclosed()).isNull();
        assertThat(free.values().values()).isEmpty();
        assertThat(cast.facts(code, FactKind.CASE_READ)).isEmpty();

        desk.claim(lead, north);
        assertThat(desk.open(lead, north, Cast.ENGLISH).disclosed()).isNotNull();
        assertThat(cast.facts(code, FactKind.CASE_READ)).hasSize(1);
    }

    @Test
    void whatIsTypedInPlaceOfAnIdIsNotRecorded() {
        assertThatThrownBy(() -> desk.named("Maria.Lopez", north)).isInstanceOf(NotFound.class);
        assertThat(program.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                        .sql("select count(*) from audit_event e where e::text ilike '%Maria.Lopez%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aSupervisorGivesItToAnOfficerToWhomItFalls() {
        desk.claim(lead, supervisor);
        WorkItem given = assigning.assign(lead, supervisor, north.id());
        assertThat(given.assignee()).isEqualTo(north.id());
        RecordedFact fact = cast.facts(code, FactKind.TASK_ASSIGNED).get(0);
        assertThat(fact.fact().officer()).isEqualTo(supervisor.id());
        assertThat(fact.fact().details())
                .containsEntry("to", "social.north")
                .containsEntry("from", "supervisor.social");
    }

    @Test
    void noSupervisorGivesItToAnyoneElse() {
        for (String other : new String[] {"social.south", "health.north", "nobody.at.all"}) {
            assertThatThrownBy(() -> assigning.assign(lead, supervisor, new OfficerId(other)))
                    .isInstanceOf(NotTheirs.class);
        }
    }

    @Test
    void nobodyElseGivesTasks() {
        assertThatThrownBy(() -> assigning.assign(lead, north, north.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assigning.assign(lead, cast.officer("supervisor.health"), north.id()))
                .isInstanceOf(NotFound.class);
    }
}
