package org.waymark.casework.news;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.casework.flags.CaseFlag;
import org.waymark.casework.flags.CaseFlags;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.support.ApiDoor;
import org.waymark.support.PageDoor;
import org.waymark.support.WaymarkTest;

/** A community worker, whose case is in its first steps, learns of something that no step asks for. */
@WaymarkTest
class SomethingHasHappenedTest extends CaseWithNews {

    @Autowired
    CaseFlags flags;

    @Test
    void isSaidOnThePageOfTheCaseInBothLanguages() {
        assertThat(PageDoor.of(mvc, "ngo.north").open("/cases/" + walk.code()).select("a[href=" + page + "]"))
                .hasSize(1);
        assertThat(PageDoor.of(mvc, "ngo.north").open(page).select("select[name=happened] option"))
                .hasSizeGreaterThan(15);
        assertThat(PageDoor.of(mvc, "ngo.north").inSpanish().open(page).text()).contains("Está en peligro ahora");
    }

    @Test
    void asksFurtherQuestionsOfWhatIsSerious() {
        JsonNode errors = say("ngo.north", "{\"event\":\"died\"}").json().get("errors");
        assertThat(errors.findValuesAsText("field")).containsExactlyInAnyOrder("deathSource", "deathSure");
        assertThat(say("ngo.north", "{\"event\":\"died\",\"deathSource\":\"police\",\"deathSure\":false}")
                        .status())
                .isEqualTo(422);
        assertThat(say("ngo.north", "{\"event\":\"age\"}").status()).isEqualTo(422);
        assertThat(told(FactKind.EVENT_REPORTED)).isEmpty();
        assertThat(PageDoor.of(mvc, "ngo.north")
                        .refused(page, 422, "happened", "detained")
                        .select("#custody-error, [name=custody]"))
                .isNotEmpty();
    }

    @Test
    void timeStandsStillWhileSheIsInHospital() {
        assertThat(say("ngo.north", "{\"event\":\"in-hospital\"}").status()).isEqualTo(200);
        assertThat(flags.of(walk.code())).containsExactly(CaseFlag.ON_HOLD);
        assertThat(say("ngo.north", "{\"event\":\"out-of-hospital\"}").status()).isEqualTo(200);
        assertThat(flags.of(walk.code())).isEmpty();
    }

    private void flag(String flag, String reason) {
        PageDoor.of(mvc, "ngo.north")
                .submit("/cases/" + walk.code() + "/flags", "flag", flag, "raised", "true", "reason", reason);
    }

    @Test
    void leavingHospitalEndsNoHoldThatOthersHaveSet() {
        flag("on-hold", "waits-for-court");
        say("ngo.north", "{\"event\":\"in-hospital\"}");
        say("ngo.north", "{\"event\":\"out-of-hospital\"}");
        assertThat(flags.of(walk.code())).as("a court's").containsExactly(CaseFlag.ON_HOLD);
    }

    @Test
    void leavingHospitalEndsNoHoldOfTheSameReasonThatAnOfficerHasSet() {
        flag("on-hold", "waits-for-her");
        say("ngo.north", "{\"event\":\"out-of-hospital\"}");
        assertThat(flags.of(walk.code())).containsExactly(CaseFlag.ON_HOLD);
    }

    @Test
    void neitherTheLogNorTheTimelineTellsWhatItWas() {
        say("ngo.north", "{\"event\":\"in-hospital\"}");
        say("ngo.north", "{\"event\":\"out-of-hospital\"}");
        say("ngo.north", "{\"event\":\"capacity-lost\",\"capacity\":\"lacks\"}");
        say("ngo.north", "{\"event\":\"back-with-exploiter\"}");
        assertThat(told(FactKind.EVENT_REPORTED))
                .hasSize(4)
                .allSatisfy(fact -> assertThat(fact.details()).isEmpty());
        assertThat(facts.find(FactQuery.ofCase(walk.code()), 0, 500).toString()).doesNotContain("hospital");
        String timeline = ApiDoor.of(mvc, "ngo.north")
                .get("/api/v1/cases/" + walk.code() + "/timeline?limit=200")
                .text();
        assertThat(timeline).contains("event-reported").doesNotContain("hospital", "capacity", "exploiter");
        assertThat(PageDoor.of(mvc, "ngo.north")
                        .open("/cases/" + walk.code())
                        .select("ol.timeline")
                        .text())
                .contains("ngo.north reported that something has happened.")
                .doesNotContain("ospital", "decide for herself");
        assertThat(PageDoor.of(mvc, "ngo.north")
                        .open("/cases/" + walk.code() + "/flags")
                        .text())
                .as("nor is it among the reasons of a flag")
                .doesNotContain("ospital");
    }

    private ApiDoor.Answer hospital(Instant when) {
        return say("ngo.north", "{\"event\":\"in-hospital\",\"occurredAt\":\"" + when + "\"}");
    }

    @Test
    void happensNeitherInTheFutureNorLongBeforeTheCase() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        assertThat(hospital(now.plus(Duration.ofDays(1))).json().get("errors").findValuesAsText("field"))
                .containsExactly("occurredAt");
        assertThat(hospital(now.minus(Duration.ofDays(365))).text()).contains("30 days before the case was opened");
        assertThat(told(FactKind.EVENT_REPORTED)).isEmpty();
        Instant yesterday = now.minus(Duration.ofDays(1));
        assertThat(hospital(yesterday).status()).isEqualTo(200);
        assertThat(told(FactKind.EVENT_REPORTED).get(0).details()).containsEntry("happened-at", yesterday.toString());
    }

    @Test
    void whenItHappenedIsNotWhenItWasWrittenOnPaper() {
        hospital(Instant.now().minus(Duration.ofDays(1)));
        String page = "/cases/" + walk.code();
        assertThat(PageDoor.of(mvc, "ngo.north").open(page).text())
                .contains("something has happened. It happened on")
                .doesNotContain("on paper,");
        assertThat(PageDoor.of(mvc, "ngo.north").inSpanish().open(page).text())
                .contains("ha pasado algo. Ocurrió el")
                .doesNotContain("en papel,");
    }

    @Test
    void whatTheCaseDoesNotWaitForIsRefusedWhole() {
        ApiDoor.Answer answer = say("ngo.north", "{\"event\":\"review\"}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("nobody-listens");
        assertThat(told(FactKind.EVENT_REPORTED)).isEmpty();
        assertThat(PageDoor.of(mvc, "ngo.north")
                        .refused(page, 409, "happened", "review")
                        .text())
                .contains("does not wait for this now");
    }

    @Test
    void isForThoseOfTheCaseAlone() {
        assertThat(say("health.south", "{\"event\":\"danger\"}").status()).isEqualTo(404);
        assertThat(say("protection.officer", "{\"event\":\"danger\"}").status()).isEqualTo(404);
    }
}
