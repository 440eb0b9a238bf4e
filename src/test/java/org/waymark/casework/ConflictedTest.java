package org.waymark.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.casework.Conflicts.Side;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.DutyKey;
import org.waymark.support.ApiDoor;
import org.waymark.support.PageDoor;
import org.waymark.support.WaymarkTest;

/** An officer who has a conflict of interest in a case, by their agency or by themselves, having been in it before. */
@WaymarkTest
class ConflictedTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    private CaseWalk walk;
    private Conflicts conflicts;
    private CaseCode code;

    @BeforeEach
    void openACase() {
        walk = new CaseWalk(context);
        conflicts = walk.bean(Conflicts.class);
        code = walk.toReferrals();
    }

    private void conflictOf(String officer, boolean alone) {
        var viewer = walk.viewer(officer);
        conflicts.add(
                code,
                alone ? new Side(Set.of(), Set.of(viewer.id())) : new Side(Set.of(viewer.agency()), Set.of()),
                UUID.randomUUID());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void meetsTheCaseNowhereAnyMore(boolean alone) {
        assertThat(places("ngo.north")).contains(code.value());
        conflictOf("ngo.north", alone);
        assertThat(places("ngo.north")).doesNotContain(code.value());
        assertThat(ApiDoor.of(mvc, "ngo.north").get("/api/v1/cases/" + code).status())
                .isEqualTo(404);
        assertThat(ApiDoor.of(mvc, "ngo.north")
                        .get("/api/v1/cases/" + code + "/timeline")
                        .status())
                .isEqualTo(404);
    }

    /** Everything that lists something, read as one text. */
    private String places(String officer) {
        var all = new StringBuilder();
        for (String path : List.of(
                "/api/v1/cases?limit=200",
                "/api/v1/cases?q=" + code,
                "/api/v1/referrals",
                "/api/v1/tasks?limit=200&scope=mine",
                "/api/v1/tasks?limit=200&scope=available")) {
            all.append(ApiDoor.of(mvc, officer).get(path).text());
        }
        for (String path : List.of("/cases", "/referrals", "/worklist", "/worklist?scope=mine")) {
            all.append(PageDoor.of(mvc, officer).open(path).select("main").html());
        }
        return all.toString();
    }

    @Test
    void mayBeTheCoordinatorToo() {
        assertThat(places("coordinator")).contains(code.value());
        conflictOf("coordinator", true);
        assertThat(places("coordinator")).doesNotContain(code.value());
        assertThat(PageDoor.of(mvc, "coordinator").open("/team").html()).doesNotContain(code.value());
    }

    @Test
    void isNotCounted() {
        int before = counted("social.north");
        conflictOf("social.north", false);
        assertThat(counted("social.north")).isLessThan(before);
    }

    private int counted(String officer) {
        var items = ApiDoor.of(mvc, officer)
                .get("/api/v1/tasks?limit=200&scope=available")
                .json()
                .get("items");
        int mine = (int) StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.get("case").asText().equals(code.value()))
                .count();
        var page = PageDoor.of(mvc, officer).open("/worklist?scope=available");
        assertThat(page.select("nav.tabs").text()).isNotBlank();
        return mine;
    }

    @Test
    void findsATaskOfItAsAbsentAsAnyOther() {
        String task = walk.tasks(code, "choose-service").get(0).value();
        assertThat(ApiDoor.of(mvc, "social.north").get("/api/v1/tasks/" + task).status())
                .isEqualTo(200);
        conflictOf("social.north", true);
        for (String path : List.of("", "/claim", "/release")) {
            var forbidden = path.isEmpty()
                    ? ApiDoor.of(mvc, "social.north").get("/api/v1/tasks/" + task)
                    : ApiDoor.of(mvc, "social.north").post("/api/v1/tasks/" + task + path, "");
            var absent = path.isEmpty()
                    ? ApiDoor.of(mvc, "social.north").get("/api/v1/tasks/" + UUID.randomUUID())
                    : ApiDoor.of(mvc, "social.north").post("/api/v1/tasks/" + UUID.randomUUID() + path, "");
            assertThat(forbidden.status()).isEqualTo(404).isEqualTo(absent.status());
            assertThat(forbidden.text()).isEqualTo(absent.text());
        }
    }

    @Test
    void isAskedForNothing() {
        DutyKey manager = new DutyKey("ss-case-manager");
        var routing = walk.bean(CaseRouting.class);
        assertThat(routing.agencies(code, Set.of(manager))).contains(new AgencyKey("family-services-north"));
        conflictOf("social.north", true);
        assertThat(routing.agencies(code, Set.of(manager)))
                .as("nobody else holds the duty there")
                .doesNotContain(new AgencyKey("family-services-north"))
                .contains(new AgencyKey("family-services-south"));
    }

    @Test
    void knowsTheCaseAgainOnceTheConflictIsLifted() {
        var concern = UUID.randomUUID();
        conflicts.add(code, new Side(Set.of(), Set.of(walk.viewer("ngo.north").id())), concern);
        assertThat(conflicts.bar(walk.viewer("ngo.north"), code)).isTrue();
        conflicts.lift(concern);
        assertThat(conflicts.bar(walk.viewer("ngo.north"), code)).isFalse();
    }
}
