package org.waymark.casework.shelter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.support.ApiDoor;
import org.waymark.support.PageDoor;
import org.waymark.support.WaymarkTest;

/** A shelter keeps its houses itself: what each offers, and what changes from day to day; those of others it does not see. */
@WaymarkTest
class HousesPageTest {

    private static final String[] OFFER = {
        "houseArea", "north",
        "reaches", "north",
        "takes", "woman",
        "takes", "girl",
        "tier", "high",
        "languages", "spa",
        "licensedUntil", "2031-01-31"
    };

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    /** A code of its own, so that no house is found twice. */
    private final String code =
            "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    /** Nobody may be sent here by another test. */
    @AfterEach
    void asItWas() {
        jdbc.sql("delete from shelter_house where code = ?").param(code).update();
    }

    private PageDoor one() {
        return PageDoor.of(mvc, "shelter.one");
    }

    private static String[] with(String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(OFFER), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    @Test
    void isFoundFromTheReferralsByWhoManagesAHouse() {
        assertThat(one().open("/referrals").select("main a[href=/shelter]")).hasSize(1);
        assertThat(PageDoor.of(mvc, "health.north").open("/referrals").select("a[href=/shelter]"))
                .isEmpty();
        PageDoor.of(mvc, "health.north").open("/shelter", 404);
    }

    @Test
    void showsTheOwnHousesAlone() {
        Document page = one().open("/shelter");
        assertThat(page.select("h2.code").eachText()).contains("one-a").doesNotContain("two-a", "two-b");
        assertThat(page.text()).contains("South Trinidad", "Haitian Creole", "Staff awake at night");
        assertThat(one().inSpanish().open("/shelter").text())
                .contains("Nuestras casas", "Trinidad sur", "Criollo haitiano");
        one().open("/shelter/houses/two-a", 404);
        assertThat(one().post("/shelter/houses/two-a/today", "beds", "1").getStatus())
                .isEqualTo(404);
        assertThat(one().post("/shelter/houses/two-a", OFFER).getStatus()).isEqualTo(404);
    }

    @Test
    void addsAHouseAndChangesWhatItOffers() {
        assertThat(one().submit("/shelter/new", with("houseCode", code, "beds", "3")))
                .isEqualTo("/shelter");
        assertThat(row().get("agency")).isEqualTo("shelter-one");
        assertThat(row())
                .containsEntry("beds", 3)
                .containsEntry("tier", "high")
                .containsEntry("changed_by", "shelter.one");
        Document asked = one().open("/shelter/houses/" + code);
        assertThat(asked.select("input[name=takes][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("woman", "girl");
        assertThat(asked.select("input[name=beds]")).as("kept day by day").isEmpty();
        one().submit("/shelter/houses/" + code, with("families", "true"));
        assertThat(row()).containsEntry("families", true).containsEntry("beds", 3);
        assertThat(told()).containsExactly("added", "offer");
    }

    @Test
    void keepsWhatWasTypedWhereSomethingIsAtFault() {
        Document again =
                one().refused("/shelter/new", 422, "houseCode", code, "tier", "low", "takes", "boy", "beds", "201");
        assertThat(again.title()).startsWith("Error: ");
        assertThat(again.select("input[name=houseCode]").val()).isEqualTo(code);
        assertThat(again.select("input[name=takes][checked]").eachAttr("value")).containsExactly("boy");
        assertThat(again.select("input[name=beds][aria-invalid]").val()).isEqualTo("201");
        assertThat(one().refused("/shelter/new", 422, with("houseCode", "Big House", "beds", "1"))
                        .text())
                .contains("small letters, numbers and hyphens");
        assertThat(one().refused("/shelter/new", 422, with("houseCode", "tobago-a", "beds", "1"))
                        .text())
                .contains("does not name a place");
        Document day =
                one().refused("/shelter/houses/one-a/today", 422, "beds", "many", "before", "6", "dangerNear", "true");
        assertThat(day.select("#beds-one-a").val()).isEqualTo("many");
        assertThat(day.select("article[aria-labelledby=house-one-a] input[name=dangerNear][checked]"))
                .hasSize(1);
        assertThat(day.select("main .note a[href=#beds-one-a]")).hasSize(1);
    }

    @Test
    void doesNotSayWhoseATakenCodeIs() {
        for (String taken : List.of("two-a", "one-a")) {
            String answer = one().refused("/shelter/new", 422, with("houseCode", taken, "beds", "1"))
                    .select("main")
                    .text();
            assertThat(answer).contains("This code is taken").doesNotContain("Shelter Two");
        }
    }

    @Test
    void keepsTheDay() {
        one().submit(
                        "/shelter/houses/one-a/today",
                        "beds",
                        "2",
                        "before",
                        "6",
                        "recruiterInside",
                        "true",
                        "closed",
                        "true");
        assertThat(one().open("/shelter").select("#beds-one-a").val()).isEqualTo("2");
        assertThat(one().open("/shelter")
                        .select("article[aria-labelledby=house-one-a] [checked]")
                        .eachAttr("name"))
                .containsExactly("recruiterInside", "closed");
        assertThat(one().open("/shelter")
                        .select("article[aria-labelledby=house-one-a] .tag")
                        .text())
                .isEqualTo("Nobody new is sent: closed");
        jdbc.sql("update shelter_house set beds = 1 where code = 'one-a'").update();
        one().submit("/shelter/houses/one-a/today", "beds", "2", "before", "2");
        assertThat(one().open("/shelter").select("#beds-one-a").val())
                .as("counted meanwhile, and not by her")
                .isEqualTo("1");
    }

    @Test
    void aPageOpenedBeforeSomebodySawDangerTakesNoWarningAway() {
        String day = "/shelter/houses/one-a/today";
        one().submit(day, "beds", "6", "before", "6", "dangerNear", "true");
        one().submit(day, "beds", "4", "before", "6", "closed", "true");
        assertThat(ticked()).as("beds counted on an older page").containsExactly("dangerNear", "closed");
        assertThat(one().open("/shelter")
                        .select("article[aria-labelledby=house-one-a] input[name=was]")
                        .eachAttr("value"))
                .containsExactlyInAnyOrder("dangerNear", "closed");
        one().submit(day, "beds", "4", "before", "4", "was", "dangerNear", "was", "closed", "closed", "true");
        assertThat(ticked()).as("unticked by whoever saw it ticked").containsExactly("closed");
    }

    private List<String> ticked() {
        return one().open("/shelter")
                .select("article[aria-labelledby=house-one-a] [checked]")
                .eachAttr("name");
    }

    @Test
    void theProgramOfAShelterDoesTheSame() throws Exception {
        ApiDoor door = ApiDoor.of(mvc, "shelter.one");
        String values = new ObjectMapper()
                .writeValueAsString(Map.of(
                        "values",
                        Map.of(
                                "houseArea",
                                "south",
                                "takes",
                                List.of("man"),
                                "tier",
                                "low",
                                "languages",
                                List.of("eng"),
                                "beds",
                                5)));
        ApiDoor.Answer put = door.put("/api/v1/shelter/houses/" + code, values);
        assertThat(put.status()).as(put.text()).isEqualTo(200);
        assertThat(door.put("/api/v1/shelter/houses/" + code, values.replace("5", "7"))
                        .json()
                        .at("/values/beds")
                        .asInt())
                .isEqualTo(7);
        assertThat(door.get("/api/v1/shelter/houses").json().get("items").findValuesAsText("code"))
                .contains(code, "one-a")
                .doesNotContain("two-a");
        assertThat(door.put("/api/v1/shelter/houses/two-a", values).status()).isEqualTo(422);
        assertThat(door.put("/api/v1/shelter/houses/" + code, "{\"values\":{}}").status())
                .isEqualTo(422);
    }

    private Map<String, Object> row() {
        return jdbc.sql("select * from shelter_house where code = ?")
                .param(code)
                .query()
                .singleRow();
    }

    private List<String> told() {
        return jdbc.sql(
                        "select details ->> 'change' from audit_event where kind = 'house-kept' and details ->> 'house' = ?"
                                + " order by id")
                .param(code)
                .query(String.class)
                .list();
    }
}
