package org.waymark.casework.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.ledger.Ledger;
import org.waymark.support.ApiDoor;
import org.waymark.support.CaseWalk;
import org.waymark.support.Multipart;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;
import org.waymark.support.WholeDatabase;
import org.waymark.vault.Vault;

/** What is erased comes back with no old copy of the keys, and nothing is added to a case that is erased. */
@WaymarkTest
class ErasedForGoodTest {

    private static final String STORY = "Erased Story-of-hers";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @Autowired
    Erasure erasure;

    @Autowired
    ReturnedKeys returned;

    @Autowired
    Ledger ledger;

    @Autowired
    Vault vault;

    @Autowired
    TransactionTemplate transaction;

    private CaseWalk walk;
    private PageDoor worker;

    @BeforeEach
    void hear() {
        walk = Stories.told(mvc, Map.of("howStarted", STORY));
        worker = PageDoor.of(mvc, "social.north");
    }

    @Test
    void anOlderCopyOfTheKeysBringsNothingBack() throws SQLException {
        try (Connection connection = new WholeDatabase(environment).owner()) {
            JdbcClient owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            for (String table : List.of("case_key", "blind_token")) {
                owner.sql("create temp table " + table + "_copy as select * from keys." + table
                                + " where case_code = ?")
                        .param(walk.code().value())
                        .update();
            }
            assertThat(page()).contains(STORY);
            erase();
            for (String table : List.of("case_key", "blind_token")) {
                owner.sql("insert into keys." + table + " select * from " + table + "_copy on conflict do nothing")
                        .update();
            }
        }
        assertThat(page()).as("before it is destroyed again").doesNotContain(STORY);
        assertThat(rows("keys.case_key")).isPositive();

        returned.destroyAgain();
        assertThat(rows("keys.case_key")).isZero();
        assertThat(rows("keys.blind_token")).isZero();
        assertThat(rows("audit_event where kind = 'keys-destroyed-again' and true"))
                .isOne();
        assertThat(page()).doesNotContain(STORY).contains("erased again");

        returned.destroyAgain();
        assertThat(rows("audit_event where kind = 'keys-destroyed-again' and true"))
                .as("once")
                .isOne();
    }

    @Test
    void nothingIsAddedToAnErasedCase() {
        String api = "/api/v1/cases/" + walk.code();
        ApiDoor door = ApiDoor.of(mvc, "social.north");
        String task = walk.task("social.north", "Choose the service with the survivor");
        erase();
        long files = rows("attachment");
        long answers = rows("case_answer");
        long requests = rows("rights_request");
        ApiDoor.Answer file = door.post(
                api + "/attachments",
                new Multipart().field("name", "Note").file("n.txt", "a note of hers".getBytes(StandardCharsets.UTF_8)));
        refused(file);
        refused(walk.complete(
                "social.north", task, Stories.both(Map.of("consentP2", "refused"), Stories.wish("health"))));
        assertThat(worker.post(
                                "/cases/" + walk.code() + "/rights",
                                "kind",
                                "access",
                                "verified",
                                "code-word",
                                "words",
                                "Her words")
                        .getStatus())
                .isEqualTo(409);
        assertThat(worker.post("/cases/" + walk.code() + "/consents", words()).getStatus())
                .isEqualTo(409);
        assertThat(rows("attachment")).isEqualTo(files);
        assertThat(rows("case_answer")).isEqualTo(answers);
        assertThat(rows("rights_request")).isEqualTo(requests);
        assertThat(vault.parts(walk.code())).isEmpty();
    }

    private static String[] words() {
        return new String[] {
            "purpose", "P2", "recipient", "family-services-north", "status", "refused", "givenBy", "self",
            "method", "written", "language", "spa", "restrictions", "Her wish", "seen", "0"
        };
    }

    private static void refused(ApiDoor.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.problem()).contains("case-erased");
        assertThat(answer.text()).contains("erased for good");
    }

    private void erase() {
        transaction.executeWithoutResult(act -> {
            ledger.lock(walk.code());
            erasure.erase(walk.code(), Scope.ALL, Erasure.Why.REQUEST, null);
        });
    }

    private String page() {
        return worker.open("/cases/" + walk.code()).text();
    }

    /** @param table its name, or that and a condition */
    private long rows(String table) {
        String where = table.contains(" where ") ? " and" : " where";
        return jdbc.sql("select count(*) from " + table + where + " case_code = ?")
                .param(walk.code().value())
                .query(Long.class)
                .single();
    }
}
