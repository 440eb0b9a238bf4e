package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.support.ApiDoor;
import org.waymark.support.ApiDoor.Answer;
import org.waymark.support.WaymarkTest;

/** A phone with a bad line sends the same case again: engine, record, worklist and log hold it once. */
@WaymarkTest
class CaseOpenedTwiceTest {

    private static final String CASE =
            "{\"procedure\": \"survivor-case\", \"area\": \"south\", \"values\": {\"channel\":"
                    + " \"walk-in\", \"ageBand\": \"18-plus\", \"firstLanguage\": \"spa\", \"interpreterNeeded\": \"no\"}}";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private final String key = UUID.randomUUID().toString();

    @Test
    void opensOneCase() {
        var ngo = ApiDoor.of(mvc, "ngo.south");
        int before = opened();
        Answer first = ngo.post("/api/v1/cases", CASE, key);
        Answer again = ngo.post("/api/v1/cases", CASE, key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text()).contains("TT-");
        assertThat(again.status()).isEqualTo(201);
        assertThat(opened()).isEqualTo(before + 1);

        Answer other = ngo.post("/api/v1/cases", CASE.replace("walk-in", "outreach"), key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void aRefusedCaseLeavesNothingAndItsKeyStaysFree() {
        var ngo = ApiDoor.of(mvc, "ngo.south");
        int before = opened();
        Answer refused = ngo.post("/api/v1/cases", CASE.replace("\"walk-in\"", "\"by-dragon\""), key);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").get(0).path("field").asText()).isEqualTo("channel");
        assertThat(opened()).isEqualTo(before);
        assertThat(ngo.post("/api/v1/cases", CASE, key).status()).isEqualTo(201);
    }

    private int opened() {
        return jdbc.sql("select count(*) from audit_event where kind = 'case-opened' and officer = 'ngo.south'")
                .query(Integer.class)
                .single();
    }
}
