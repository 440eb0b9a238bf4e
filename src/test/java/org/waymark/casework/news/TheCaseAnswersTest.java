package org.waymark.casework.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.support.ApiDoor;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;

/** What the case does when somebody says that something has happened. */
@WaymarkTest
class TheCaseAnswersTest extends CaseWithNews {

    @Autowired
    JdbcClient jdbc;

    private List<String> heard() {
        return told(FactKind.MESSAGE_RECEIVED).stream()
                .map(fact -> fact.details().get("message"))
                .toList();
    }

    private List<String> begun() {
        return told(FactKind.PROCEDURE_STARTED).stream()
                .map(fact -> String.valueOf(fact.procedure()))
                .toList();
    }

    @Test
    void callsTheProcedureThatAnswersItOnce() {
        PageDoor.of(mvc, "ngo.north").submit(page, "happened", "danger", "whatHappened", "A-car-outside");
        assertThat(heard()).containsExactly("msg.danger");
        assertThat(begun()).contains("immediate-safety");
        assertThat(say("ngo.north", "{\"event\":\"danger\"}")
                        .json()
                        .get("underWay")
                        .asBoolean())
                .isTrue();
        assertThat(heard()).hasSize(1);
        assertThat(told(FactKind.EVENT_REPORTED)).hasSize(2);
        assertThat(PageDoor.of(mvc, "ngo.north").open("/cases/" + walk.code()).text())
                .contains("ngo.north reported that something has happened.");
        assertThat(facts.find(FactQuery.ofCase(walk.code()), 0, 500).toString()).doesNotContain("A-car-outside");
    }

    private boolean underWay(String json) {
        return say("ngo.north", json).json().get("underWay").asBoolean();
    }

    @Test
    void whoeverIsHeldAndThenToBeRemovedIsAnsweredAnew() {
        assertThat(underWay("{\"event\":\"detained\",\"custody\":\"police\"}")).isFalse();
        assertThat(underWay("{\"event\":\"detained\",\"custody\":\"police\"}")).isTrue();
        assertThat(underWay("{\"event\":\"detained\",\"custody\":\"removal\"}")).isFalse();
        assertThat(underWay("{\"event\":\"detained\",\"custody\":\"removal\"}")).isTrue();
        assertThat(heard()).containsExactly("msg.arrested", "msg.arrested");
        assertThat(told(FactKind.FACT_SET))
                .extracting(fact -> fact.details().get("name"))
                .as("who holds her routes nothing")
                .doesNotContain("custody");
    }

    private List<String> set(String name) {
        return told(FactKind.FACT_SET).stream()
                .map(Fact::details)
                .filter(fact -> name.equals(fact.get("name")))
                .map(fact -> fact.get("value"))
                .toList();
    }

    @Test
    void aChildWhoIsYoungerThanWasSaidIsProtectedAsSuch() {
        assertThat(underWay("{\"event\":\"age\",\"ageBand\":\"15-17\"}")).isFalse();
        assertThat(underWay("{\"event\":\"age\",\"ageBand\":\"unknown\"}"))
                .as("corrects nothing")
                .isTrue();
        assertThat(underWay("{\"event\":\"age\",\"ageBand\":\"15-17\"}")).isTrue();
        assertThat(underWay("{\"event\":\"age\",\"ageBand\":\"6-11\"}")).isFalse();
        assertThat(heard()).containsExactly("msg.age.changed", "msg.age.changed");
        assertThat(set("ageBand")).endsWith("6-11");
        assertThat(underWay("{\"event\":\"age\",\"ageBand\":\"6-11\"}")).isTrue();
    }

    private static final String DIED = "{\"event\":\"died\",\"deathSource\":\"police\",\"deathSure\":true}";

    private List<String> held() {
        return jdbc.sql(
                        "select step from work_item where case_code = ? and state = 'available' and held_at is not null")
                .param(walk.code().value())
                .query(String.class)
                .list();
    }

    private long granted() {
        return jdbc.sql("""
                        select count(*) from (select distinct on (purpose, recipient) status from consent
                            where case_code = ? order by purpose, recipient, position desc) newest
                        where status = 'granted'
                        """).param(walk.code().value()).query(Long.class).single();
    }

