package org.waymark.vault;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.shared.CaseCode;

/** Seals the keys in the database with the key of the master keyset that seals now, a few at a time, while nodes go on. */
final class Rewrapping {

    private static final int AT_A_TIME = 200;
    private static final String OLD = "substring(sealed from 1 for 5) <> ?";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final MasterKeyset master;

    Rewrapping(JdbcTemplate jdbc, TransactionTemplate transaction, MasterKeyset master) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.master = master;
    }

    /** Goes on until nothing is sealed with another key. @return how many were sealed anew */
    int all() {
        int done = 0;
        while (left() > 0) {
            Integer batch = transaction.execute(status -> cases() + index());
            done += batch == null ? 0 : batch;
        }
        return done;
    }

    /** How many keys are still sealed with another key. */
    int left() {
        Integer left = jdbc.queryForObject(
                "select (select count(*) from keys.case_key where " + OLD
                        + ") + (select count(*) from keys.index_key where " + OLD + ")",
                Integer.class,
                master.primaryPrefix(),
                master.primaryPrefix());
        return left == null ? 0 : left;
    }

    /** A row that an erasure deletes at this moment waits for it, and is then gone. */
    private int cases() {
        List<Row> rows = jdbc.query(
                "select case_code, part, sealed from keys.case_key where " + OLD
                        + " order by case_code, part limit ? for update",
                (row, number) -> new Row(row.getString(1), row.getString(2), row.getBytes(3)),
                master.primaryPrefix(),
                AT_A_TIME);
        jdbc.batchUpdate(
                "update keys.case_key set sealed = ? where case_code = ? and part = ?",
                rows.stream().map(this::anew).toList());
        return rows.size();
    }

    private Object[] anew(Row row) {
        var owner = new CaseCode(row.caseCode());
        byte[] bytes = CaseKey.unseal(row.sealedKey(), owner, row.part(), master.aead())
                .sealed(owner, row.part(), master.aead());
        return new Object[] {bytes, row.caseCode(), row.part()};
    }

    private int index() {
        List<byte[]> old = jdbc.query(
                "select sealed from keys.index_key where " + OLD + " for update",
                (row, number) -> row.getBytes(1),
                master.primaryPrefix());
        old.forEach(bytes -> jdbc.update(
                "update keys.index_key set sealed = ?",
                IndexKey.unseal(bytes, master.aead()).sealed(master.aead())));
        return old.size();
    }

    private record Row(String caseCode, String part, byte[] sealedKey) {}
}
