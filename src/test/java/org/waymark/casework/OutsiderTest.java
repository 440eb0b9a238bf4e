package org.waymark.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.NotFound;
import org.waymark.shared.OfficerId;
import org.waymark.support.ApiDoor;
import org.waymark.support.PageDoor;
import org.waymark.support.WaymarkTest;

/** An officer of another agency and area, who has no part in the case. */
@WaymarkTest
class OutsiderTest {

    private static final String OUTSIDER = "health.south";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    @Autowired
    Facts facts;

    private CaseWalk walk;
    private CaseCode code;

    @BeforeEach
    void openACase() {
        walk = new CaseWalk(context);
        code = walk.open();
    }

    @Test
    void meetsTheSameAnswerAsForACaseThatDoesNotExist() {
        CaseCode absent = CaseCode.random("TT", RandomGenerator.of("L64X128MixRandom"));
        for (String path : List.of("/api/v1/cases/%s", "/api/v1/cases/%s/timeline")) {
            var forbidden = ApiDoor.of(mvc, OUTSIDER).get(path.formatted(code));
            var missing = ApiDoor.of(mvc, OUTSIDER).get(path.formatted(absent));
            assertThat(forbidden.status()).isEqualTo(404).isEqualTo(missing.status());
            assertThat(forbidden.text().replace(code.value(), absent.value())).isEqualTo(missing.text());
        }
        assertThat(text("/cases/" + code).replace(code.value(), absent.value())).isEqualTo(text("/cases/" + absent));
    }

    private String text(String path) {
        var page = PageDoor.of(mvc, OUTSIDER).open(path, 404);
        page.select("input[name=_csrf]").remove();
        return page.html();
    }

    @Test
    void leavesADeniedReadInTheLogOfTheCase() {
        ApiDoor.of(mvc, OUTSIDER).get("/api/v1/cases/" + code);
        assertThat(facts.find(FactQuery.ofCase(code), 0, 100))
                .filteredOn(one -> one.fact().kind() == FactKind.READ_DENIED)
                .singleElement()
                .satisfies(one -> assertThat(one.fact().officer()).isEqualTo(new OfficerId(OUTSIDER)));
    }

    @Test
    void findsNothingByTheCode() {
        var found = ApiDoor.of(mvc, OUTSIDER).get("/api/v1/cases?q=" + code);
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().get("items")).isEmpty();
    }

    @Test
    void whoTypesANameLeavesNoTraceOfIt() {
        assertThat(ApiDoor.of(mvc, OUTSIDER).get("/api/v1/cases/Maria-Lopez").status())
                .isEqualTo(404);
        assertThat(facts.find(new FactQuery(null, new OfficerId(OUTSIDER), FactKind.READ_DENIED, null, null), 0, 500))
                .isNotEmpty()
                .noneMatch(one -> one.toString().contains("Maria"));
    }

    @Test
    void getsNothingOutOfTheRecordEither() {
        var viewer = walk.viewer(OUTSIDER);
        assertThatThrownBy(() -> walk.bean(CaseRecord.class).disclose(viewer, code, new Edition(1), Locale.ENGLISH))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isNotLetInByAConflictedAgencyOfTheTeam() {
        walk.bean(Conflicts.class).add(code, walk.viewer("ngo.north").agency());
        assertThat(ApiDoor.of(mvc, "ngo.north").get("/api/v1/cases/" + code).status())
                .isEqualTo(404);
    }

    @Test
    void mayBeTheCoordinatorWhoSeesTheCodeAndNoPerson() {
        var read = ApiDoor.of(mvc, "coordinator").get("/api/v1/cases/" + code);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().at("/record/blocks"))
                .extracting(block -> block.get("key").asText())
                .containsOnly("S2");
    }

    @Test
    void mayNotBeAnAdministratorOrAnAuditor() {
        for (String person : List.of("admin", "auditor", "author")) {
            assertThat(ApiDoor.of(mvc, person).get("/api/v1/cases/" + code).status())
                    .as(person)
                    .isIn(403, 404);
        }
    }
}
