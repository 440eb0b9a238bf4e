package org.waymark.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The committed events that are not in the log yet. Only those below the oldest running transaction are taken, so that a
 * slow one is waited for and never passed over; their order is that of the transactions, then of the events.
 */
final class SealingQueue {

    private static final String NEXT = "select q.event_id, " + EventRow.COLUMNS + " " + """
            from (select event_id, xid from unsealed
                  where xid < pg_snapshot_xmin(pg_current_snapshot())
                  order by xid, event_id limit ?) q
            left join audit_event e on e.id = q.event_id
            order by q.xid, q.event_id""";

    private final JdbcClient jdbc;

    SealingQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEmpty() {
        return !jdbc.sql("select exists (select from unsealed)")
                .query(Boolean.class)
                .single();
    }

    /** Takes the sealer's lock until the transaction ends; no on a standby, and while another node seals. */
    boolean tryLock() {
        return jdbc.sql("select case when pg_is_in_recovery() then false else pg_try_advisory_xact_lock(8, 0) end")
                .query(Boolean.class)
                .single();
    }

    /** Waits for the sealer's lock; no on a standby. */
    boolean lock() {
        if (jdbc.sql("select pg_is_in_recovery()").query(Boolean.class).single()) {
            return false;
        }
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(8, 0)) taken")
                .query()
                .singleValue();
        return true;
    }

    /** The next events in the log's order. @throws LogRefused if an event was deleted while it waited */
    List<RecordedFact> next(int limit) {
        return jdbc.sql(NEXT).param(limit).query(SealingQueue::event).list();
    }

    private static RecordedFact event(ResultSet row, int number) throws SQLException {
        row.getLong("id");
        if (row.wasNull()) {
            throw new LogRefused("The event " + row.getLong("event_id") + " was deleted before it was sealed");
        }
        return new RecordedFact(row.getLong("id"), null, EventRow.at(row), EventRow.fact(row));
    }

    void remove(List<RecordedFact> sealed) {
        Long[] ids = sealed.stream().map(RecordedFact::id).toArray(Long[]::new);
        int removed = jdbc.sql("delete from unsealed where event_id = any(?)")
                .param(ids)
                .update();
        if (removed != ids.length) {
            throw new LogRefused("Somebody else takes events out of the sealer's queue");
        }
    }

    /** A moment in the count of transactions: whatever was committed by now lies below it. */
    String now() {
        return jdbc.sql("select pg_snapshot_xmax(pg_current_snapshot())::text")
                .query(String.class)
                .single();
    }

    boolean isEmptyBelow(String moment) {
        return !jdbc.sql("select exists (select from unsealed where xid < ?::xid8)")
                .param(moment)
                .query(Boolean.class)
                .single();
    }

    /**
     * After a restore into another cluster, which counts transactions anew, gives those events a new place whose old one
     * lies in the future there. Answers whether the cluster is another one.
     */
    boolean rebase(Instant at) {
        long here = jdbc.sql("select system_identifier from pg_control_system()")
                .query(Long.class)
                .single();
        List<Long> known = jdbc.sql("select system_identifier from log_cluster order by id desc limit 1")
                .query(Long.class)
                .list();
        if (known.contains(here)) {
            return false;
        }
        jdbc.sql("update unsealed set xid = pg_current_xact_id() where xid > pg_snapshot_xmax(pg_current_snapshot())")
                .update();
        jdbc.sql("insert into log_cluster (system_identifier, at) values (?, ?)")
                .params(here, at.atOffset(ZoneOffset.UTC))
                .update();
        return !known.isEmpty();
    }
}
