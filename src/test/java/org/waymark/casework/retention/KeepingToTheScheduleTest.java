package org.waymark.casework.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.support.CaseWalk;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;
import org.waymark.vault.Vault;

/** Once a case is closed, each part of its record goes when its time has come, unless the law keeps it. */
@WaymarkTest
class KeepingToTheScheduleTest {

    private static final Map<String, String> MARKS =
            Map.of("howStarted", "Schedule Story", "codeWord", "Schedule Codeword", "preferredName", "Schedule Name");

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RetentionRun run;

    @Autowired
    RetentionRows rows;

    @Autowired
    Vault vault;

    @Autowired
    Clock clock;

    private CaseWalk walk;

    @BeforeEach
    void hear() {
        walk = Stories.told(mvc, MARKS);
    }

    @Test
    void goesByTheTableAndTellsIt() {
        closedFor(Duration.ofDays(1));
        assertThat(planned())
                .containsOnlyKeys("B1", "B2", "B3.text", "B6")
                .containsEntry("B1", "identity false")
                .containsEntry("B3.text", "no-longer-needed false");
        assertThat(PageDoor.of(mvc, "social.north")
                        .open("/cases/" + walk.code())
                        .text())
                .contains("Kept until", "Her account (B3): free text");

        assertThat(parts()).contains("B1.text", "B2.text", "B3", "B3.text");
        closedFor(Duration.ofDays(400));
        assertThat(parts()).contains("B1.text", "B3").doesNotContain("B2", "B2.text", "B3.text");
        assertThat(planned()).containsEntry("B2", "no-longer-needed true").containsEntry("B1", "identity false");
        String page = PageDoor.of(mvc, "protection.officer").open("/retention").text();
        assertThat(page).contains(walk.code().value(), "Erased by the schedule", "The schedule");
        assertThat(facts("part-erased")).isPositive();

        closedFor(Duration.ofDays(800));
        assertThat(parts()).contains("B3").doesNotContain("B1", "B1.text");
    }

    @Test
    void leavesWhatALegalHoldKeepsUntilItEnds() {
        PageDoor officer = PageDoor.of(mvc, "protection.officer");
        officer.submit("/retention/holds", "code", walk.code().value(), "block", "B2", "kind", "open-claim");
        closedFor(Duration.ofDays(400));
        assertThat(parts()).contains("B2.text").doesNotContain("B3.text");
        assertThat(officer.open("/retention").text()).contains("Kept by law: An open claim");
        officer.submit(officer.open("/retention")
                .select("tr:contains(" + walk.code() + ") form[action$=/lift]")
                .attr("action"));
        run.keepTo(clock.instant());
        assertThat(parts()).doesNotContain("B2.text");
    }

    @Test
    void keepsTheFileOfAChildUntilSheIsOfAge() {
        CaseWalk child = CaseWalk.begin(
                mvc, "ngo.north", Map.of("ageBand", "15-17", "firstLanguage", "spa", "interpreterNeeded", "no"));
        walk = child;
        closedFor(Duration.ofDays(800));
        Instant opened = jdbc.sql("select opened_at from case_file where code = ?")
                .param(walk.code().value())
                .query(Timestamp.class)
                .single()
                .toInstant();
        assertThat(rows.of(walk.code())).isNotEmpty().allSatisfy(one -> {
            assertThat(one.basis()).isEqualTo("child-file");
            assertThat(one.done()).isNull();
            assertThat(one.due()).isAfter(opened.plus(Duration.ofDays(3650)));
        });
    }

    @Test
    void goesSoonerIfSheDoesNotWantItKept() {
        jdbc.sql("""
                        insert into consent (id, case_code, purpose, recipient, blocks, status, given_by, method, language,
                            recorded_by, at)
                        values (?, ?, 'P15', 'keep', '{}', 'refused', 'self', 'verbal', 'spa', 'social.north', now())
                        """).params(UUID.randomUUID(), walk.code().value()).update();
        closedFor(Duration.ofDays(100));
        assertThat(planned()).containsEntry("B1", "her-wish true").containsEntry("B3.text", "her-wish true");
        assertThat(parts()).doesNotContain("B1.text", "B2.text", "B3.text").contains("B3");
    }

    @Test
    void restsWhileTheCaseIsOpenAgain() {
        closedFor(Duration.ofDays(1));
        jdbc.sql("update case_file set state = 'open', closed_at = null, outcome = null where code = ?")
                .param(walk.code().value())
                .update();
        assertThat(rows.of(walk.code())).isEmpty();
        run.keepTo(clock.instant());
        assertThat(parts()).contains("B3.text");
    }

    @Test
    void keepsASecondFileAsLongAsSheGoesOnInTheOther() {
        CaseWalk second = walk;
        CaseWalk goesOn = Stories.reported(mvc);
        jdbc.sql("update case_file set merged_into = ? where code = ?")
                .params(goesOn.code().value(), second.code().value())
                .update();
        closedFor(Duration.ofDays(400));
        assertThat(parts()).as("the other is open").contains("B3.text");
        walk = goesOn;
        closedFor(Duration.ofDays(100));
        walk = second;
        assertThat(parts()).as("the other was closed of late").contains("B3.text");
        walk = goesOn;
        closedFor(Duration.ofDays(380));
        walk = second;
        assertThat(parts()).doesNotContain("B3.text");
    }

    /** Closes the case as of that long ago and lets the schedule run. */
    private void closedFor(Duration ago) {
        jdbc.sql("update case_file set state = 'closed', outcome = 'test', closed_at = ? where code = ?")
                .params(Timestamp.from(clock.instant().minus(ago)), walk.code().value())
                .update();
        run.keepTo(clock.instant());
    }

    private Map<String, String> planned() {
        return rows.of(walk.code()).stream()
                .collect(Collectors.toMap(Planned::scope, one -> one.basis() + " " + (one.done() != null)));
    }

    private Set<String> parts() {
        return vault.parts(walk.code());
    }

    private long facts(String kind) {
        return jdbc.sql("select count(*) from audit_event where kind = ? and case_code = ?")
                .params(kind, walk.code().value())
                .query(Long.class)
                .single();
    }
}
