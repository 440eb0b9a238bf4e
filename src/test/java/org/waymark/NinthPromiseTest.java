package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casework.rights.Erasure;
import org.waymark.casework.rights.Scope;
import org.waymark.ledger.Ledger;
import org.waymark.ledger.SealedLog;
import org.waymark.ledger.Sealer;
import org.waymark.ledger.Verdict;
import org.waymark.shared.OfficerId;
import org.waymark.support.ApiDoor;
import org.waymark.support.CaseWalk;
import org.waymark.support.OldBackup;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;
import org.waymark.support.WholeDatabase;
import org.waymark.vault.KeysInHand;

/** The ninth promise, on a database of its own: the attack tries every key on every sealed value. */
@WaymarkTest
@TestPropertySource(properties = "waymark.data-dir=target/waymark-ninth")
@DirtiesContext
class NinthPromiseTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Environment environment;

    @Autowired
    Sealer sealer;

    @Autowired
    SealedLog log;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Ledger ledger;

    @Autowired
    Erasure erasure;

    @Autowired
    ApplicationContext program;

    @Test
    @DisplayName("9. The record outlives the person's data: nothing opens it again, and the log still verifies")
    void theRecordOutlivesThePersonsData() throws Exception {
        CaseWalk walk = Stories.offered(mvc, PromisesTest.MARKS);
        var database = new WholeDatabase(environment);
        OldBackup backup = OldBackup.of(database);
        Set<String> said = backup.open(keysOf(walk), PromisesTest.MARKS.values());
        assertThat(said).as("the attack finds what is not erased").hasSizeGreaterThan(5);

        transaction.executeWithoutResult(act -> {
            ledger.lock(walk.code());
            assertThat(erasure.erase(walk.code(), Scope.ALL, Erasure.Why.REQUEST, new OfficerId("protection.officer"))
                            .whole())
                    .isTrue();
        });

        assertThat(keysOf(walk)).isEmpty();
        assertThat(backup.open(KeysInHand.of(program), said))
                .as("an old backup")
                .isEmpty();
        assertThat(OldBackup.of(database).open(KeysInHand.of(program), said))
                .as("the database")
                .isEmpty();
        for (String mark : said) {
            assertThat(database.placesOf(mark)).as(mark).isEmpty();
        }
        assertThat(types(walk)).contains("case-opened", "record-written", "case-erased");
        assertThat(PageDoor.of(mvc, "social.north")
                        .open("/cases/" + walk.code())
                        .text())
                .contains("Erased on");
        sealer.sealNow();
        assertThat(log.verify()).isInstanceOf(Verdict.Whole.class);
    }

    private List<byte[]> keysOf(CaseWalk walk) {
        return KeysInHand.of(program, walk.code());
    }

    private List<String> types(CaseWalk walk) {
        var types = new ArrayList<String>();
        String next = "";
        while (next != null) {
            JsonNode page = ApiDoor.of(mvc, "auditor")
                    .get("/api/v1/audit/events?limit=200&case=" + walk.code() + next)
                    .json();
            page.get("items").forEach(item -> types.add(item.get("type").asText()));
            next = page.get("next").isNull()
                    ? null
                    : "&cursor=" + page.get("next").asText();
        }
        return types;
    }
}
