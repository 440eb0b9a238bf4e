package org.waymark.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.waymark.engine.events.StepOpened;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.OfficerId;
import org.waymark.shared.RunId;
import org.waymark.shared.SopKey;
import org.waymark.shared.TaskId;
import org.waymark.support.WaymarkTest;

/** In the north one officer alone may confirm what is proposed there. */
@WaymarkTest
class FourEyesNeedAnotherOfficerTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Receiving receiving;

    @Autowired
    WorkItems rows;

    @Autowired
    Clock clock;

    CaseCode code;
    Items items;

    @BeforeEach
    void openACase() {
        code = new Cast(program).open();
        items = new Items(rows);
    }

    @Test
    void theCheckStaysNearIfSomeoneElseProposed() {
        proposedBy("police.north");
        assertThat(whoMayConfirm()).containsExactly(new AgencyKey("family-services-north"));
    }

    @Test
    void theCheckGoesFurtherIfTheOnlyOneNearProposed() {
        proposedBy("social.north");
        assertThat(whoMayConfirm()).contains(new AgencyKey("family-services-south"));
    }

    private void proposedBy(String officer) {
        Instant now = clock.instant();
        WorkItem proposal = items.add(code, "propose-grounds", null, now, now.plusSeconds(60));
        rows.take(proposal.task(), new OfficerId(officer), items.sector);
        rows.close(proposal.task(), true, new OfficerId(officer), now);
    }

    private Set<AgencyKey> whoMayConfirm() {
        var opened = new StepOpened(
                new TaskId(UUID.randomUUID().toString()),
                new RunId(items.run.value()),
                code,
                new SopKey("grounds-decision"),
                new Edition(1),
                "confirm-grounds",
                null,
                null,
                null,
                null,
                clock.instant());
        return receiving
                .itemFor(opened, receiving.drawn(opened), clock.instant())
                .agencies();
    }
}
