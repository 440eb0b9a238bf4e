package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.support.WaymarkTest;

/** While she is missing the time of her case stands still; the time of those who look for her does not. */
@WaymarkTest
class SearchGoesOnTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Test
    void onlyTheSearchIsOnTheClock() {
        Walk walk = MissingSurvivorStories.feared(Program.in(context));
        assertThat(ticking(walk, "work_item"))
                .contains("search-quietly", "hear-news")
                .doesNotContain("assign-lead");
        assertThat(ticking(walk, "deadline join work_item using (task, case_code, due)"))
                .contains("report-missing", "sign-border-ground")
                .doesNotContain("record-contact", "assign-lead");
        walk.answer("hear-news", "missingOutcome=found-safe");
        assertThat(ticking(walk, "work_item")).contains("assign-lead", "talk-after-return");
    }

    /** The hold that a meeting puts on the case later leaves the search on the clock as well. */
    @Test
    void aSecondHoldDoesNotStopItEither() {
        Walk walk = MissingSurvivorStories.feared(Program.in(context));
        walk.timePasses("missing-meetings", "meeting-due").answer("hold-meeting", "missingOutcome=open");
        assertThat(ticking(walk, "work_item")).contains("hear-late-news", "search-quietly");
    }

    private List<String> ticking(Walk walk, String from) {
        String held = from.startsWith("deadline") ? "deadline.held_at" : "held_at";
        return jdbc.sql("select step from " + from + " where case_code = ? and " + held
                        + " is null and state in ('available', 'claimed')")
                .param(walk.code().value())
                .query(String.class)
                .list();
    }
}