    private String state() {
        return jdbc.sql("select state from case_file where code = ?")
                .param(walk.code().value())
                .query(String.class)
                .single();
    }

    @Test
    void aDeathEndsEverythingElseThatRanOnceItIsConfirmed() {
        assertThat(walk.names("ngo.north")).isNotEmpty();
        assertThat(say("ngo.north", DIED).status()).isEqualTo(200);
        assertThat(walk.names("ngo.north")).as("held, not ended").isNotEmpty();
        walk.step("supervisor.social", "Confirm the death", Map.of("deathConfirmed", "yes"));
        assertThat(walk.names("ngo.north"))
                .as("who is legal aid too")
                .containsExactly("See to claims that outlive her");
        assertThat(walk.names("supervisor.social")).containsExactly("Care for those who cared");
        assertThat(say("ngo.north", DIED).json().get("underWay").asBoolean()).isTrue();
    }

    @Test
    void aDeathReportedByMistakeLosesNothing() {
        walk = Stories.told(mvc, Map.of());
        page = "/cases/" + walk.code() + "/events";
        List<String> open = walk.names("social.north");
        long grants = granted();
        assertThat(grants).isPositive();
        assertThat(say("social.north", DIED).status()).isEqualTo(200);
        assertThat(held())
                .as("contact and time are held at once")
                .contains("choose-service")
                .doesNotContain("confirm-death");
        assertThat(PageDoor.of(mvc, "social.north")
                        .open("/cases/" + walk.code())
                        .text())
                .contains("No contact for now");
        walk.step("supervisor.social", "Confirm the death", Map.of("deathConfirmed", "no"));
        assertThat(held()).isEmpty();
        assertThat(walk.names("social.north")).containsExactlyInAnyOrderElementsOf(open);
        assertThat(granted()).isEqualTo(grants);
        assertThat(state()).isEqualTo("open");
    }

    @Test
    void whoeverReportedADeathDoesNotConfirmIt() {
        say("ngo.north", DIED);
        walk.step("supervisor.social", "Confirm the death", Map.of("deathConfirmed", "no"));
        assertThat(say("supervisor.social", DIED).status()).isEqualTo(200);
        assertThat(walk.names("supervisor.social")).doesNotContain("Confirm the death");
        String task = jdbc.sql(
                        "select task from work_item where case_code = ? and step = 'confirm-death' and state = 'available'")
                .param(walk.code().value())
                .query(String.class)
                .single();
        ApiDoor.Answer refused = ApiDoor.of(mvc, "supervisor.social").post("/api/v1/tasks/" + task + "/claim", "{}");
        assertThat(refused.problem()).isEqualTo("four-eyes");
    }

    @Test
    void herWishToTalkToThePoliceIsHerOwn() {
        say("ngo.north", "{\"event\":\"wants-police\"}");
        assertThat(told(FactKind.FACT_SET))
                .extracting(Fact::details)
                .anySatisfy(set ->
                        assertThat(set).containsEntry("name", "askedHerself").containsEntry("value", "true"));
    }

    @Test
    void aWishToClaimCompensationNeedsNoProceedings() {
        say("ngo.north", "{\"event\":\"wants-compensation\"}");
        assertThat(jdbc.sql("select count(*) from work_item where case_code = ? and step = 'explain-claims'")
                        .param(walk.code().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aNewEpisodeBeginsWhenSheIsBackWithAnExploiter() {
        assertThat(say("ngo.north", "{\"event\":\"back-with-exploiter\"}").status())
                .isEqualTo(200);
        assertThat(jdbc.sql("select outcome from case_episode where case_code = ?")
                        .param(walk.code().value())
                        .query(String.class)
                        .list())
                .containsExactly("back-with-exploiter");
        assertThat(jdbc.sql("select state from case_file where code = ?")
                        .param(walk.code().value())
                        .query(String.class)
                        .single())
                .isEqualTo("open");
    }

    @Test
    void theProtectionOfficerSaysThatACourtHasOrdered() {
        assertThat(say("protection.officer", "{\"event\":\"court-order\"}").status())
                .as("orders of courts come to them")
                .isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from care_team where case_code = ? and officer = ?")
                        .params(walk.code().value(), "protection.officer")
                        .query(Long.class)
                        .single())
                .as("and let them no further in")
                .isZero();
    }
}
