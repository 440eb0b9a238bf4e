package org.waymark.casework.finding;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.shared.OfficerId;

/** Counts the searches by name of each officer, on all nodes; never for whom they were. */
@Repository
class SearchCount {

    private final JdbcClient jdbc;
    private final FindingSettings settings;
    private final Clock clock;

    SearchCount(JdbcClient jdbc, FindingSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts one more. @throws SearchesSpent if there were too many already */
    void add(OfficerId officer) {
        Instant since = clock.instant().minus(settings.window());
        jdbc.sql("delete from name_search where at < ?")
                .param(since.atOffset(ZoneOffset.UTC))
                .update();
        long before = jdbc.sql("select count(*) from name_search where officer = ?")
                .param(officer.value())
                .query(Long.class)
                .single();
        if (before >= settings.searchesOfOfficer()) {
            throw new SearchesSpent();
        }
        jdbc.sql("insert into name_search (officer, at) values (?, ?)")
                .params(officer.value(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
