package org.waymark.casework.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.shared.CaseCode;
import org.waymark.support.ApiDoor;
import org.waymark.support.CaseWalk;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;
import org.waymark.support.WholeDatabase;

/** An officer records what she says, by page and by API, on the running program. */
@WaymarkTest
class RecordingConsentTest {

    private static final String MARK = "MARKED-not-my-sister";

    @Autowired
    MockMvc mvc;

    @Autowired
    Facts facts;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    org.springframework.core.env.Environment environment;

    static ObjectNode yes(String purpose, String recipient) {
        ObjectNode said = new ObjectMapper().createObjectNode();
        said.put("purpose", purpose).put("recipient", recipient).put("status", "granted");
        said.put("givenBy", "self").put("method", "written").put("language", "spa");
        said.putArray("blocks").add("B12");
        Explained.POINTS.forEach(said.putArray("explained")::add);
        return said;
    }

    private ApiDoor.Answer record(String officer, CaseCode code, JsonNode said) {
        return ApiDoor.of(mvc, officer).post("/api/v1/cases/" + code + "/consents", said.toString());
    }

    private static List<String> fields(ApiDoor.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return StreamSupport.stream(answer.json().get("errors").spliterator(), false)
                .map(error -> error.get("field").asText())
                .toList();
    }

    @Test
    void keepsAGrantWithItsTimeAndTellsItInTheCase() {
        CaseCode code = Stories.reported(mvc).code();
        ApiDoor.Answer answer = record("ngo.north", code, yes("P2", "family-services-north"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        JsonNode kept = answer.json();
        assertThat(kept.get("status").asText()).isEqualTo("granted");
        assertThat(kept.get("expiresAt").asText()).isNotBlank();
        assertThat(kept.get("renewBy").asText())
                .isLessThan(kept.get("expiresAt").asText());
        JsonNode told =
                ApiDoor.of(mvc, "ngo.north").get("/api/v1/cases/" + code).json().get("consents");
        assertThat(told.findValuesAsText("id")).contains(kept.get("id").asText());
        assertThat(facts.find(FactQuery.ofCase(code), 0, 500))
                .filteredOn(one -> one.fact().kind() == FactKind.CONSENT_GRANTED)
                .singleElement()
                .satisfies(one -> assertThat(one.fact().details())
                        .containsEntry("purpose", "P2")
                        .containsEntry("recipient", "family-services-north"));
    }

    @ParameterizedTest
    @CsvSource({
        "purpose, P16, purpose",
        "recipient, nobody-knows, recipient",
        "recipient, Not an agency, recipient",
        "recipient, '', recipient",
        "status, withdrawn, status",
        "givenBy, mother, givenBy",
        "method, by-phone, method",
        "language, Spanish please, language",
        "expiresAt, 2001-01-01, expiresAt",
        "expiresAt, 2199-01-01, expiresAt",
        "expiresAt, tomorrow, expiresAt",
        "validFrom, soon, validFrom",
        "interpreterId, her sister, interpreterId"
    })
    void refusesWhatCannotBe(String field, String value, String wrong) {
        CaseCode code = Stories.reported(mvc).code();
        ApiDoor.Answer answer =
                record("ngo.north", code, yes("P2", "family-services-north").put(field, value));
        assertThat(fields(answer)).contains(wrong);
        assertThat(jdbc.queryForObject("select count(*) from consent where case_code = ?", Long.class, code.value()))
                .isZero();
    }

    @Test
    void needsAllExplainedBlocksNamedAndNoneThatIsNeverShared() {
        CaseCode code = Stories.reported(mvc).code();
        ObjectNode little = yes("P2", "family-services-north");
        little.putArray("explained").add("purpose");
        assertThat(fields(record("ngo.north", code, little))).containsExactly("explained");
        ObjectNode none = yes("P2", "family-services-north");
        none.putArray("blocks");
        assertThat(fields(record("ngo.north", code, none))).containsExactly("blocks");
        for (String never : List.of("B6", "B9", "B10", "B11", "B14", "B15")) {
            ObjectNode closed = yes("P2", "family-services-north");
            closed.putArray("blocks").add(never);
            assertThat(fields(record("ngo.north", code, closed))).containsExactly("blocks");
        }
        ObjectNode no = yes("P2", "family-services-north").put("status", "refused");
        no.putArray("explained");
        no.putArray("blocks");
        assertThat(record("ngo.north", code, no).status())
                .as("a no needs nothing")
                .isEqualTo(201);
    }

    @Test
    void keepsExaminationSamplingAndReleaseApart() {
        CaseCode code = Stories.reported(mvc).code();
        assertThat(record("ngo.north", code, yes("P5", "regional-health-north")).status())
                .isEqualTo(201);
        JsonNode told =
                ApiDoor.of(mvc, "police.north").get("/api/v1/cases/" + code).json();
        assertThat(told.findValuesAsText("purpose")).doesNotContain("P6", "P7", "P10");
        JsonNode mine =
                ApiDoor.of(mvc, "ngo.north").get("/api/v1/cases/" + code).json();
        assertThat(mine.get("consents").findValuesAsText("purpose")).containsExactly("P5");
        assertThat(fields(record("ngo.north", code, yes("P10", "regional-health-north"))))
                .contains("recipient");
    }

    @ParameterizedTest
    @CsvSource({
        "0-5, self, false, givenBy",
        "0-5, guardian, false, givenBy",
        "6-11, self, true, givenBy",
        "12-14, authority, false, assentChild",
        "unknown, self, true, givenBy",
        "unknown, authority, false, assentChild",
        "unknown, authority, true, ",
        "18-plus, guardian, false, givenBy",
        "18-plus, self, false, "
    })
    void asksWhoMayDecideAtHerAge(String band, String giver, boolean assent, String wrong) {
        CaseCode code = CaseWalk.begin(mvc, "ngo.north", Map.of("ageBand", band, "interpreterNeeded", "no"))
                .code();
        ApiDoor.Answer answer = record(
                "ngo.north",
                code,
                yes("P2", "family-services-north").put("givenBy", giver).put("assentChild", assent));
        if (wrong == null) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        } else {
            assertThat(fields(answer)).containsExactly(wrong);
        }
    }

    @Test
    void isRecordedByThoseOnTheCaseAlone() {
        CaseCode code = Stories.reported(mvc).code();
        for (String other : List.of("police.south", "health.south", "coordinator", "auditor", "admin")) {
            ApiDoor.Answer answer = record(other, code, yes("P2", "family-services-north"));
            assertThat(answer.status()).as(other).isEqualTo(404);
            assertThat(answer.text())
                    .isEqualTo(record(other, new CaseCode("TT-00000"), yes("P2", "x"))
                            .text());
        }
    }

    @Test
    void keepsHerWordsSealed() throws Exception {
        CaseCode code = Stories.reported(mvc).code();
        ApiDoor.Answer answer =
                record("ngo.north", code, yes("P2", "family-services-north").put("restrictions", MARK));
        assertThat(answer.json().get("words").asText()).isEqualTo(MARK);
        assertThat(new WholeDatabase(environment).placesOf(MARK)).isEmpty();
    }

    @Test
    void saysWhatChangedMeanwhileInsteadOfOverwriting() {
        CaseCode code = Stories.reported(mvc).code();
        long seen = record("ngo.north", code, yes("P2", "family-services-north"))
                .json()
                .get("position")
                .asLong();
        ObjectNode no =
                yes("P2", "family-services-north").put("status", "refused").put("seen", seen);
        assertThat(record("ngo.north", code, no).status()).isEqualTo(201);
        ApiDoor.Answer second =
                record("ngo.north", code, yes("P2", "family-services-north").put("seen", seen));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("consent-changed");
        assertThat(record("ngo.north", code, yes("P2", "shelter-one").put("seen", seen))
                        .status())
                .as("another recipient is another question")
                .isEqualTo(201);
    }

    @Test
    void isRecordedOnAPageThatKeepsWhatWasTypedAndShowsBothWhenItChanged() {
        CaseCode code = Stories.reported(mvc).code();
        PageDoor door = PageDoor.of(mvc, "ngo.north");
        String path = "/cases/" + code + "/consents";
        assertThat(door.open(path + "/new").select("input[name=status]")).hasSize(3);
        var back = door.refused(path, 422, "purpose", "P2", "status", "granted", "restrictions", MARK, "seen", "0");
        assertThat(back.select("textarea[name=restrictions]").text()).isEqualTo(MARK);
        assertThat(back.select(".note[role=alert] a[href=#explained]")).hasSize(1);
        assertThat(back.select("#explained")).hasSize(1);
        String kept = door.submit(path, form("refused"));
        assertThat(door.open(kept).text()).contains("Refused", "Family Services");
        var changed = door.refused(path, 409, form("granted"));
        assertThat(changed.select(".note[role=alert]").text()).contains("Refused", "ngo.north", "Given");
        assertThat(changed.select("input[name=seen]").val()).isNotEqualTo("0");
        assertThat(door.open(path).text()).contains("Referral", "Refused");
        assertThat(door.inSpanish().open(path).text()).contains("Derivación", "Negado");
        assertThat(door.inSpanish().open(kept + "/form").text()).contains("Mi consentimiento", "Firma o huella");
    }

    private static String[] form(String status) {
        var fields = new java.util.ArrayList<>(List.of(
                "purpose",
                "P2",
                "recipient",
                "family-services-north",
                "status",
                status,
                "givenBy",
                "self",
                "method",
                "written",
                "language",
                "spa",
                "blocks",
                "B12",
                "seen",
                "0"));
        Explained.POINTS.forEach(point -> fields.addAll(List.of("explained", point)));
        return fields.toArray(new String[0]);
    }
}
