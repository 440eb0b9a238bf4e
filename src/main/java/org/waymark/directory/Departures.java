package org.waymark.directory;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.FieldsAtFault;
import org.waymark.shared.NotFound;
import org.waymark.shared.OfficerId;

/** Takes everything from an officer who works no more, the same moment: access, sessions, tokens, and what they had in hand. */
@Component
public class Departures {

    private final JdbcClient jdbc;
    private final ApiTokens tokens;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Departures(JdbcClient jdbc, ApiTokens tokens, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** All officers, by agency. */
    public List<Listed> officers() {
        return jdbc.sql("""
                        select o.id, a.name, o.active from officer o join agency a on a.key = o.agency
                        order by a.position, o.id
                        """)
                .query((row, number) ->
                        new Listed(new OfficerId(row.getString(1)), row.getString(2), row.getBoolean(3)))
                .list();
    }

    /**
     * Lets an officer go. Doing it again changes nothing.
     *
     * @throws NotFound if there is no such officer, or the viewer is no administrator
     * @throws FieldsAtFault {@code officer}: nobody lets themselves go
     */
    @Transactional
    public void leave(Viewer by, String typed) {
        OfficerId officer = officers().stream()
                .map(Listed::id)
                .filter(one -> by.is(Role.ADMINISTRATOR) && one.value().equals(typed))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (officer.equals(by.id())) {
            throw FieldsAtFault.of("officer", "directory.officers.not-oneself");
        }
        int left = jdbc.sql("update officer set active = false where id = ? and active")
                .param(officer.value())
                .update();
        if (left == 1) {
            revoke(by, officer);
        }
    }

    private void revoke(Viewer by, OfficerId officer) {
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(officer.value())
                .update();
        tokens.revokeAll(officer);
        ledger.append(Fact.of(FactKind.OFFICER_LEFT).by(by.id()).detail("left", officer.value()));
        events.publishEvent(new OfficerLeft(officer, clock.instant()));
    }

    /** An officer in the administrator's list. */
    public record Listed(OfficerId id, String agency, boolean active) {}
}
