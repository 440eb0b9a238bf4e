package org.waymark.casework.rights;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.Frozen;
import org.waymark.casework.Utc;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;

/** In which cases the survivor has had the use of her data restricted. */
@Repository
public class Restrictions implements Frozen {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    Restrictions(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public boolean frozen(CaseCode code) {
        return jdbc.sql("select exists (select 1 from restriction where case_code = ? and lifted is null)")
                .param(code.value())
                .query(Boolean.class)
                .single();
    }

    /** Freezes the case, if it is not frozen. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void place(CaseCode code, OfficerId by) {
        int placed = jdbc.sql("""
                        insert into restriction (case_code, placed_by, placed) values (?, ?, ?) on conflict do nothing
                        """)
                .params(code.value(), by.value(), Utc.of(clock.instant()))
                .update();
        if (placed == 1) {
            ledger.append(Fact.of(FactKind.PROCESSING_RESTRICTED).by(by).on(code));
        }
    }

    /** Ends the restriction, if there is one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lift(CaseCode code, OfficerId by) {
        int lifted = jdbc.sql("update restriction set lifted = ?, lifted_by = ? where case_code = ? and lifted is null")
                .params(Utc.of(clock.instant()), by.value(), code.value())
                .update();
        if (lifted == 1) {
            ledger.append(Fact.of(FactKind.RESTRICTION_LIFTED).by(by).on(code));
        }
    }
}
