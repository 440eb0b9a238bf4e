package org.waymark.casework.news;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.casework.flags.CaseFlag;
import org.waymark.casework.flags.CaseFlags;
import org.waymark.ledger.FactKind;
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

    @Test
    void nothingHappensInTheFuture() {
        ApiDoor.Answer answer =
                say("ngo.north", "{\"event\":\"in-hospital\",\"occurredAt\":\"2126-01-01T10:00:00-04:00\"}");
        assertThat(answer.json().get("errors").findValuesAsText("field")).containsExactly("occurredAt");
        say("ngo.north", "{\"event\":\"in-hospital\",\"occurredAt\":\"2026-01-01T10:00:00-04:00\"}");
        assertThat(told(FactKind.EVENT_REPORTED).get(0).details()).containsEntry("occurred-at", "2026-01-01T14:00:00Z");
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
