package org.waymark.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lays the stored log before the verifier, row by row; within one transaction, so that all of it is of one moment. */
final class StoredEvidence implements AutoCloseable {

    private static final int FETCH = 500;
    private static final byte[] UNREADABLE = {};

    private final JdbcTemplate jdbc;
    private final Stream<Evidence.Head> heads;
    private final Stream<Evidence.Entry> entries;
    private final Stream<Evidence.StoredTile> tiles;
    private final Stream<Evidence.Stray> strays;

    StoredEvidence(DataSource database) {
        jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(FETCH);
        // A role of the program ends its transactions after a minute; reading a large log takes longer.
        jdbc.execute("set local transaction_timeout = 0");
        heads = heads();
        entries = entries();
        tiles = tiles();
        strays = strays();
    }

    Evidence against(VerifierKey key) {
        return new Evidence(key, heads.iterator(), entries.iterator(), tiles.iterator(), strays.iterator());
    }

    /** The same with a head that was kept elsewhere, in its place among the others. */
    Evidence against(VerifierKey key, Evidence.Head kept) {
        Iterator<Evidence.Head> all = new WithOneMore(heads.iterator(), kept);
        return new Evidence(key, all, entries.iterator(), tiles.iterator(), strays.iterator());
    }

    private Stream<Evidence.Head> heads() {
        return jdbc.queryForStream(
                "select size, root, note from log_checkpoint order by size",
                (row, n) -> new Evidence.Head(row.getLong(1), row.getBytes(2), row.getString(3)));
    }

    private Stream<Evidence.Entry> entries() {
        return jdbc.queryForStream(
                "select l.idx, l.entry, l.leaf, " + EventRow.COLUMNS
                        + " from log_entry l left join audit_event e on e.id = l.event_id order by l.idx",
                (row, n) -> new Evidence.Entry(
                        row.getLong("idx"), row.getBytes("entry"), row.getBytes("leaf"), event(row)));
    }

    private static byte @org.jspecify.annotations.Nullable [] event(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        if (row.wasNull()) {
            return null;
        }
        try {
            return CanonicalEntry.of(id, EventRow.at(row), EventRow.fact(row));
        } catch (IllegalArgumentException notAsWritten) {
            return UNREADABLE;
        }
    }

    private Stream<Evidence.StoredTile> tiles() {
        return jdbc.queryForStream(
                "select level, number, hashes, root from log_tile"
                        + " order by (number + 1)::numeric * 256::numeric ^ (level + 1), level",
                (row, n) -> new Evidence.StoredTile(row.getInt(1), row.getLong(2), row.getBytes(3), row.getBytes(4)));
    }

    private Stream<Evidence.Stray> strays() {
        return jdbc.queryForStream(
                """
                select e.id, 'EVENT_UNLOGGED' from audit_event e
                where not exists (select from log_entry l where l.event_id = e.id)
                  and not exists (select from unsealed u where u.event_id = e.id)
                union all
                select u.event_id, 'EVENT_DELETED' from unsealed u
                where not exists (select from audit_event e where e.id = u.event_id)
                union all
                select u.event_id, 'EVENT_QUEUED_AGAIN' from unsealed u
                where exists (select from log_entry l where l.event_id = u.event_id)
                order by 1""", (row, n) -> new Evidence.Stray(row.getLong(1), Check.valueOf(row.getString(2))));
    }

    @Override
    public void close() {
        heads.close();
        entries.close();
        tiles.close();
        strays.close();
    }

    /** Puts one more head in its place by size. */
    private static final class WithOneMore implements Iterator<Evidence.Head> {
        private final java.util.PriorityQueue<Evidence.Head> next =
                new java.util.PriorityQueue<>(java.util.Comparator.comparingLong(Evidence.Head::size));
        private final Iterator<Evidence.Head> stored;

        WithOneMore(Iterator<Evidence.Head> stored, Evidence.Head kept) {
            this.stored = stored;
            next.add(kept);
            advance();
        }

        private void advance() {
            if (stored.hasNext()) {
                next.add(stored.next());
            }
        }

        @Override
        public boolean hasNext() {
            return !next.isEmpty();
        }

        @Override
        public Evidence.Head next() {
            Evidence.Head head = next.remove();
            advance();
            return head;
        }
    }
}
