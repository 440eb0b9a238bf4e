package org.waymark.casework;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.support.CaseWalk;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;

/** How often the page of a case asks the database: as often for a long record and a large team as for a short and small one. */
@WaymarkTest
class CasePageStatementsTest {

    /** In which sector the open step of others lies takes more questions for some lanes than for others. */
    private static final int ROUTING = 10;

    @Autowired
    MockMvc mvc;

    @Test
    void areAsManyForALargeTeam() {
        CaseWalk walk = Stories.told(mvc, Map.of());
        open(walk);
        List<String> asked = statements(() -> open(walk));
        for (String officer : List.of("health.north", "supervisor.social", "social.south", "child.protection")) {
            PageDoor.of(mvc, "social.north").submit("/cases/" + walk.code() + "/team", "officer", officer);
        }
        assertThat(statements(() -> open(walk))).hasSameSizeAs(asked);
    }

    @Test
    void areAsManyForALongRecord() {
        CaseWalk walk = Stories.reported(mvc).step("social.north", "Assign the lead case manager");
        open(walk);
        List<String> asked = statements(() -> open(walk));
        walk.step("ngo.north", "Record the contact", Map.of("ageBand", "18-plus", "firstLanguage", "spa"));
        assertThat(statements(() -> open(walk))).hasSizeLessThanOrEqualTo(asked.size() + ROUTING);
    }

    private void open(CaseWalk walk) {
        PageDoor.of(mvc, "social.north").open("/cases/" + walk.code());
    }

    private static List<String> statements(Runnable act) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var kept = new ListAppender<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                // Its thread is asked for only later otherwise, and would be the test's.
                event.prepareForDeferredProcessing();
                super.append(event);
            }
        };
        kept.start();
        Level before = logger.getLevel();
        boolean additive = logger.isAdditive();
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        logger.addAppender(kept);
        try {
            act.run();
        } finally {
            logger.detachAppender(kept);
            logger.setLevel(before);
            logger.setAdditive(additive);
        }
        // The log is sealed meanwhile, on a thread of its own.
        String here = Thread.currentThread().getName();
        return List.copyOf(kept.list).stream()
                .filter(event -> event.getThreadName().equals(here))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.startsWith("Executing prepared SQL statement"))
                .toList();
    }
}
