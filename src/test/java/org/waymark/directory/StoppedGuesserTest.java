package org.waymark.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.ledger.Ledger;
import org.waymark.shared.OfficerId;
import org.waymark.support.ApiDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;

@WaymarkTest
class StoppedGuesserTest {

    private static final String CURIOUS = "shelter.two";

    @Autowired
    WebApplicationContext context;

    @Autowired
    MockMvc mvc;

    @Autowired
    Ledger ledger;

    @Autowired
    Facts facts;

    @Autowired
    RefusalAnswer refusals;

    @Autowired
    Clock clock;

    @Test
    void whoeverGoesThroughCodesIsStoppedAndTheLogSaysSo() {
        ApiDoor door = ApiDoor.of(withLimit(3), CURIOUS);
        String there = Stories.reported(mvc).code().value();
        for (String guess : new String[] {"TT-22222", there, "TT-33333"}) {
            assertThat(door.get("/api/v1/cases/" + guess).status()).isEqualTo(404);
        }
        ApiDoor.Answer stopped = door.get("/api/v1/cases/TT-44444");
        assertThat(stopped.status()).isEqualTo(429);
        assertThat(stopped.json().get("type").asText()).endsWith(":too-many-misses");
        assertThat(door.get("/api/v1/tasks?scope=mine").status())
                .as("their own work goes on")
                .isEqualTo(200);
        assertThat(facts.find(
                        new FactQuery(null, new OfficerId(CURIOUS), FactKind.GUESSING_STOPPED, null, null), 0, 10))
                .hasSize(1);
    }

    private MockMvc withLimit(int misses) {
        var counted = new Misses(clock, new GuessingSettings(Duration.ofMinutes(15), misses));
        var filter = new GuessingFilter(counted, ledger, refusals);
        // Under its own name: the one of the program has marked the request as filtered.
        filter.setBeanName("with a low limit");
        DefaultMockMvcBuilder builder =
                MockMvcBuilders.webAppContextSetup(context).apply(springSecurity());
        return builder.addFilters(filter).build();
    }
}
