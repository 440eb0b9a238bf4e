package org.waymark.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casework.risk.CaseRisk;
import org.waymark.casework.risk.RiskLevel;
import org.waymark.engine.Book;
import org.waymark.engine.Engine;
import org.waymark.ledger.Ledger;
import org.waymark.shared.Acting;
import org.waymark.shared.OfficerId;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RunId;
import org.waymark.shared.SopKey;
import org.waymark.support.ApiDoor;
import org.waymark.support.CaseWalk;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;

/** The review of a case that social.north leads, on the officers' own doors: two review, two close. */
@WaymarkTest
class ClosingACaseTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Engine engine;

    @Autowired
    Book book;

    @Autowired
    Ledger ledger;

    @Autowired
    CaseRisk risk;

    @Autowired
    PlatformTransactionManager transactions;

    private CaseWalk walk;
    private RunId review;

    @BeforeEach
    void aReviewIsDue() {
        walk = Stories.reported(mvc).step("social.north", "Assign the lead case manager");
        review = Acting.as(
                new OfficerId("social.north"),
                () -> new TransactionTemplate(transactions).execute(status -> {
                    ledger.lock(walk.code());
                    return engine.start(
                            book.current().orElseThrow(),
                            new SopKey("review-closure"),
                            walk.code(),
                            RoutingFacts.none().with("subjectChild", false));
                }));
    }

    @Test
    void endsWithTheWordOfASecondOfficer() {
        Stories.closed(walk);
        assertThat(risk.of(walk.code())).contains(RiskLevel.LOW);
        assertThat(walk.names("supervisor.social"))
                .doesNotContain("Approve the closing or send it back", "Decide what follows");
        assertThat(engine.facts(review).values()).as("the review is over").isEmpty();
    }

    @Test
    void isNotClosedByWhoeverPreparedIt() {
        Stories.closingPrepared(walk);
        String approval = walk.task("supervisor.social", "Approve the closing or send it back");
        assertThat(walk.names("social.north")).doesNotContain("Approve the closing or send it back");
        assertThat(ApiDoor.of(mvc, "social.north")
                        .get("/api/v1/tasks/" + approval)
                        .status())
                .isEqualTo(404);
        assertThat(engine.facts(review).values()).isNotEmpty();
    }
}
