package org.waymark.casework.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.support.ApiDoor;
import org.waymark.support.CaseWalk;
import org.waymark.support.Multipart;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;
import org.waymark.vault.Vault;

/** The keys of all cases are destroyed through the pages, in a database of its own. */
@WaymarkTest
@TestPropertySource(properties = "camunda.bpm.generate-unique-process-engine-name=true")
class BurningAllTest {

    private static final String STORY = "Burnt Story-of-hers";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault vault;

    @Test
    void leavesNothingThatOpensAndNothingBeside() {
        CaseWalk walk = Stories.told(mvc, Map.of("howStarted", STORY));
        PageDoor worker = PageDoor.of(mvc, "social.north");
        assertThat(worker.open("/cases/" + walk.code()).text()).contains(STORY);
        keepAFileAndADraft(walk);
        jdbc.sql(
                        "insert into api_token (id, officer, label, hash, made_at, expires_at)"
                                + " values (gen_random_uuid(), 'social.north', 'a program', 'x', now(), now() + interval '1 day')")
                .update();

        PageDoor officer = PageDoor.of(mvc, "protection.officer");
        PageDoor coordinator = PageDoor.of(mvc, "coordinator");
        assertThat(coordinator.open("/worklist").select("a[href=/burn/confirmation]"))
                .isEmpty();
        officer.submit("/burn", "target", "all", "phrase", "BURN ALL");
        assertThat(coordinator.open("/worklist").select(".note a[href=/burn/confirmation]"))
                .hasSize(1);
        assertThat(worker.open("/worklist").select("a[href=/burn/confirmation]"))
                .isEmpty();
        UUID id = jdbc.sql("select id from burn").query(UUID.class).single();
        var back = coordinator.refused("/burn/" + id + "/confirmation", 422, "phrase", "burn all");
        String field = "phrase-" + id;
        assertThat(back.select("[role=alert] a").attr("href")).isEqualTo("#" + field);
        assertThat(back.getElementById(field).attr("aria-describedby")).isEqualTo(field + "-error");
        assertThat(back.getElementById(field).val()).isEqualTo("burn all");
        assertThat(back.getElementById(field + "-error").text()).contains("Type it exactly");
        assertThat(count("keys.case_key")).isPositive();

        assertThat(coordinator.submit("/burn/" + id + "/confirmation", "phrase", "BURN ALL"))
                .isEqualTo("/session-ended");
        assertThat(vault.parts(walk.code())).isEmpty();
        for (String table : new String[] {
            "keys.case_key",
            "keys.blind_token",
            "attachment_chunk",
            "attachment where content_key is not null or name is not null",
            "answer_draft",
            "api_token"
        }) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(count("audit_event where kind = 'api-token-revoked'")).isOne();
        assertThat(count("audit_event where kind = 'keys-burnt'")).isOne();
        assertThat(count("erasure where scope = 'all' and why = 'burn'")).isOne();
        assertThat(worker.open("/cases/" + walk.code()).text()).doesNotContain(STORY);

        CaseWalk next = Stories.told(mvc, Map.of("howStarted", "Told afterwards"));
        assertThat(worker.open("/cases/" + next.code()).text()).contains("Told afterwards");
    }

    private void keepAFileAndADraft(CaseWalk walk) {
        ApiDoor door = ApiDoor.of(mvc, "social.north");
        var note =
                new Multipart().field("name", "Note").file("n.txt", "a note of hers".getBytes(StandardCharsets.UTF_8));
        assertThat(door.post("/api/v1/cases/" + walk.code() + "/attachments", note)
                        .status())
                .isEqualTo(201);
        String task = walk.task("social.north", "Choose the service with the survivor");
        door.post("/api/v1/tasks/" + task + "/claim", "");
        assertThat(door.put("/api/v1/tasks/" + task + "/draft", "{\"values\":{\"service\":\"health\"}}")
                        .status())
                .isBetween(200, 204);
        for (String table : new String[] {"attachment_chunk", "answer_draft"}) {
            assertThat(count(table)).as(table).isPositive();
        }
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
