package org.waymark.casework.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.support.CaseWalk;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;
import org.waymark.vault.Vault;

/** Two officers destroy keys in an emergency; one alone cannot. */
@WaymarkTest
class BurningTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault vault;

    @Autowired
    TransactionTemplate transaction;

    private CaseWalk walk;
    private PageDoor officer;
    private PageDoor coordinator;

    @BeforeEach
    void open() {
        walk = Stories.reported(mvc);
        officer = PageDoor.of(mvc, "protection.officer");
        coordinator = PageDoor.of(mvc, "coordinator");
    }

    @Test
    void needsASecondOfficerWhoTypesIt() {
        UUID id = ask();
        assertThat(vault.parts(walk.code())).isNotEmpty();
        assertThat(officer.open("/burn").text())
                .contains("Waits for a second officer", walk.code().value());
        assertThat(officer.post("/burn/" + id + "/confirmation", "phrase", phrase())
                        .getStatus())
                .as("whoever asked")
                .isEqualTo(404);
        coordinator.refused("/burn/" + id + "/confirmation", 422, "phrase", "yes");
        assertThat(vault.parts(walk.code())).isNotEmpty();

        signIn();
        assertThat(coordinator.submit("/burn/" + id + "/confirmation", "phrase", phrase()))
                .isEqualTo("/session-ended");
        assertThat(vault.parts(walk.code())).isEmpty();
        assertThat(jdbc.sql("select count(*) from spring_session")
                        .query(Long.class)
                        .single())
                .as("sessions")
                .isZero();
        assertThat(coordinator.open("/burn/confirmation").text()).contains("Destroyed", "Confirmed by coordinator");
        assertThat(kinds()).contains("burn-asked", "keys-burnt", "case-erased");
        assertThat(coordinator
                        .post("/burn/" + id + "/confirmation", "phrase", phrase())
                        .getStatus())
                .as("once")
                .isEqualTo(404);
    }

    @Test
    void isCalledOffByEitherAndExpires() {
        UUID one = ask();
        officer.submit("/burn/" + one + "/abort");
        UUID other = ask();
        coordinator.submit("/burn/" + other + "/refusal");
        UUID late = ask();
        jdbc.sql("update burn set expires = now() - interval '1 second' where id = ?")
                .param(late)
                .update();
        for (UUID id : List.of(one, other, late)) {
            assertThat(coordinator
                            .post("/burn/" + id + "/confirmation", "phrase", phrase())
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(officer.open("/burn").text()).contains("Called off", "Not confirmed in time");
        assertThat(vault.parts(walk.code())).isNotEmpty();
    }

    @Test
    void isAskedForWithTheExactWordsOnly() {
        assertThat(officer.refused(
                                "/burn",
                                422,
                                "target",
                                "one",
                                "code",
                                walk.code().value(),
                                "phrase",
                                "burn")
                        .text())
                .contains("Type it exactly");
        assertThat(officer.refused("/burn", 422, "target", "one", "code", "Maria", "phrase", "BURN Maria")
                        .text())
                .contains("There is no such case");
        assertThat(officer.refused("/burn", 422).text()).contains("Choose whose keys");
        assertThat(officer.inSpanish().open("/burn").text()).contains("Destrucción de emergencia");
    }

    @Test
    void opensToNobodyElse() {
        for (String other : List.of("admin", "social.north", "auditor", "approver")) {
            PageDoor.of(mvc, other).open("/burn", 404);
            PageDoor.of(mvc, other).open("/burn/confirmation", 404);
        }
        coordinator.open("/burn", 404);
        officer.open("/burn/confirmation", 404);
    }

    /** Rolled back in the end, so that the cases of the tests beside this one keep their keys. */
    @Test
    void destroysTheKeysOfAllCases() {
        transaction.executeWithoutResult(act -> {
            act.setRollbackOnly();
            long keys = vault.destroyEverywhere(List.of());
            assertThat(keys).isPositive();
            assertThat(jdbc.sql("select count(*) from keys.case_key")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(vault.safe(walk.code()).orElseThrow().part("S2").erased())
                    .isPresent();
        });
        assertThat(vault.parts(walk.code())).isNotEmpty();
    }

    private void signIn() {
        jdbc.sql("""
                        insert into spring_session (primary_id, session_id, creation_time, last_access_time,
                            max_inactive_interval, expiry_time)
                        values (?, ?, 0, 0, 1800, 9999999999999)
                        """)
                .params(UUID.randomUUID().toString(), UUID.randomUUID().toString())
                .update();
    }

    private UUID ask() {
        officer.submit("/burn", "target", "one", "code", walk.code().value(), "phrase", phrase());
        return jdbc.sql("select id from burn where case_code = ? order by asked desc limit 1")
                .param(walk.code().value())
                .query(UUID.class)
                .single();
    }

    private String phrase() {
        return "BURN " + walk.code();
    }

    private List<String> kinds() {
        return jdbc.sql("select kind from audit_event where case_code = ?")
                .param(walk.code().value())
                .query(String.class)
                .list();
    }
}
