package org.waymark.casework.news;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.ledger.RecordedFact;
import org.waymark.support.ApiDoor;
import org.waymark.support.CaseWalk;
import org.waymark.support.Stories;

/** A case just reported, about which somebody has news. */
abstract class CaseWithNews {

    @Autowired
    MockMvc mvc;

    @Autowired
    Facts facts;

    CaseWalk walk;
    String page;

    @BeforeEach
    void aCase() {
        walk = Stories.reported(mvc);
        page = "/cases/" + walk.code() + "/events";
    }

    ApiDoor.Answer say(String officer, String json) {
        return ApiDoor.of(mvc, officer).post("/api/v1/cases/" + walk.code() + "/events", json);
    }

    List<Fact> told(FactKind kind) {
        return facts.find(FactQuery.ofCase(walk.code()), 0, 500).stream()
                .map(RecordedFact::fact)
                .filter(fact -> fact.kind() == kind)
                .toList();
    }
}
