package org.waymark.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.DutyKey;
import org.waymark.shared.OfficerId;

/** Adds officers, each with its fact in the log. */
@Component
class OfficerTable {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    OfficerTable(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Someone who may sign in. @param passwordHash as the password encoder made it */
    record NewOfficer(
            OfficerId id,
            AgencyKey agency,
            Collection<DutyKey> duties,
            Collection<Role> roles,
            String passwordHash,
            boolean mustChange,
            boolean demo) {}

    /** Adds the officer; one that is there already is left as they are. */
    void add(NewOfficer officer) {
        if (!row(officer)) {
            return;
        }
        for (DutyKey duty : officer.duties()) {
            jdbc.sql("insert into officer_duty (officer, duty) values (?, ?)")
                    .params(officer.id().value(), duty.value())
                    .update();
        }
        for (Role role : officer.roles()) {
            jdbc.sql("insert into officer_role (officer, role) values (?, ?)")
                    .params(officer.id().value(), role.key())
                    .update();
        }
        ledger.append(Fact.of(FactKind.OFFICER_ADDED)
                .detail("added", officer.id().value())
                .detail("agency", officer.agency().value()));
    }

    boolean anAdministratorExists() {
        return jdbc.sql("""
                        select exists (select 1 from officer o join officer_role r on r.officer = o.id
                            where o.active and r.role = 'administrator')
                        """).query(Boolean.class).single();
    }

    private boolean row(NewOfficer officer) {
        return jdbc.sql("""
                        insert into officer (id, agency, password_hash, must_change, demo, added_at)
                        values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                        """)
                        .params(
                                officer.id().value(),
                                officer.agency().value(),
                                officer.passwordHash(),
                                officer.mustChange(),
                                officer.demo(),
                                Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }
}
