package org.waymark.casework.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.Utc;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.NotFound;
import org.waymark.shared.OfficerId;

/** Which cases and blocks the law has kept: placed and lifted by those who answer for the protection of data. */
@Repository
public class LegalHolds {

    private final JdbcClient jdbc;
    private final CaseDoor door;
    private final Ledger ledger;
    private final Clock clock;

    LegalHolds(JdbcClient jdbc, CaseDoor door, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.door = door;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Those that hold now, oldest first. */
    public List<LegalHold> on(CaseCode code) {
        return jdbc.sql("select * from legal_hold where case_code = ? and lifted is null order by placed, id")
                .param(code.value())
                .query(LegalHolds::read)
                .list();
    }

    /** Those that hold now in all cases, newest first. */
    public List<LegalHold> all() {
        return jdbc.sql("select * from legal_hold where lifted is null order by placed desc, id")
                .query(LegalHolds::read)
                .list();
    }

    /**
     * Keeps a case, or a block of it, from being erased.
     *
     * @param typed the case, as it was typed
     * @param block null for the whole case
     * @throws NotFound if there is no such case for this viewer
     */
    @Transactional
    public void place(Viewer viewer, String typed, @Nullable String block, LegalHold.Kind kind) {
        CaseCode code = locked(typed);
        door.admitProtection(viewer, typed);
        insert(code, block, kind, viewer.id());
        ledger.append(fact(FactKind.LEGAL_HOLD_PLACED, viewer, code, block, kind));
    }

    /** Keeps a whole case from being erased because its procedure says so; once for each reason. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(CaseCode code, LegalHold.Kind kind, OfficerId by) {
        boolean held = on(code).stream().anyMatch(one -> one.block() == null && one.kind() == kind);
        if (!held) {
            insert(code, null, kind, by);
            ledger.append(Fact.of(FactKind.LEGAL_HOLD_PLACED).by(null).on(code).detail("hold", kind.key()));
        }
    }

    private void insert(CaseCode code, @Nullable String block, LegalHold.Kind kind, OfficerId by) {
        jdbc.sql("insert into legal_hold (id, case_code, block, kind, placed_by, placed) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), code.value(), block, kind.key(), by.value(), Utc.of(clock.instant()))
                .update();
    }

    /** Ends a hold. @throws NotFound if it does not hold, or not for this viewer */
    @Transactional
    public void lift(Viewer viewer, UUID id) {
        LegalHold hold = find(id).orElseThrow(NotFound::new);
        ledger.lock(hold.caseCode());
        door.admitProtection(viewer, hold.caseCode().value());
        int lifted = jdbc.sql("update legal_hold set lifted = ?, lifted_by = ? where id = ? and lifted is null")
                .params(Utc.of(clock.instant()), viewer.id().value(), id)
                .update();
        if (lifted == 1) {
            ledger.append(fact(FactKind.LEGAL_HOLD_LIFTED, viewer, hold.caseCode(), hold.block(), hold.kind()));
        }
    }

    private CaseCode locked(String typed) {
        CaseCode code = CaseCode.typed(typed).orElseThrow(NotFound::new);
        ledger.lock(code);
        return code;
    }

    private Optional<LegalHold> find(UUID id) {
        return jdbc.sql("select * from legal_hold where id = ? and lifted is null")
                .param(id)
                .query(LegalHolds::read)
                .optional();
    }

    private static Fact fact(FactKind kind, Viewer viewer, CaseCode code, @Nullable String block, LegalHold.Kind why) {
        return Fact.of(kind)
                .by(viewer.id())
                .on(code)
                .in(viewer.sector())
                .detail("block", block)
                .detail("hold", why.key());
    }

    private static LegalHold read(ResultSet row, int number) throws SQLException {
        return new LegalHold(
                row.getObject("id", UUID.class),
                new CaseCode(row.getString("case_code")),
                row.getString("block"),
                LegalHold.Kind.of(row.getString("kind")),
                new OfficerId(row.getString("placed_by")),
                Utc.get(row, "placed"),
                Utc.getOrNull(row, "lifted"));
    }
}
