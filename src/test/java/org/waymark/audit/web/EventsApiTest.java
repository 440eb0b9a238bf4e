package org.waymark.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SectorKey;
import org.waymark.shared.SopKey;
import org.waymark.shared.TaskId;
import org.waymark.support.ApiDoor;
import org.waymark.support.WaymarkTest;

@WaymarkTest
class EventsApiTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    final CaseCode code = CaseCode.random("TT", new Random());
    ApiDoor auditor;

    @BeforeEach
    void fiveEventsOfACase() {
        auditor = ApiDoor.of(mvc, "auditor");
        List<Fact> all = IntStream.range(0, 5)
                .mapToObj(i -> Fact.of(i == 4 ? FactKind.TASK_COMPLETED : FactKind.FLOW_TAKEN)
                        .by(i == 4 ? new OfficerId("health.north") : null)
                        .on(code)
                        .task(new TaskId("task-" + i))
                        .under(new SopKey("survivor-case"), new Edition(1))
                        .in(new SectorKey("health"))
                        .detail("n", "" + i)
                        .committing(List.of(new Fact.Commitment("notes", "aGFzaA=="))))
                .toList();
        transaction.executeWithoutResult(act -> ledger.append(all));
    }

    @Test
    void givesEveryMemberOfAnEvent() {
        JsonNode event = items("?case=" + code + "&type=task-completed").get(0);
        assertThat(event.path("type").asText()).isEqualTo("task-completed");
        assertThat(event.path("officer").asText()).isEqualTo("health.north");
        assertThat(event.path("case").asText()).isEqualTo(code.value());
        assertThat(event.path("task").asText()).isEqualTo("task-4");
        assertThat(event.path("procedure").asText()).isEqualTo("survivor-case");
        assertThat(event.path("edition").asInt()).isEqualTo(1);
        assertThat(event.path("sector").asText()).isEqualTo("health");
        assertThat(event.path("details").path("n").asText()).isEqualTo("4");
        assertThat(event.path("commitments").get(0).path("field").asText()).isEqualTo("notes");
        assertThat(OffsetDateTime.parse(event.path("at").asText())).isBefore(OffsetDateTime.now());
        assertThat(event.has("index")).isTrue();
    }

    @Test
    void pagesInTheOrderOfTheFacts() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode part = get("?limit=2&case=" + code + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .json();
            part.path("items")
                    .forEach(item -> seen.add(item.path("details").path("n").asText()));
            cursor = part.path("next").asText("");
            assertThat(part.path("items").size()).isLessThanOrEqualTo(2);
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        assertThat(seen).containsExactly("0", "1", "2", "3", "4");
    }

    @Test
    void aListOfEverythingEndsAlthoughReadingItIsAnEventToo() {
        String cursor = "";
        int parts = 0;
        do {
            JsonNode part = get("?limit=1&officer=auditor" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .json();
            cursor = part.path("next").isNull() ? "" : part.path("next").asText();
            parts++;
        } while (!cursor.isEmpty() && parts < 1000);
        assertThat(parts).isLessThan(1000);
    }

    @Test
    void recordsThatTheLogWasRead() {
        get("?limit=1");
        assertThat(items("?officer=auditor&type=log-read")).isNotEmpty();
    }

    @Test
    void filtersByOfficerAndTime() {
        assertThat(items("?case=" + code + "&officer=health.north")).hasSize(1);
        assertThat(items("?case=" + code + "&officer=ngo.north")).isEmpty();
        assertThat(items("?case=" + code + "&from=2020-01-01T00:00:00-04:00")).hasSize(5);
        assertThat(items("?case=" + code + "&from=2020-01-01&to=2020-02-01")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "case, Maria",
        "officer, Maria Lopez",
        "type, task_completed",
        "type, nothing",
        "from, yesterday",
        "to, 2026-11-24T09:00:00",
        "limit, 0",
        "limit, 201",
        "limit, many",
        "cursor, 17",
        "cursor, !!"
    })
    void namesTheFilterThatIsAtFaultAndNeverRepeatsIt(String field, String value) {
        ApiDoor.Answer answer = get("?" + field + "=" + value.replace(" ", "%20"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsText("field")).containsExactly(field);
        assertThat(answer.json().path("errors").findValuesAsText("message"))
                .allSatisfy(message -> assertThat(message).isNotBlank().doesNotContain("audit.", "Maria"));
    }

    @ParameterizedTest
    @CsvSource({"ngo.north", "coordinator", "admin"})
    void isThereForAuditorsOnly(String officer) {
        ApiDoor.Answer answer = ApiDoor.of(mvc, officer).get("/api/v1/audit/events");
        ApiDoor.Answer absent = ApiDoor.of(mvc, officer).get("/api/v1/no-such-call");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found").isEqualTo(absent.problem());
    }

    private ApiDoor.Answer get(String query) {
        return auditor.get("/api/v1/audit/events" + query);
    }

    private JsonNode items(String query) {
        ApiDoor.Answer answer = get(query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("items");
    }
}
