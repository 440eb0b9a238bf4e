package org.waymark.directory;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.OfficerId;

/**
 * Takes away the sessions that nobody used any more, and tells the log whose they were; one node does it for each session. It
 * does what Spring Session's own clean-up would, which tells nobody.
 */
@Component
class EndedSessions {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    EndedSessions(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${waymark.sign-in.end-sessions-every:1m}")
    @Transactional
    public void end() {
        List<String> ended = jdbc
                .sql("delete from spring_session where expiry_time < ? returning principal_name")
                .param(clock.instant().toEpochMilli())
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list()
                .stream()
                .filter(name -> !name.equals("null"))
                .toList();
        ended.forEach(name -> ledger.append(
                Fact.of(FactKind.SESSION_ENDED).by(new OfficerId(name)).detail("why", "idle")));
    }
}
