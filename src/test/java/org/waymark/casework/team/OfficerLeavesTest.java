package org.waymark.casework.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.casework.CareTeam;
import org.waymark.casework.CaseLeads;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.shared.OfficerId;
import org.waymark.support.ApiDoor;
import org.waymark.support.CaseWalk;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;

/** A case manager, who leads a case and has taken a step of another, works no more. */
@WaymarkTest
class OfficerLeavesTest {

    private static final OfficerId GOING = new OfficerId("case.manager.going");

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CareTeam team;

    @Autowired
    CaseLeads leads;

    @Autowired
    Facts facts;

    /** A copy of the demonstration's case manager, so that the others keep theirs. */
    @BeforeEach
    void aCaseManager() {
        for (String copy : List.of(
                "insert into officer (id, agency, password_hash, must_change, demo, added_at)"
                        + " select ?, agency, password_hash, false, true, added_at from officer where id = 'social.north'"
                        + " on conflict do nothing",
                "insert into officer_duty (officer, duty)"
                        + " select ?, duty from officer_duty where officer = 'social.north' on conflict do nothing",
                "insert into officer_role (officer, role)"
                        + " select ?, role from officer_role where officer = 'social.north' on conflict do nothing")) {
            jdbc.sql(copy).param(GOING.value()).update();
        }
        jdbc.sql("update officer set active = true where id = ?")
                .param(GOING.value())
                .update();
    }

    @AfterEach
    void gone() {
        jdbc.sql("update officer set active = false where id = ?")
                .param(GOING.value())
                .update();
    }

    private void leaves() {
        PageDoor.of(mvc, "admin").submit("/admin/officers/" + GOING + "/leaving");
    }

    @Test
    void losesAccessTheSameMoment() {
        assertThat(ApiDoor.of(mvc, GOING.value()).get("/api/v1/me").status()).isEqualTo(200);
        leaves();
        assertThat(ApiDoor.of(mvc, GOING.value()).get("/api/v1/me").status()).isEqualTo(401);
        assertThat(PageDoor.of(mvc, "admin").open("/admin/officers").select("tr:contains(" + GOING + ") .tag"))
                .hasSize(1);
        leaves();
    }

    @Test
    void whatWasTakenGoesBackAndTheCaseIsWithoutALead() {
        CaseWalk walk = Stories.reported(mvc);
        String lead = walk.task(GOING.value(), "Assign the lead case manager");
        walk.complete(GOING.value(), lead, Map.of());
        assertThat(leads.of(walk.code())).contains(GOING);
        CaseWalk other = Stories.reported(mvc);
        String taken = other.task(GOING.value(), "Assign the lead case manager");
        ApiDoor.of(mvc, GOING.value()).post("/api/v1/tasks/" + taken + "/claim", "");

        leaves();

        assertThat(leads.of(walk.code())).isEmpty();
        String anew = walk.task("social.north", "Name another lead");
        assertThat(jdbc.sql("select due - created from work_item where task = ?")
                        .param(anew)
                        .query(String.class)
                        .single())
                .as("within the clock of the first")
                .isEqualTo("03:00:00");
        walk.complete("social.north", anew, Map.of());
        assertThat(leads.of(walk.code())).contains(new OfficerId("social.north"));
        assertThat(team.member(GOING, walk.code())).isEmpty();
        assertThat(other.task("social.north", "Assign the lead case manager")).isEqualTo(taken);
        assertThat(facts.find(FactQuery.ofCase(walk.code()), 0, 500))
                .extracting(one -> one.fact().kind())
                .contains(FactKind.LEAD_GONE, FactKind.CARE_TEAM_DISMISSED);
    }

    @Test
    void aCaseThatIsLeftAloneIsJoinedByNobodyWhoOnlyTellsOfIt() {
        CaseWalk walk = Stories.reportedBy(mvc, GOING.value());
        leaves();
        assertThat(team.of(walk.code())).isEmpty();
        assertThat(ApiDoor.of(mvc, "protection.officer")
                        .post("/api/v1/cases/" + walk.code() + "/events", "{\"event\":\"court-order\"}")
                        .status())
                .isEqualTo(200);
        assertThat(team.of(walk.code())).isEmpty();
    }

    @Test
    void isForTheAdministratorAndNotForThemselves() {
        assertThat(PageDoor.of(mvc, "supervisor.social")
                        .post("/admin/officers/" + GOING + "/leaving")
                        .getStatus())
                .isEqualTo(404);
        PageDoor.of(mvc, "admin").refused("/admin/officers/admin/leaving", 422);
        assertThat(ApiDoor.of(mvc, "admin").get("/api/v1/me").status()).isEqualTo(200);
    }
}
